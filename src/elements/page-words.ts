/** Words that the page has put into its markup: `<script type="application/json" slot="text">`, a block of data. */
import type { MfaTextOverrides } from '../text/text.js';

/** What cannot be read is told to the developer and passed over: nobody is kept from logging in by a comma. */
export function pageWords(root: HTMLElement): MfaTextOverrides {
  const block = root.querySelector(':scope > script[slot="text"]');
  if (!block) return {};
  try {
    return JSON.parse(block.textContent) as MfaTextOverrides;
  } catch (thrown) {
    console.error('<mfa-login>: the words in <script slot="text"> are no JSON.', thrown);
    return {};
  }
}
