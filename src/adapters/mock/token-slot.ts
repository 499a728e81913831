/** Where this tab keeps its session's token: sessionStorage, so that it outlives a reload and not the tab. */

import { record, text, whole } from './shape.js';
import { guarded, usable, type StorageArea } from './web-storage.js';

export const SESSION_KEY = 'mfa-login.mock.session';

const readRecord = record<{ version: number; token: string }>({ version: whole(1, 1), token: text(/^[0-9a-f]{32}$/) });

export class TokenSlot {
  readonly #area: StorageArea | undefined;
  /** The token where there is no storage for it, or no room: the session then ends with the page. */
  #memory: string | undefined;

  constructor(area: StorageArea | undefined) {
    this.#area = usable(area, SESSION_KEY);
  }

  /** The token, or undefined where there is none of its shape. */
  read(): string | undefined {
    return this.#memory ?? guarded(() => readRecord(JSON.parse(this.#area?.getItem(SESSION_KEY) ?? 'null')).token);
  }

  write(token: string): void {
    this.clear();
    guarded(() => this.#area?.setItem(SESSION_KEY, JSON.stringify({ version: 1, token })));
    if (this.read() !== token) this.#memory = token;
  }

  clear(): void {
    this.#memory = undefined;
    guarded(() => this.#area?.removeItem(SESSION_KEY));
  }
}
