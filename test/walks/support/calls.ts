/** The calls of one flow: counted, some of them held, and waited for. */

/** Where a call is held: on its way to the backend, or on its way back. */
export type Hold = 'request' | 'answer';

export interface HeldCall {
  readonly method: string;
  readonly hold: Hold;
  /** The question that it belongs to. */
  readonly question: number;
  readonly release: () => void;
}

export class Calls {
  /** The methods called, in order. */
  readonly made: string[] = [];
  readonly held: HeldCall[] = [];
  /** The next call is held there. */
  holdNext: Hold | undefined;
  #question = 0;
  #isAsking = false;
  #active = 0;
  #waiting: (() => void)[] = [];

  /** How many questions were asked. One can take several calls. */
  get question(): number {
    return this.#question;
  }

  /** The person asks. A press that the flow ignores, since another act is open, is no question. Answers the calls made at once. */
  ask(act: () => void): readonly string[] {
    const before = this.made.length;
    this.#isAsking = true;
    act();
    this.#isAsking = false;
    return this.made.slice(before);
  }

  /** Resolves when every call is answered or held, and the flow has heard it. */
  async quiet(): Promise<void> {
    do {
      while (this.#active > 0) await new Promise<void>((wake) => this.#waiting.push(wake));
      // More turns than the flow needs between an answer and its next question.
      for (let i = 0; i < 12; i += 1) await Promise.resolve();
    } while (this.#active > 0);
  }

  /** @param ask - Asks the backend. What it resolves to gives the answer, when the call is not held any more. */
  async make<T>(method: string, ask: () => Promise<() => T>): Promise<T> {
    this.made.push(method);
    if (this.#isAsking) this.#question += 1;
    this.#isAsking = false;
    this.#active += 1;
    const hold = this.holdNext;
    this.holdNext = undefined;
    try {
      if (hold === 'request') await this.#wait(method, hold);
      const answer = await ask();
      if (hold === 'answer') await this.#wait(method, hold);
      return answer();
    } finally {
      this.#sink();
    }
  }

  #wait(method: string, hold: Hold): Promise<void> {
    this.#sink();
    return new Promise((go) => {
      const call: HeldCall = {
        method,
        hold,
        question: this.#question,
        release: () => {
          this.held.splice(this.held.indexOf(call), 1);
          this.#active += 1;
          go();
        },
      };
      this.held.push(call);
    });
  }

  #sink() {
    this.#active -= 1;
    if (this.#active > 0) return;
    for (const wake of this.#waiting.splice(0)) wake();
  }
}
