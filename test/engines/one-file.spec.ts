// The page as one file, made from disk and opened from disk: every engine has its own mind about what such a page may do.
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { wholeJourney } from './support/person.js';
import { expect, test } from './support/test.js';

/** Runs in the page: presses the button of the tool, and answers what is saved. */
async function makeOneFile(): Promise<string> {
  const { createObjectURL } = URL;
  const saved = new Promise<string>((resolve) => {
    URL.createObjectURL = (file: Blob) => {
      resolve(file.text());
      return createObjectURL.call(URL, file);
    };
  });
  const panel = document.querySelector('mfa-demo-tools')!;
  panel.shadowRoot!.querySelector<HTMLElement>('.launcher')!.click();
  await panel.updateComplete;
  const tool = panel.shadowRoot!.querySelector('mfa-demo-one-file')!;
  await tool.updateComplete;
  tool.shadowRoot!.querySelector<HTMLElement>('button.main')!.click();
  return saved;
}

test('made from disk, opened from disk', async ({ driver, site }, info) => {
  await driver.go(site.url('file', 'index.html'));
  await expect.poll(() => driver.evaluate(() => Boolean(document.querySelector('mfa-demo-tools')))).toBe(true);
  const file = info.outputPath('one.html');
  await writeFile(file, await driver.evaluate(makeOneFile));

  await driver.go(pathToFileURL(file).href);
  await wholeJourney(driver);
  expect(await driver.evaluate(() => document.documentElement.dataset.oneFile)).toContain('mfa-login-mock.js');
});
