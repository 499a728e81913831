/** The browser's storage, where there is any: reading the property itself can throw (blocked cookies, sandboxed frames). */

export type StorageArea = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const PROBE = 'mfa-login.mock.probe';

/** What the getter gives, or undefined where it throws or has nothing. */
export function guarded<T>(get: () => T | null | undefined): T | undefined {
  try {
    return get() ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * The area, if it can be used. One that holds our key already is used even where it takes no more: what it holds
 * counts, and a write that fails is then refused in words. An empty one that takes nothing is as good as none.
 */
export function usable(area: StorageArea | undefined, key: string): StorageArea | undefined {
  return guarded(() => {
    if (!area || area.getItem(key) !== null) return area;
    area.setItem(PROBE, PROBE);
    area.removeItem(PROBE);
    return area;
  });
}
