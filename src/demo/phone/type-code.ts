/** Types a code into the page as a person does: key by key, through the browser's own input. */

/** Answers whether there was a field that waits for a code. It has the focus then. */
export function typeCode(login: HTMLElement, code: string): boolean {
  const field = login.querySelector<HTMLInputElement>('input[autocomplete="one-time-code"]');
  if (!field || field.readOnly || field.disabled) return false;
  field.focus();
  // What stands there is typed over.
  field.select();
  for (const digit of code) press(field, digit);
  return true;
}

/** `insertText` gives the input event that a key gives, the browser's own; where it is not to be had, one is made. */
function press(field: HTMLInputElement, data: string) {
  if (document.execCommand('insertText', false, data)) return;
  field.setRangeText(data, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data, inputType: 'insertText' }));
}
