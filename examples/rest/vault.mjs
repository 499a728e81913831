// Things that a secret name opens, for a time: sessions, tickets, offers.
import { createHash, randomBytes } from 'node:crypto';

/** @param {string} text */
export const digest = (text) => createHash('sha256').update(text).digest('base64url');

/**
 * Kept by the name's digest, so that whoever reads the memory of it learns no name, and looking one up tells nothing by
 * its time. What one owner holds is bounded: the oldest gives way, and nobody can push out what is another's.
 *
 * @template {{ readonly owner: object }} T
 */
export class Vault {
  /** @type {Map<string, { value: T, made: number, used: number }>} */
  #held = new Map();
  #now;
  #limits;

  /**
   * @param {() => number} now
   * @param {{ readonly lifetime: number, readonly idle?: number, readonly perOwner: number }} limits  in milliseconds
   */
  constructor(now, limits) {
    this.#now = now;
    this.#limits = limits;
  }

  /**
   * @param {T} value
   * @returns {string} the name that opens it: 256 random bits
   */
  add(value) {
    const own = [...this.#held].filter(([, entry]) => entry.value.owner === value.owner);
    for (const [key] of own.slice(0, Math.max(0, own.length + 1 - this.#limits.perOwner))) this.#held.delete(key);
    const name = randomBytes(32).toString('base64url');
    this.#held.set(digest(name), { value, made: this.#now(), used: this.#now() });
    return name;
  }

  /** @param {string} name */
  find(name) {
    const key = digest(name);
    const entry = this.#held.get(key);
    if (!entry) return undefined;
    const { lifetime, idle = lifetime } = this.#limits;
    const now = this.#now();
    if (now >= entry.made + lifetime || now >= entry.used + idle) {
      this.#held.delete(key);
      return undefined;
    }
    entry.used = now;
    return entry.value;
  }

  /** @param {string} name */
  drop(name) {
    this.#held.delete(digest(name));
  }

  /**
   * @param {object} owner
   * @param {T} [but]  stays
   */
  dropAllOf(owner, but) {
    for (const [key, { value }] of this.#held) if (value.owner === owner && value !== but) this.#held.delete(key);
  }
}
