/** What the page shows in the place of a form when its configuration cannot work: what to mend, before anything is typed. */

const TITLE = 'This login page is not set up yet';
const LEAD = 'It asks for no password until this is put right. The settings are in public/config.js.';

/** @param problems - A sentence each, for whoever set the page up. */
export function showSetUpProblems(login: Element, problems: readonly string[]) {
  const title = document.createElement('h1');
  title.textContent = TITLE;
  const lead = document.createElement('p');
  lead.textContent = LEAD;
  const list = document.createElement('ul');
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
