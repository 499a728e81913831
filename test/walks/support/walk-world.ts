/** A browser with two tabs over one storage, a clock, a few addresses, and the model of what is due. */
import type { StorageArea } from '../../../src/adapters/mock/web-storage.js';
import { FakeClock } from '../../support/fake-clock.js';
import { Checks, type Tally } from './checks.js';
import { FailingStorage } from './failing-storage.js';
import { Model } from './model.js';
import { nobodyYet, type Login, type Person } from './people.js';
import { seededBytes } from './seeded.js';
import { WalkTab } from './walk-tab.js';

export interface WorldOptions {
  readonly seed: number;
  readonly isBindingRequired: boolean;
  readonly tally: Tally;
}

export class WalkWorld {
  readonly #clock = new FakeClock();
  readonly now = this.#clock.now;
  readonly localStorage = new FailingStorage();
  readonly random: (length: number) => Uint8Array;
  readonly isBindingRequired: boolean;
  readonly tally: Tally;
  readonly checks: Checks;
  readonly people: readonly Person[] = ['ada', 'bob', 'eve'].map((name) => nobodyYet(`${name}@example.com`));
  readonly model: Model;
  /** By token. */
  readonly logins = new Map<string, Login>();
  readonly tabs: readonly [WalkTab, WalkTab] = [new WalkTab('tab 1', this), new WalkTab('tab 2', this)];
  /** How often a tab was told that its session is over. */
  sessionEnds = 0;
  /** What happened, in words. */
  readonly trace: string[] = [];

  constructor({ seed, isBindingRequired, tally }: WorldOptions) {
    this.random = seededBytes(seed);
    this.isBindingRequired = isBindingRequired;
    this.tally = tally;
    this.checks = new Checks(tally);
    const { checks, now, people } = this;
    this.model = new Model({ checks, tally, now, people, isBindingRequired });
  }

  advance(milliseconds: number) {
    this.#clock.advance(milliseconds);
    this.model.logins.age();
  }

  otherThan(tab: WalkTab): WalkTab {
    return this.tabs[0] === tab ? this.tabs[1] : this.tabs[0];
  }

  /** The storage as that tab has it: every other tab is told of what it writes. */
  storageOf(tab: WalkTab): StorageArea {
    const { localStorage } = this;
    const tell = (key: string) => this.otherThan(tab).events.dispatchEvent(new StorageEvent('storage', { key }));
    return {
      getItem: (key) => localStorage.getItem(key),
      setItem(key, value) {
        localStorage.setItem(key, value);
        tell(key);
      },
      removeItem(key) {
        localStorage.removeItem(key);
        tell(key);
      },
    };
  }

  /** Both tabs are opened. */
  async open(): Promise<void> {
    for (const tab of this.tabs) await tab.load();
  }

  async quiet(): Promise<void> {
    for (const tab of this.tabs) await tab.quiet();
  }

  close() {
    for (const tab of this.tabs) tab.close();
  }
}
