/**
 * The page's own fields in the login and registration forms. They are the element's children, in a slot; while their form
 * is shown they stand in it, where FormData, `required` and a password manager find them. The nodes stay the same.
 */

/** Into the form that is shown, if it takes fields: a screen says so by an element with `data-mfa-fields`. */
export function lendFields(root: HTMLElement) {
  const room = root.querySelector<HTMLElement>('[data-mfa-fields]');
  if (room) room.append(...root.querySelectorAll(`:scope > [slot="${room.dataset.mfaFields}-fields"]`));
}

/** Back among the element's children, before their form goes. */
export function takeFieldsBack(root: HTMLElement) {
  root.append(...root.querySelectorAll('[data-mfa-fields] > [slot]'));
}
