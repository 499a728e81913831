// In a frame there is no form, in any engine: the page takes it out itself, and the host's header lets nothing be shown.
import { hasBundle } from './support/bundle-on-page.js';
import { expect, test } from './support/test.js';

/** Runs in the frame. */
function inFrame() {
  return {
    forms: document.querySelectorAll('mfa-login, form, input').length,
    link: document.querySelector('main > a')?.textContent ?? '',
    title: document.title,
  };
}

const TITLE = 'Log in · MFA Login Demo';
const REFUSED = { forms: 0, link: 'Open this page in its own tab', title: TITLE };

test('framed by a page from disk', async ({ driver, site }) => {
  await driver.go(await site.frame('file', site.url('file', 'index.html')));
  await expect.poll(() => driver.evaluateInFrame(inFrame)).toEqual(REFUSED);
  // The same address by itself has the form: it is the frame that takes it out.
  await driver.go(site.url('file', 'index.html'));
  await expect.poll(() => driver.evaluate(hasBundle)).toBe(true);
  expect((await driver.evaluate(inFrame)).forms).toBeGreaterThan(2);
});

test('framed by a page of the same origin', async ({ driver, site }) => {
  await driver.go(await site.frame('http', site.url('http', 'index.html')));
  await expect.poll(() => driver.evaluateInFrame(inFrame)).toEqual(REFUSED);
});

test('framed by a page of another origin', async ({ driver, site }) => {
  const framed = `http://localhost:${site.server.port}/index.html`;
  await driver.go(await site.frame('http', framed));
  await expect.poll(() => driver.evaluateInFrame(inFrame)).toEqual(REFUSED);
});

test('a host that says so shows nothing of it', async ({ driver, site }) => {
  const before = site.strict.asked.length;
  await driver.go(await site.frame('http', `http://127.0.0.1:${site.strict.port}/index.html`));
  const shown = await driver.evaluateInFrame(inFrame);
  expect(site.strict.asked.slice(before)).toContain('/index.html');
  expect(shown.forms).toBe(0);
  expect(shown.title).not.toBe(TITLE);
  // What the frame holds would have loaded its scripts.
  expect(site.strict.asked.slice(before)).not.toContain('/dist/main.js');
});
