/** A browser with somebody in its storage, to be damaged; and what must hold of it afterwards. */
import { expect } from '@open-wc/testing';

import { demoAccount, type MockBackend } from '../../../src/adapters/mock/index.js';
import type { NextStep } from '../../../src/backend/auth-backend.js';
import { MockWorld, type BoundPerson } from '../../adapters/mock/mock-world.js';
import { FakeStorage } from '../../support/fake-storage.js';
import { refusalOf } from '../../support/refusals.js';

export const ACCOUNTS_KEY = 'mfa-login.mock.accounts';
export const SESSION_KEY = 'mfa-login.mock.session';

/** What is stored while somebody with an app is logged in, and somebody else has failed at the password. */
export interface Sound {
  readonly world: MockWorld;
  readonly who: BoundPerson;
  /** The two stored texts. */
  readonly accounts: string;
  readonly session: string;
}

export async function soundBrowser(): Promise<Sound> {
  const world = new MockWorld({ demo: false });
  const { backend, sessionStorage } = world.tab();
  const who = await world.boundPerson(backend);
  await refusalOf(backend.login({ email: 'nobody@example.com', password: 'not the one' }));
  await backend.authenticators(who.session);
  const stored = world.localStorage.getItem(ACCOUNTS_KEY) ?? '';
  const accounts = stored.replace('"password":', '"nickname":"Ada","password":');
  return { world, who, accounts, session: sessionStorage.getItem(SESSION_KEY) ?? '' };
}

export interface Found {
  readonly backend: MockBackend;
  /** Another backend over the same storages. */
  readonly reload: () => MockBackend;
  readonly localStorage: FakeStorage;
  readonly sessionStorage: FakeStorage;
}

/** The page opened over these two texts. */
export function open({ world }: Sound, accounts: string, session: string): Found {
  const [localStorage, sessionStorage] = [new FakeStorage(), new FakeStorage()];
  localStorage.setItem(ACCOUNTS_KEY, accounts);
  sessionStorage.setItem(SESSION_KEY, session);
  const reload = () => world.tab(sessionStorage, { localStorage, demo: true }).backend;
  return { backend: reload(), reload, localStorage, sessionStorage };
}

/** Nobody is in by the damage: not the tab, and not by the password where an app is bound. */
export async function nobodyIsIn({ backend }: Found, { who }: Sound, name: string): Promise<void> {
  expect(backend.storage, name).to.be.oneOf(['kept', 'damaged']);
  expect(await backend.restore(), name).to.equal(undefined);
  const next = await backend.login(who.credentials).catch((): NextStep | undefined => undefined);
  expect(next?.kind, name).to.be.oneOf([undefined, 'code-required']);
}

/** One click puts everything back. By what is then stored: the demo account's own login is slow, and follows from it. */
export async function canStartAfresh({ backend, localStorage, sessionStorage }: Found, name: string): Promise<void> {
  await backend.erase();
  expect(localStorage.dump() + sessionStorage.dump(), name).to.equal('[][]');
  expect(backend.storage, name).to.equal('kept');
  expect((await refusalOf(backend.register(demoAccount))).code, name).to.equal('account-exists');
}

export async function demoLogsIn({ backend, reload }: Found): Promise<void> {
  expect((await backend.login(demoAccount)).kind).to.equal('logged-in');
  expect((await reload().restore())?.profile.email).to.equal(demoAccount.email);
}
