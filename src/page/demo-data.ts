/** What the page says and offers because its backend is a demonstration: what cannot be kept, and how to start afresh. */
import type { MfaLoginElement } from '../elements/mfa-login.js';
import type { Demo } from './backends.js';
import { NOT_LOADED, notify } from './notice.js';

const STORAGE_WORDS: Readonly<Record<Demo['storage'], string>> = {
  kept: '',
  memory: 'This browser lets the page keep nothing: what you do here is forgotten when you reload or close the page.',
  damaged:
    'The stored demo data cannot be read, so it is left alone and nobody is logged in by it. Erase it to start afresh.',
};

const ERASED = 'Demo data erased.';
const NOT_ERASED = 'The demo data could not be erased: this browser does not let the page change what it has stored.';

/** Begins with the backend that `create` makes, and again with a fresh one whenever the demo data are erased. */
export function runDemo(login: MfaLoginElement, create: () => Promise<Demo>) {
  const outcome = document.getElementById('erased');
  const tell = (words: string) => {
    if (outcome) outcome.textContent = words;
  };

  let demo: Demo | undefined;
  const begin = async () => {
    demo = await create();
    notify(STORAGE_WORDS[demo.storage]);
    login.backend = demo.backend;
  };

  const erase = async () => {
    // The running one, since it knows the storage that it wrote to.
    demo ??= await create();
    const erased = await demo.erase().then(
      () => true,
      () => false,
    );
    if (erased) await begin();
    tell(erased ? ERASED : NOT_ERASED);
  };

  // One after another: a second press waits for what the first one began.
  let last = begin().catch(() => notify(NOT_LOADED));
  document.getElementById('erase')?.addEventListener('click', () => {
    tell('');
    last = last.then(erase).catch(() => notify(NOT_LOADED));
  });
}
