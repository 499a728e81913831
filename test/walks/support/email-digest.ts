/** Under what the mock keeps an address: SHA-256 of it, by the browser's own implementation. */

const made = new Map<string, string>();

/** To be awaited once per address, before the walk. */
export async function prepareDigest(email: string): Promise<void> {
  if (made.has(email)) return;
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(email)));
  made.set(email, Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''));
}

export function emailDigest(email: string): string {
  return made.get(email) ?? '';
}
