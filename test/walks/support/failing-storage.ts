/** A storage of which one chosen write fails, as when the quota is used up at just that moment. */
import { FakeStorage } from '../../support/fake-storage.js';

export class FailingStorage extends FakeStorage {
  /** Writes that failed. */
  failed = 0;
  /** Writes that were asked for. */
  asked = 0;
  #countdown = 0;

  /** The write after `nth - 1` others fails; 0 calls that off. */
  failWrite(nth: number): void {
    this.#countdown = nth;
  }

  get isArmed(): boolean {
    return this.#countdown > 0;
  }

  override setItem(key: string, value: string): void {
    this.asked += 1;
    if (this.#countdown > 0) {
      this.#countdown -= 1;
      if (this.#countdown === 0) {
        this.failed += 1;
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      }
    }
    super.setItem(key, value);
  }
}
