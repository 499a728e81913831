/** What the page shows in the place of a form when its configuration cannot work: what to mend, before anything is typed. */
import { words } from './language.js';

/** @param problems - A sentence each, for whoever set the page up. */
export function showSetUpProblems(login: Element, problems: readonly string[]) {
  const title = document.createElement('h1');
  title.textContent = words().setUp.title;
  const lead = document.createElement('p');
  lead.textContent = words().setUp.lead;
  const list = document.createElement('ul');
  // The problems name files and settings: English, as these are.
  list.lang = 'en';
  list.dir = 'ltr';
  list.append(
    ...problems.map((problem) => {
      const item = document.createElement('li');
      item.textContent = problem;
      return item;
    }),
  );
  const notice = document.createElement('section');
  notice.className = 'set-up';
  notice.setAttribute('role', 'alert');
  notice.append(title, lead, list);
  login.replaceWith(notice);
}
