type Listener = (key: string, newValue: string | null) => void;

/** A `Storage` in memory that can be made to fail as real ones do. */
export class FakeStorage {
  readonly #items = new Map<string, string>();
  readonly #listeners = new Set<Listener>();
  /** Writing throws, as when the quota is used up. */
  full = false;
  /** Everything throws, as when cookies are blocked. */
  blocked = false;
  /** How often something was written. */
  writes = 0;

  getItem(key: string): string | null {
    this.#check();
    return this.#items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#check();
    if (this.full) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    this.writes += 1;
    this.#items.set(key, value);
    this.#tell(key, value);
  }

  removeItem(key: string): void {
    this.#check();
    this.#items.delete(key);
    this.#tell(key, null);
  }

  /** All that is stored, for looking through. */
  dump(): string {
    return JSON.stringify([...this.#items]);
  }

  /** A copy, as a browser makes of sessionStorage for a duplicated tab. */
  copy(): FakeStorage {
    const copy = new FakeStorage();
    for (const [key, value] of this.#items) copy.setItem(key, value);
    return copy;
  }

  onChange(listener: Listener): void {
    this.#listeners.add(listener);
  }

  #tell(key: string, value: string | null): void {
    for (const listener of this.#listeners) listener(key, value);
  }

  #check(): void {
    if (this.blocked) throw new DOMException('The operation is insecure.', 'SecurityError');
  }
}
