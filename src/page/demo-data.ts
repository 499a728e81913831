/** What the page says and offers because its backend is a demonstration: what cannot be kept, and how to start afresh. */
import type { DemoPage } from '../demo/index.js';
import type { MfaLoginElement } from '../elements/mfa-login.js';
import type { Demo } from './backends.js';
import { startTools, tapped } from './demo-tools.js';
import { words } from './language.js';
import { notify } from './notice.js';

/** Begins with the backend that `create` makes, and again with a fresh one whenever the demo data are erased. */
export function runDemo(login: MfaLoginElement, name: DemoPage['backend'], create: () => Promise<Demo>) {
  const outcome = document.getElementById('erased');
  const tell = (text: string) => {
    if (outcome) outcome.textContent = text;
  };
  const notLoaded = () => notify(({ notLoaded }) => notLoaded);

  const whenErased: (() => void)[] = [];

  let demo: Demo | undefined;
  const begin = async () => {
    const { storage, backend } = (demo = await create());
    notify(storage === 'kept' ? undefined : (words) => words.demo[storage]);
    login.backend = tapped(backend);
  };

  const erase = async () => {
    // The running one, since it knows the storage that it wrote to.
    demo ??= await create();
    const erased = await demo.erase().then(
      () => true,
      () => false,
    );
    if (erased) await begin();
    if (erased) for (const callback of whenErased) callback();
    tell(erased ? words().demo.erased : words().demo.notErased);
  };

  // One after another: a second press waits for what the first one began.
  let last = begin().catch(notLoaded);
  startTools({ login, backend: name, onErased: (callback) => whenErased.push(callback) }).catch(notLoaded);
  document.getElementById('erase')?.addEventListener('click', () => {
    tell('');
    last = last.then(erase).catch(notLoaded);
  });
}
