/** What the page says and offers because its backend is a demonstration: what cannot be kept, and how to start afresh. */
import type { MockBackend } from '../adapters/mock/index.js';
import type { MfaLoginElement } from '../elements/mfa-login.js';

const STORAGE_WORDS: Readonly<Record<MockBackend['storage'], string>> = {
  kept: '',
  memory: 'This browser lets the page keep nothing: what you do here is forgotten when you reload or close the page.',
  damaged:
    'The stored demo data cannot be read, so it is left alone and nobody is logged in by it. Erase it to start afresh.',
};

const NOT_LOADED = 'A part of this page could not be loaded. Reload it, or check that the folder “dist” is complete.';

const NOT_ERASED = 'The demo data could not be erased: this browser does not let the page change what it has stored.';

/** Begins with the backend that `create` makes, and again with a fresh one whenever the demo data are erased. */
export function runDemo(login: MfaLoginElement, create: () => Promise<MockBackend>) {
  const notice = document.getElementById('storage-notice');
  const outcome = document.getElementById('erased');
  const say = (place: HTMLElement | null, words: string) => {
    if (place) place.textContent = words;
  };

  let backend: MockBackend | undefined;
  const begin = async () => {
    backend = await create();
    say(notice, STORAGE_WORDS[backend.storage]);
    login.backend = backend;
  };

  const erase = async () => {
    // The running one, since it knows the storage that it wrote to.
    backend ??= await create();
    const erased = await backend.erase().then(
      () => true,
      () => false,
    );
    if (erased) await begin();
    say(outcome, erased ? 'Demo data erased.' : NOT_ERASED);
  };

  // One after another: a second press waits for what the first one began.
  let last = begin().catch(() => say(notice, NOT_LOADED));
  document.getElementById('erase')?.addEventListener('click', () => {
    say(outcome, '');
    last = last.then(erase).catch(() => say(notice, NOT_LOADED));
  });
}
