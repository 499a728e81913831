/** What dist/mfa-login-demo-one-file.js holds: the texts of the page, and what makes one file of them. Loaded when asked for. */
import { pageFiles } from 'virtual:page-files';
import { oneFilePage, type OneFileOptions } from './one-file-page.js';
import { pageStyles } from './page-styles.js';

/** @param options - `styles` comes on top of the page's own. */
export function makeOneFile({ styles, ...options }: OneFileOptions): string {
  return oneFilePage(pageFiles, { ...options, styles: `${pageStyles(pageFiles)}\n${styles}` });
}
