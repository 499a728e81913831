/** Secrets of a journey, and the search for them wherever a page can leave something behind. */
import { expect, type BrowserContext, type Page } from 'playwright/test';
import { readPlaces, watchPage } from './places.js';

export type Kind = 'password' | 'code' | 'key' | 'recovery code' | 'token' | 'ticket';

/** On which screens a secret of this kind may stand, and where. What is typed stands in its field, what is shown in the page. */
const SHOWN = ['text', 'attribute', 'property', 'field'];
/** The field of a code answers its own value. */
const TYPED = ['field', 'property'];
const ALLOWED: Readonly<Record<Kind, Readonly<Record<string, readonly string[]>>>> = {
  password: { 'mfa-login-form': ['field'], 'mfa-register-form': ['field'], 'mfa-proof': ['field'] },
  code: { 'mfa-code-prompt': TYPED, 'mfa-qr-binding': TYPED, 'mfa-proof': TYPED },
  key: { 'mfa-qr-binding': SHOWN },
  'recovery code': {
    'mfa-recovery-codes': [...SHOWN, 'blob'],
    'mfa-recovery-entry': ['field'],
    'mfa-proof': ['field'],
  },
  token: {},
  ticket: {},
};

/** What SECURITY.md tells of the storage: the demo's keys in clear, and the token of this tab's session. */
const KEPT: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  key: ['localStorage mfa-login.mock.accounts'],
  token: ['sessionStorage mfa-login.mock.session', 'sessionStorage mfa-login.authing'],
};

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function bytesOf(base32: string): readonly number[] {
  const bits = Array.from(base32, (letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return (bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2));
}

/** However it is grouped and cased. */
const squeezed = (text: string) => text.toLowerCase().replace(/[\s-]/g, '');

type Search = (text: string) => boolean;

/** Finds the secret in whatever way it is written. Six digits are a code only where no further sign touches them. */
function searchFor(kind: Kind, value: string): Search {
  if (kind === 'code') {
    const code = new RegExp(`(?<![\\w.])${value.slice(0, 3)}[\\s-]?${value.slice(3)}(?![\\w.])`);
    return (text) => code.test(text);
  }
  const forms = [value, encodeURIComponent(value), Buffer.from(value).toString('base64').replace(/=+$/, '')];
  if (kind === 'key') {
    const bytes = bytesOf(value);
    forms.push(Buffer.from(bytes).toString('hex'), Buffer.from(bytes).toString('base64').replace(/=+$/, ''));
    forms.push(bytes.join(','), bytes.map((byte, index) => `"${index}":${byte}`).join(','));
  }
  const wanted = forms.map(squeezed);
  return (text) => {
    const all = squeezed(text);
    return wanted.some((form) => all.includes(form));
  };
}

export class Secrets {
  readonly #secrets = new Map<string, { readonly kind: Kind; readonly isIn: Search }>();
  readonly #heard: string[] = [];
  readonly #urls: string[] = [];
  readonly #bodies: string[] = [];
  readonly #places = new Set<string>();
  /** Where each kind was found and may be: shows that the search is not blind. */
  readonly found = new Set<string>();
  looks = 0;

  static async watch(context: BrowserContext): Promise<Secrets> {
    const secrets = new Secrets();
    await context.addInitScript(watchPage);
    context.on('console', (message) => secrets.#heard.push(message.text()));
    context.on('request', (request) => {
      secrets.#urls.push(request.url());
      secrets.#bodies.push(request.postData() ?? '');
    });
    return secrets;
  }

  add(kind: Kind, value: string): void {
    expect(value.length, `no ${kind}`).toBeGreaterThan(5);
    this.#secrets.set(value, { kind, isIn: searchFor(kind, value) });
  }

  get count(): number {
    return this.#secrets.size;
  }

  get places(): number {
    return this.#places.size;
  }

  /** All that was asked for, by anybody. */
  get urls(): readonly string[] {
    return this.#urls;
  }

  /** Searches everything. @param nothing - Nobody is logged in and nothing is shown: then nothing may be anywhere. */
  async look(page: Page, { nothing = false } = {}): Promise<void> {
    this.looks += 1;
    // Of the screen and of the places at the same moment.
    const places = await page.evaluate(readPlaces);
    const screen = await page.locator('mfa-login > *').evaluateAll((all) => all.map(({ localName }) => localName));
    const outside = { console: this.#heard.join('\n'), requests: this.#urls.join('\n') };
    const wrong: string[] = [];
    for (const [place, text] of Object.entries({ ...places, ...outside })) {
      this.#places.add(place);
      for (const { kind, isIn } of this.#secrets.values()) {
        if (!isIn(text)) continue;
        const mayStand = [...screen.flatMap((name) => ALLOWED[kind][name] ?? []), ...(KEPT[kind] ?? [])];
        if (nothing || !mayStand.includes(place)) wrong.push(`${kind} in ${place}, on ${screen.join()}`);
        else this.found.add(`${kind} in ${place}`);
      }
    }
    expect(wrong).toEqual([]);
  }

  /** A password leaves the page sealed, if at all. */
  expectNoPasswordSent(): void {
    for (const { kind, isIn } of this.#secrets.values()) {
      if (kind === 'password') expect(this.#bodies.filter(isIn)).toEqual([]);
    }
  }
}
