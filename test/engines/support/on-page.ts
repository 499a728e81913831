/** Functions that run in the page. Each stands alone: it is sent there as text. */

export type Kind = 'button' | 'field' | 'picture';

export type Spot = { readonly x: number; readonly y: number } | { readonly why: string };

/**
 * Where to point the mouse at what a person knows by that name, or why that is not possible (yet). Nobody aims while the
 * screen is still filling up, or at what moves.
 */
export async function spotOf(kind: Kind, name: string): Promise<Spot> {
  const inside = (tree: ParentNode): HTMLElement[] =>
    Array.from(tree.querySelectorAll<HTMLElement>('*')).flatMap((one) => [
      one,
      ...(one.shadowRoot ? inside(one.shadowRoot) : []),
    ]);
  const all = inside(document);
  if (all.some((one) => one.ariaBusy === 'true')) return { why: 'the screen is still filling up' };
  const named = all.filter((one) => {
    if (kind === 'picture') return one.role === 'img' && one.ariaLabel?.startsWith(name);
    if (kind === 'button') return one instanceof HTMLButtonElement && one.innerText.trim() === name;
    return one instanceof HTMLInputElement && one.labels?.[0]?.innerText.trim() === name;
  });
  const [target] = named;
  if (!target || named.length > 1) return { why: `${named.length} are called ${name}` };
  if (target.matches(':disabled, [aria-disabled=true]')) return { why: `${name} cannot be used` };
  target.scrollIntoView({ block: 'center', behavior: 'instant' });
  const before = target.getBoundingClientRect();
  await new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
  const { left, top, width, height } = target.getBoundingClientRect();
  if (left !== before.left || top !== before.top) return { why: `${name} moves` };
  const [x, y] = [left + width / 2, top + height / 2];
  let hit = document.elementFromPoint(x, y);
  while (hit?.shadowRoot) {
    const deeper: Element | null = hit.shadowRoot.elementFromPoint(x, y);
    if (!deeper || deeper === hit) break;
    hit = deeper;
  }
  return hit && target.contains(hit) ? { x, y } : { why: `${hit?.localName} covers ${name}` };
}

/** The heading of the screen. */
export function headingOf(): string {
  const screens = document.querySelectorAll('mfa-login > *');
  const headings = Array.from(screens, (screen) => screen.shadowRoot?.querySelector('h1')?.innerText.trim());
  return headings.find((heading) => heading !== undefined) ?? '';
}

/** What the focused field holds. */
export function typedInto(): { readonly label: string; readonly value: string } {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement)) return { label: '', value: '' };
  return { label: field.labels?.[0]?.innerText.trim() ?? '', value: field.value };
}

/** The recovery code that is shown to be saved. */
export function shownCode(): string {
  return document.querySelector<HTMLElement>('#mfa-codes code')?.innerText.trim() ?? '';
}

/** What watch.ts has kept. */
export function faultsOf(): string[] {
  if (!window.faults) throw new Error('this page is not watched');
  return window.faults;
}
