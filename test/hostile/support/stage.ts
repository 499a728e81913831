/** The whole login element over a scripted backend, moved screen by screen, with an eye on everything that may not happen. */
import { fixture, html } from '@open-wc/testing';
import '../../../src/account.js';
import '../../../src/elements/mfa-login.js';
import type { MfaLoginElement } from '../../../src/elements/mfa-login.js';
import type { ScreenElement } from '../../../src/elements/screen-element.js';
import { ScriptedBackend } from '../../support/scripted-backend.js';
import { CANARY } from './families.js';

/** What ran, was thrown or asked since the page was loaded. */
const faults: string[] = [];

Object.assign(window, { [CANARY]: () => faults.push('a text ran') });
for (const dialog of ['alert', 'confirm', 'prompt', 'print', 'open'] as const)
  Object.assign(window, { [dialog]: () => void faults.push(`${dialog}() was called`) });
window.addEventListener('error', (event) => void faults.push(`error: ${event.message}`));
window.addEventListener('unhandledrejection', (event) => void faults.push(`rejection: ${String(event.reason)}`));

/** Takes them, so that each is told once. */
export const takeFaults = (): readonly string[] => faults.splice(0);

/** A task of its own: by then everything that needs no timer has happened. */
export function task(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

export class Stage {
  readonly login: MfaLoginElement;
  backend = new ScriptedBackend();

  constructor(login: MfaLoginElement) {
    this.login = login;
  }

  /** @param hidden - Not laid out, which is most of the time that a long text takes; it is all there nevertheless. */
  static async build({ hidden = false } = {}): Promise<Stage> {
    const place = await fixture(html`<div ?hidden=${hidden}><mfa-login service="Example"></mfa-login></div>`);
    return new Stage(place.querySelector('mfa-login')!);
  }

  /** From the beginning, on answers that `plan` gives the backend. */
  async begin(plan: (backend: ScriptedBackend) => void): Promise<void> {
    const backend = new ScriptedBackend();
    plan(backend);
    this.backend = backend;
    this.login.backend = backend;
    await this.settle();
  }

  get screen(): ScreenElement {
    const found = Array.from(this.login.children).find((child): child is ScreenElement => 'pending' in child);
    if (!found) throw new Error('no screen is shown');
    return found;
  }

  /** What a person does on this screen, and all that comes of it. */
  async act(event: Event): Promise<void> {
    this.screen.dispatchEvent(event);
    await this.settle();
  }

  async settle(): Promise<void> {
    await task();
    await task();
  }
}
