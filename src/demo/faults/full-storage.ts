/** Makes the browser's storage refuse whatever is written to it, as it does when it is full. */

/** @returns what makes it write again. */
export function fillStorage(): () => void {
  const { setItem } = Storage.prototype;
  const full = function (this: Storage, key: string, value: string) {
    // Each area has its own quota; accounts live in this one.
    if (this === localArea()) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    setItem.call(this, key, value);
  };
  Storage.prototype.setItem = full;
  return () => {
    if (Storage.prototype.setItem === full) Storage.prototype.setItem = setItem;
  };
}

function localArea(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
