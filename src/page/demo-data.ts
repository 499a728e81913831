/** What the page says and offers because its backend is a demonstration: what cannot be kept, and how to start afresh. */
import type { MfaLoginElement } from '../elements/mfa-login.js';
import type { MockBackend } from '../adapters/mock/index.js';

const STORAGE_WORDS: Readonly<Record<MockBackend['storage'], string>> = {
  kept: '',
  memory: 'This browser lets the page keep nothing: what you do here is forgotten when you reload or close the page.',
  damaged:
    'The stored demo data cannot be read, so it is left alone and nobody is logged in by it. Erase it to start afresh.',
};

/** Puts the demo account back, takes everything else away, and begins again with `create`. */
export function offerErasing(login: MfaLoginElement, create: () => Promise<MockBackend>) {
  const notice = document.getElementById('storage-notice');
  const outcome = document.getElementById('erased');

  const begin = async () => {
    const backend = await create();
    if (notice) notice.textContent = STORAGE_WORDS[backend.storage];
    login.backend = backend;
    return backend;
  };

  let running = begin();
  document.getElementById('erase')?.addEventListener('click', () => {
    running = running.then(async (backend) => {
      await backend.erase();
      const fresh = await begin();
      if (outcome) outcome.textContent = 'Demo data erased.';
      return fresh;
    });
  });
  return running;
}
