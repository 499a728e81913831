/** The phone itself: its accounts and its clock. It outlives its picture in the panel, which can be closed. */
import type { DemoPage } from '../demo-page.js';
import { isAccount, type Account } from './account.js';

/** A place of its own: nothing passes between phone and backend but the QR code and what is typed. */
const KEY = 'mfa-login.demo.phone';

/** Says `change` whenever it has other accounts or another time. */
export class Phone extends EventTarget {
  #accounts = stored() ?? [];
  #drift = 0;

  constructor(page: DemoPage) {
    super();
    page.onErased(() => {
      this.#drift = 0;
      this.#keep([]);
    });
    // Another tab has the same phone in its hand.
    addEventListener('storage', ({ key }) => {
      if (key !== KEY && key !== null) return;
      this.#accounts = stored() ?? [];
      this.#changed();
    });
  }

  /** The last one that was added comes first. */
  get accounts(): readonly Account[] {
    return this.#accounts;
  }

  /** Seconds that its clock is ahead. */
  get drift(): number {
    return this.#drift;
  }

  set drift(seconds: number) {
    this.#drift = seconds;
    this.#changed();
  }

  /** Milliseconds since the epoch, by its own clock. */
  get now(): number {
    return Date.now() + this.#drift * 1000;
  }

  /** Answers whether it is new here. The same name may come with another key: the old one is in force until that is confirmed. */
  add(account: Account): boolean {
    if (this.#accounts.some(({ secret }) => secret === account.secret)) return false;
    this.#keep([account, ...this.#accounts]);
    return true;
  }

  remove(account: Account) {
    this.#keep(this.#accounts.filter((other) => other !== account));
  }

  #keep(accounts: readonly Account[]) {
    this.#accounts = accounts;
    try {
      if (accounts.length) localStorage.setItem(KEY, JSON.stringify(accounts));
      else localStorage.removeItem(KEY);
    } catch {
      // Then they are forgotten with this page.
    }
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

const phones = new WeakMap<DemoPage, Phone>();

/** The one phone that lies beside a page. */
export function phoneOf(page: DemoPage): Phone {
  const phone = phones.get(page) ?? new Phone(page);
  phones.set(page, phone);
  return phone;
}

/** As much as can be read. */
function stored(): readonly Account[] | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(value) ? value.filter(isAccount) : undefined;
  } catch {
    return undefined;
  }
}
