/** The ready themes of public/themes/, put on as a page does it: by one link. And the states to look at under them. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright/test';
import type * as States from '../../../src/states/index.js';
import { expect } from './test.js';

type StatesWindow = Window & { readonly MfaLoginStates: typeof States };

const folder = fileURLToPath(new URL('../../../public/themes', import.meta.url));

/** By the names of their files, so that a new one is tested as well. */
export const READY: readonly string[] = readdirSync(folder).map((file) => file.replace('.css', ''));

export const SCHEMES = ['light', 'dark'] as const;

export async function open(page: Page, pageUrl: string, state = 'login', lang = 'en') {
  await page.goto(`${pageUrl}#state=${state}&lang=${lang}`);
  await expect(page.locator('html')).toHaveAttribute('data-state', state);
}

/** In place of the one before. `default` is what theme.css gives without another. */
export async function putOn(page: Page, theme: string) {
  await page.evaluate(
    async (href) => {
      document.querySelector('link[href*="/themes/"]')?.remove();
      if (href === undefined) return;
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
      const loaded = new Promise((resolve, reject) => {
        link.addEventListener('load', resolve);
        link.addEventListener('error', reject);
      });
      document.querySelector('link[href$="/theme.css"]')!.after(link);
      await loaded;
    },
    theme === 'default' ? undefined : `./public/themes/${theme}.css`,
  );
}

export const stateNames = (page: Page) =>
  page.evaluate(() => Object.keys((window as unknown as StatesWindow).MfaLoginStates.states));

/** In the page that is open: faster than one load for each. */
export async function show(page: Page, name: string) {
  const shown = await page.evaluate(
    (name) => (window as unknown as StatesWindow).MfaLoginStates.showState(document.querySelector('mfa-login')!, name),
    name,
  );
  expect(shown, name).toBe(true);
}
