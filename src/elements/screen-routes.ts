/** The screens in the address bar: `#/…` only, since a page from disk may set nothing else there. Never a secret. */
import type { Destination, Screen } from '../flow/flow-state.js';

/** What stands after `#/` for each screen. */
export function routeOf(screen: Screen): string {
  switch (screen.name) {
    case 'starting':
      return '';
    case 'code-prompt':
      return 'verify';
    case 'recovery-entry':
      return 'recovery';
    case 'qr-binding':
      return 'bind';
    case 'recovery-codes':
      return 'recovery-codes';
    case 'proof':
      return screen.purpose;
    default:
      return screen.name;
  }
}

const DESTINATIONS: ReadonlyMap<string, Destination> = new Map([
  ['login', 'login'],
  ['register', 'register'],
  ['verify', 'code-prompt'],
  ['recovery', 'recovery-entry'],
  ['account', 'account'],
  ['replace', 'replace'],
  ['remove', 'remove'],
  ['regenerate', 'regenerate'],
]);

/** Where an address asks to go; undefined where it asks for nothing that a person may ask for. */
export function destinationOf(hash: string): Destination | undefined {
  return DESTINATIONS.get(hash.replace(/^#\//, ''));
}

/** Whether going there is a step that Back should undo. Past a factor, and out of a session, there is no way back. */
export function isStepBack(from: Screen, to: Screen): boolean {
  switch (from.name) {
    case 'login':
    case 'register':
      return to.name === 'login' || to.name === 'register' || to.name === 'code-prompt';
    case 'code-prompt':
    case 'recovery-entry':
      return to.name === 'code-prompt' || to.name === 'recovery-entry';
    case 'account':
      return to.name === 'proof' || to.name === 'qr-binding';
    default:
      return false;
  }
}
