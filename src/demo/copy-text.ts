/** Puts a text on the clipboard; answers whether it got there. Over plain http there is no `navigator.clipboard`. */
export async function copyText(text: string, place: ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const focused = place.activeElement as HTMLElement | null;
    const field = document.createElement('textarea');
    field.className = 'visually-hidden';
    field.readOnly = true;
    field.value = text;
    place.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    focused?.focus({ preventScroll: true });
    return done;
  }
}
