/** What is stored, damaged in every way that we could think of: the page opens, nobody is in by it, and one can start afresh. */
import { expect } from '@open-wc/testing';
import { noteProof } from '../support/note-proof.js';

import { cuts, missing, onPrototype, poisonedNames, replaced, wrongTypes, type Damage } from './support/damage.js';
import {
  canStartAfresh,
  demoLogsIn,
  nobodyIsIn,
  open,
  soundBrowser,
  type Found,
  type Sound,
} from './support/damaged-browser.js';
import { IS_DEEP, RUNS } from './support/runs.js';

const FIVE_MEGABYTES = 5 * 1024 * 1024;
/** The demo account's password is slow to check, as real ones are. */
const DEMO_EVERY = IS_DEEP ? 25 : 1000;
/** Read by a parser much more slowly than letters are. */
const DEEP_NEST = IS_DEEP ? FIVE_MEGABYTES : FIVE_MEGABYTES / 20;
const OPTIONAL = ['accounts.0.nickname', 'accounts.0.authenticator', 'accounts.0.recovery'];

/** The text with other accounts. */
function withAccounts(text: string, change: (account: Record<string, unknown>) => readonly object[]): string {
  const state = JSON.parse(text) as { accounts: Record<string, unknown>[] };
  return JSON.stringify({ ...state, accounts: change(state.accounts[0] ?? {}) });
}

const twice = (name: string, other: object): ((text: string) => Damage) => {
  return (text) => ({
    name,
    text: withAccounts(text, (one) => [one, { ...one, id: 'f'.repeat(32), ...other }]),
  });
};

/** Texts that cannot be read: left alone until somebody starts afresh. */
const unreadable: Readonly<Record<string, (accounts: string) => readonly Damage[]>> = {
  'cut short': (text) => cuts(text, IS_DEEP ? 1 : 16),
  // Half a character in a nickname is odd, and no wrong type.
  'of wrong types': (text) => wrongTypes(text).filter(({ name }) => name !== 'accounts.0.nickname is "\\ud800"'),
  'without a field': (text) => missing(text).filter(({ name }) => !OPTIONAL.includes(name.replace('without ', ''))),
  'with its fields on a prototype': onPrototype,
  'of another version': (text) =>
    ['0', '2', '3', '99', '1e6', '"1"', '1.0000001', '-1', 'null'].map((version) => ({
      name: `version ${version}`,
      text: replaced(text, ['version'], version),
    })),
  'of five megabytes': (text) => [
    { name: 'of one letter', text: 'x'.repeat(FIVE_MEGABYTES) },
    { name: 'of space around it', text: text + ' '.repeat(FIVE_MEGABYTES) },
    { name: 'of brackets', text: '['.repeat(DEEP_NEST) },
    { name: 'of objects in objects', text: '{"a":'.repeat(DEEP_NEST / 5) },
    ...[['accounts', 0, 'email'], ['accounts', 0, 'id'], ['accounts', 0, 'nickname'], ['version']].map((path) => ({
      name: `in ${path.join('.')}`,
      text: replaced(text, path, JSON.stringify('x'.repeat(FIVE_MEGABYTES))),
    })),
  ],
  'with a date that is none': (text) => [
    {
      name: 'boundAt',
      text: replaced(text, ['accounts', 0, 'authenticator', 'boundAt'], String(Number.MAX_SAFE_INTEGER)),
    },
  ],
  'with half a character': (text) =>
    [
      ['accounts', 0, 'email'],
      ['accounts', 0, 'id'],
      ['accounts', 0, 'password', 'salt'],
      ['accounts', 0, 'password', 'hash'],
      ['accounts', 0, 'authenticator', 'secret'],
      ['accounts', 0, 'recovery', 'hash'],
      ['accounts', 0, 'sessions', 0, 'digest'],
      ['passwordFailures', 0, 'who'],
    ].flatMap((path) =>
      ['\\ud83d', '\\ude00x', 'a@\\udfff', '\ud800'].map((half) => ({
        name: `${JSON.stringify(half)} in ${path.join('.')}`,
        text: replaced(text, path, `"${half}"`),
      })),
    ),
  'with an account twice': (text) => [
    { name: 'as it is', text: withAccounts(text, (one) => [one, one]) },
    { name: 'by its id', text: withAccounts(text, (one) => [one, { ...one, email: 'bob@example.com' }]) },
    ...[
      twice('by its address', {}),
      twice('by its address in capitals', { email: 'PERSON-1@EXAMPLE.COM' }),
      twice('by its address with spaces', { email: '  person-1@example.com ' }),
      twice('without the app', { authenticator: undefined, email: 'Person-1@example.com' }),
    ].map((make) => make(text)),
    {
      name: 'by one address written in two ways',
      text: withAccounts(text, (one) => [
        { ...one, email: 'jos\u00e9@example.com' },
        { ...one, id: 'f'.repeat(32), email: 'jose\u0301@example.com' },
      ]),
    },
  ],
};

