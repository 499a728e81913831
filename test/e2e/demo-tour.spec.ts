// The guided tour: it goes on when the thing is really done, open or closed, and is easily got rid of.
import type { Page } from 'playwright/test';
import { timeInStep } from './support/codes.js';
import { expect, test } from './support/test.js';
import { Visitor } from './support/visitor.js';

const EMAIL = 'ada@example.com';

const tour = (page: Page) => page.locator('mfa-demo-tour');
const step = (page: Page) => tour(page).getByRole('status');
const phone = (page: Page, name: string) => page.locator('mfa-demo-phone').getByRole('button', { name }).click();

test('the tour goes through its six steps as the journey does', async ({ page, pageUrl }) => {
  test.setTimeout(150_000);
  const visitor = new Visitor(page);
  await page.goto(pageUrl);
  await visitor.press('Demo tools');
  await expect(step(page)).toContainText('Step 1 of 6');
  await visitor.press('Create an account');
  await visitor.sees('Create account');
  await expect(step(page)).toContainText('Step 1 of 6');
  await visitor.fillIn(EMAIL);
  await visitor.press('Create account');
  await expect(step(page)).toContainText('Step 2 of 6');

  await visitor.press('Set up authenticator app');
  await expect(step(page)).toContainText('Step 3 of 6');
  await phone(page, 'Scan QR code');
  await timeInStep();
  const code = page.locator('mfa-demo-phone .code');
  const used = await code.innerText();
  // A wrong code is no step.
  await visitor.field('6-digit code').pressSequentially('000000');
  await visitor.isTold('wrong');
  await expect(step(page)).toContainText('Step 3 of 6');
  await phone(page, 'Type it for me');
  await visitor.sees('Save your recovery code');
  await expect(step(page)).toContainText('Step 4 of 6');

  // It is followed while nobody looks, and over a reload.
  await visitor.press('Close');
  const recoveryCode = await visitor.saveRecoveryCode();
  await visitor.sees(/^Welcome/);
  await page.reload();
  await visitor.sees(/^Welcome/);
  await visitor.press('Demo tools');
  await expect(step(page)).toContainText('Step 5 of 6');
  await visitor.logOut();
  await visitor.logIn(EMAIL);
  await visitor.sees('Two-step verification');
  await expect(step(page)).toContainText('Step 5 of 6');
  await expect(code).not.toHaveText(used, { timeout: 35_000 });
  await phone(page, 'Type it for me');
  await expect(step(page)).toContainText('Step 6 of 6');

  await visitor.logOut();
  await visitor.logIn(EMAIL);
  await visitor.press('Use a recovery code');
  await visitor.field('Recovery code').fill(recoveryCode);
  await visitor.press('Verify');
  await expect(step(page)).toContainText('You have been all the way round');
  await expect(tour(page).getByRole('button')).toHaveText(['Start over']);
  await visitor.press('Start over');
  await expect(step(page)).toContainText('Step 1 of 6');
});

test('a step and the whole tour can be skipped by keyboard, for as long as the tab is open', async ({
  page,
  pageUrl,
}) => {
  const visitor = new Visitor(page);
  await page.goto(pageUrl);
  await visitor.press('Demo tools');
  const skip = tour(page).getByRole('button', { name: 'Skip this step' });
  for (const next of [2, 3, 4, 5, 6]) {
    await skip.press('Enter');
    await expect(step(page)).toContainText(`Step ${next} of 6`);
    await expect(skip).toBeFocused();
  }
  await skip.press('Enter');
  await expect(step(page)).toContainText('You have been all the way round');
  const restart = tour(page).getByRole('button', { name: 'Start over' });
  await expect(restart).toBeFocused();
  await restart.press('Enter');
  await tour(page).getByRole('button', { name: 'Leave the tour' }).press('Enter');
  await expect(step(page)).toContainText('You have left the tour');
  await expect(restart).toBeFocused();

  await page.reload();
  await expect(step(page)).toContainText('You have left the tour');
  await visitor.register(EMAIL);
  await expect(step(page)).toContainText('You have left the tour');
});

test('what was done before the tour was seen counts, and leaves nothing behind until then', async ({
  page,
  pageUrl,
}) => {
  const visitor = new Visitor(page);
  await page.goto(pageUrl);
  await visitor.register(EMAIL);
  expect(await page.evaluate(() => sessionStorage.getItem('mfa-login.demo.tour'))).toBeNull();
  await visitor.press('Demo tools');
  await expect(step(page)).toContainText('Step 2 of 6');
  await visitor.press('Erase demo data');
  await expect(step(page)).toContainText('Step 1 of 6');
});
