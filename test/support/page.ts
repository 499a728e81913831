/** What a visitor and a screen reader find in the page. */
import { expect } from '@open-wc/testing';

/** The one field with this `autocomplete`, found as a password manager finds it: without a look into a shadow root. */
export function field(autocomplete: string): HTMLInputElement {
  const found = document.querySelectorAll<HTMLInputElement>(`input[autocomplete="${autocomplete}"]:not([readonly])`);
  expect(found, autocomplete).to.have.length(1);
  return found[0]!;
}

/** The words that `aria-describedby` points at, in the field's own tree. */
export function description(input: HTMLInputElement): string {
  const ids = input.getAttribute('aria-describedby')?.split(' ') ?? [];
  const root = input.getRootNode() as Document;
  return ids.map((id) => root.getElementById(id)!.textContent.trim()).join(' ');
}

export function expectMarked(input: HTMLInputElement, words: string) {
  expect(input.getAttribute('aria-invalid')).to.equal('true');
  expect(description(input)).to.contain(words);
}

export function alertOf(screen: Element): string {
  return screen.shadowRoot!.querySelector('[role="alert"]')!.textContent.trim();
}

export function titleOf(screen: Element): string {
  return screen.shadowRoot!.querySelector('h1')!.textContent.trim();
}

/** The button with these words, in the form or among the links. */
export function button(screen: Element, words: string): HTMLButtonElement {
  const all = [...screen.querySelectorAll('button'), ...screen.shadowRoot!.querySelectorAll('button')];
  const found = all.filter(({ textContent }) => textContent.trim() === words);
  expect(found, words).to.have.length(1);
  return found[0]!;
}

export function submit(screen: Element): HTMLButtonElement {
  return screen.querySelector<HTMLButtonElement>('button[type="submit"]')!;
}

/** Every event of this type so far. */
export function record<E extends Event>(target: EventTarget, type: string): E[] {
  const events: E[] = [];
  target.addEventListener(type, (event) => events.push(event as E));
  return events;
}