const COUNTERS = [
  ['revision'],
  ['accounts', 0, 'factorFailures'],
  ['accounts', 0, 'factorLockedUntil'],
  ['accounts', 0, 'authenticator', 'lastStep'],
  ['accounts', 0, 'sessions', 0, 'startedAt'],
  ['accounts', 0, 'sessions', 0, 'lastSeenAt'],
  ['passwordFailures', 0, 'count'],
  ['passwordFailures', 0, 'lockedUntil'],
];

/** Texts that can be read, though nobody wrote them. They are believed, and let nobody in. */
const readable: Readonly<Record<string, (accounts: string) => readonly Damage[]>> = {
  'with names that objects have already': poisonedNames,
  'with counts as large as they can be': (text) =>
    COUNTERS.map((path) => ({ name: path.join('.'), text: replaced(text, path, String(Number.MAX_SAFE_INTEGER)) })),
  'with half a character in the nickname': (text) => [
    { name: 'nickname', text: replaced(text, ['accounts', 0, 'nickname'], '"\\ud83d"') },
  ],
};

/** What the tab keeps. None of it is a token that anybody gave. */
const tabs: Readonly<Record<string, (session: string) => readonly Damage[]>> = {
  'cut short': (text) => cuts(text, IS_DEEP ? 1 : 4),
  'of wrong types': wrongTypes,
  'without a field': missing,
  'with its fields on a prototype': onPrototype,
  'of five megabytes': (text) => [
    { name: 'of one letter', text: 'x'.repeat(FIVE_MEGABYTES) },
    { name: 'as token', text: replaced(text, ['token'], JSON.stringify('0'.repeat(FIVE_MEGABYTES))) },
  ],
  'with half a character': (text) => [
    { name: 'after the token', text: text.replace(/"}$/, '\\ud800"}') },
    { name: 'in place of the token', text: replaced(text, ['token'], '"\\udc00"') },
  ],
  'that nobody gave': (text) =>
    ['0'.repeat(32), 'f'.repeat(32), text.slice(-34, -2).toUpperCase(), `${text.slice(-34, -3)}g`].map((token) => ({
      name: token,
      text: replaced(text, ['token'], JSON.stringify(token)),
    })),
};

describe('a damaged storage', function () {
  this.timeout(RUNS.timeout);
  let sound: Sound;
  const seen = new Set<string>();

  before(async () => {
    sound = await soundBrowser();
    expect((await open(sound, sound.accounts, sound.session).backend.restore())?.profile.nickname).to.equal('Ada');
  });
  after(() =>
    noteProof('storage-damage', {
      what: 'Damaged storages that open the page, log nobody in and start afresh',
      figure: `${seen.size} distinct texts`,
      how: 'each through the mock and the page',
    }),
  );

  async function family(damages: readonly Damage[], look: (damage: Damage) => Promise<Found>) {
    for (const [index, damage] of damages.entries()) {
      seen.add(damage.text);
      const found = await look(damage);
      await canStartAfresh(found, damage.name);
      if (index % DEMO_EVERY === 0) await demoLogsIn(found);
    }
  }

  for (const [name, damage] of Object.entries(unreadable)) {
    it(`logs nobody in and can be started afresh: accounts ${name}`, () =>
      family(damage(sound.accounts), async ({ name, text }) => {
        const found = open(sound, text, sound.session);
        expect(found.backend.storage, name).to.equal('damaged');
        await nobodyIsIn(found, sound, name);
        expect(found.localStorage.getItem('mfa-login.mock.accounts') === text, `${name}: left alone`).to.equal(true);
        return found;
      }));
  }

  for (const [name, damage] of Object.entries(readable)) {
    it(`logs nobody in and can be started afresh: accounts ${name}`, () =>
      family(damage(sound.accounts), async ({ name, text }) => {
        const found = open(sound, text, '');
        expect(found.backend.storage, name).to.equal('kept');
        await nobodyIsIn(found, sound, name);
        expect(({} as Record<string, unknown>)['isAdmin'], name).to.equal(undefined);
        return found;
      }));
  }

  for (const [name, damage] of Object.entries(tabs)) {
    it(`logs nobody in and can be started afresh: a session ${name}`, () =>
      family(damage(sound.session), async ({ name, text }) => {
        const found = open(sound, sound.accounts, text);
        await nobodyIsIn(found, sound, name);
        return found;
      }));
  }

  it('was damaged in at least 200 ways', () => expect(seen.size).to.be.at.least(200));
});
