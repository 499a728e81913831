/** Lets the demo tools in between the page and a demonstration's backend, and loads them once the page can be used. */
import type { AuthBackend } from '../backend/auth-backend.js';
import type * as Decoder from '../demo/decoder.js';
import type * as DemoTools from '../demo/index.js';
import type * as OneFile from '../demo/one-file/maker/make-one-file.js';
import type { DemoPage, Question, Tap } from '../demo/index.js';
import { isOneFile, loadScript } from './load-script.js';

/** Lets everything through, until the tools are there. */
export const tap: Tap = {
  question: (_name, _args, ask) => ask(),
  request: (request, send) => send(request),
};

/** All are asked through the tap; what is not asked (`features`, `watch`, `cancelBinding`) is the backend's own. */
const QUESTIONS: Readonly<Record<Question, true>> = {
  restore: true,
  register: true,
  login: true,
  verifyCode: true,
  redeemRecoveryCode: true,
  authenticators: true,
  startBinding: true,
  confirmBinding: true,
  unbind: true,
  recoveryCodes: true,
  regenerateRecoveryCodes: true,
  renew: true,
  logout: true,
};

type Method = (...args: readonly unknown[]) => unknown;

export function tapped(backend: AuthBackend): AuthBackend {
  return new Proxy(backend, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      const method: Method = (...args) => (member as Method).call(target, ...args);
      if (!Object.hasOwn(QUESTIONS, name)) return method;
      return (...args: readonly unknown[]) =>
        tap.question(name as Question, args, () => method(...args) as Promise<unknown>);
    },
  });
}

/** Waits until everything that the page itself needs is there. @throws Error when the tools cannot be loaded. */
export async function startTools(page: Omit<DemoPage, 'tap' | 'loadDecoder' | 'loadOneFile'>): Promise<void> {
  // They stay behind.
  if (isOneFile) return;
  if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done, { once: true }));
  const { startTools } = await tools();
  startTools({ ...page, tap, loadDecoder, loadOneFile });
}

async function tools(): Promise<typeof DemoTools> {
  if (import.meta.env.DEV) return import('../demo/index.js');
  await loadScript('mfa-login-demo.js');
  return (window as unknown as { MfaLoginDemo: typeof DemoTools }).MfaLoginDemo;
}

async function loadDecoder(): Promise<typeof Decoder> {
  if (import.meta.env.DEV) return import('../demo/decoder.js');
  await loadScript('mfa-login-demo-decoder.js');
  return (window as unknown as { MfaLoginDemoDecoder: typeof Decoder }).MfaLoginDemoDecoder;
}

async function loadOneFile(): Promise<typeof OneFile> {
  if (import.meta.env.DEV) return import('../demo/one-file/maker/make-one-file.js');
  await loadScript('mfa-login-demo-one-file.js');
  return (window as unknown as { MfaLoginDemoOneFile: typeof OneFile }).MfaLoginDemoOneFile;
}
