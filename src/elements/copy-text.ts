/**
 * Puts a text on the clipboard; answers whether it got there.
 * A page over plain http has no `navigator.clipboard`: there a field that lives for one moment inside `place` is copied.
 */
export async function copyText(text: string, place: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyThroughField(text, place);
  }
}

function copyThroughField(text: string, place: HTMLElement): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.className = 'mfa-visually-hidden';
  field.readOnly = true;
  field.value = text;
  place.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return done;
}
