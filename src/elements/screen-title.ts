/** What a screen is called: its heading, and the page's title. */
import type { Screen } from '../flow/flow-state.js';
import { countText, fillText, oneLine } from '../text/format.js';
import type { MfaText } from '../text/text.js';
import { profileName } from './profile-text.js';

export function screenTitle(screen: Screen, text: MfaText): string {
  switch (screen.name) {
    case 'starting':
      return text.wait.busy;
    case 'login':
      return text.login.title;
    case 'register':
      return text.register.title;
    case 'code-prompt':
      return text.code.title;
    case 'recovery-entry':
      return text.recovery.title;
    case 'qr-binding':
      return text.binding.title;
    case 'recovery-codes':
      return countText(text.codes.title, screen.codes.length, text.locale);
    case 'account':
      return fillText(text.account.title, { name: oneLine(profileName(screen.session.profile)) });
    case 'proof':
      return text.proof[screen.purpose].title;
  }
}
