/** Where the page may send a person who has logged in (OWASP: unvalidated redirects; CWE-601). */

/** A path, or a whole address. What a browser might take for another host (`//host`, `\\host`, `@host`) is neither. */
const PATH_OR_ADDRESS = /^(\/(?!\/)|\.{1,2}\/|https?:\/\/)[^\\\p{Cc}\s]*$/iu;

/**
 * @param address - As it was given, by anybody.
 * @param allowed - Origins besides the page's own, with spaces between them.
 * @param page - The page's own address.
 * @returns the whole address, or undefined: then nobody goes anywhere.
 */
export function redirectTarget(address: string, allowed: string, page: string): string | undefined {
  if (!PATH_OR_ADDRESS.test(address) || !URL.canParse(address, page)) return undefined;
  const to = new URL(address, page);
  const here = new URL(page);
  if (to.username || to.password) return undefined;
  // From disk every origin is "null": there the host, which is none, has to be the same.
  const isHere = to.protocol === here.protocol && to.host === here.host;
  return isHere || allowed.split(/\s+/).includes(to.origin) ? to.href : undefined;
}
