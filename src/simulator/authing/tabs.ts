/** The mock backend serves one browser tab; here each login has one of its own, over the same accounts. */
import { Enrolment } from '../../adapters/mock/enrolment.js';
import { Entrance } from '../../adapters/mock/entrance.js';
import type { Settings } from '../../adapters/mock/options.js';
import { assemble } from '../../adapters/mock/parts.js';
import type { Parts } from '../../adapters/mock/parts.js';
import type { StorageArea } from '../../adapters/mock/web-storage.js';
import type { Binding, Session, Ticket } from '../../backend/auth-backend.js';

export interface Tab {
  readonly parts: Parts;
  readonly entrance: Entrance;
  readonly enrolment: Enrolment;
}

export interface SessionTab extends Tab {
  readonly session: Session;
  /** The authenticator on offer and its recovery code, until it is confirmed. */
  offer?: Offer | undefined;
}

export interface Offer {
  readonly binding: Binding;
  readonly recoveryCode: string;
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
}

export interface TicketTab extends Tab {
  readonly ticket: Ticket;
  readonly accountId: string;
}

/** Nobody has this many open at a simulator. A session that is pushed out is found again by its token. */
const MOST_TABS = 500;

export class Tabs {
  readonly #settings: Settings;
  readonly #sessions = new Map<string, SessionTab>();
  readonly #tickets = new Map<string, TicketTab>();

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  open(): Tab {
    const parts = assemble({ ...this.#settings, sessionStorage: memoryArea() });
    return { parts, entrance: new Entrance(parts), enrolment: new Enrolment(parts) };
  }

  /** @param id - The token of the mock's session. */
  keepSession(id: string, tab: SessionTab) {
    keep(this.#sessions, id, tab);
  }

  keepTicket(id: string, tab: TicketTab) {
    keep(this.#tickets, id, tab);
  }

  /** The session of that token, also one from before the simulator was started anew: the accounts know it. */
  async session(id: string): Promise<SessionTab | undefined> {
    const { now } = this.#settings;
    const known = this.#sessions.get(id);
    if (known) {
      const isAlive = await known.parts.store.transaction((state) =>
        known.parts.sessions.account(state, known.session, now()),
      );
      return isAlive && known;
    }
    const tab = this.open();
    tab.parts.slot.write(id);
    const session = await tab.parts.store.transaction((state) => tab.parts.sessions.resume(state, now()));
    if (!session) return undefined;
    const found = { ...tab, session };
    this.keepSession(id, found);
    return found;
  }

  ticket(id: string): TicketTab | undefined {
    return this.#tickets.get(id);
  }
}

function keep<T>(tabs: Map<string, T>, id: string, tab: T) {
  tabs.set(id, tab);
  const [oldest] = tabs.keys();
  if (tabs.size > MOST_TABS && oldest !== undefined) tabs.delete(oldest);
}

export function memoryArea(): StorageArea {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}
