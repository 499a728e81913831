/** A page that asks for passwords is not shown inside another: whoever frames it could lay something over it. */
import { words } from './language.js';

/** Takes the form out and says where to go instead. True when the page is framed. A header (`frame-ancestors`) is better still. */
export function refuseFrame(login: Element): boolean {
  if (window.top === window.self) return false;
  const link = document.createElement('a');
  link.href = location.href;
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = words().framed;
  link.dataset.words = 'framed';
  login.replaceWith(link);
  return true;
}
