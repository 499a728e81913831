/** Whether a page's content security policy lets it speak to the server. */

/**
 * A sentence for a developer where the policy bars the address, undefined where it lets it pass.
 *
 * Reads the part of Content Security Policy Level 3 §6.7.2 that pages use for `connect-src`: `*`, `'self'`, `'none'`,
 * schemes, and hosts with a wildcard, a port or a path.
 *
 * @param policy - The `content` of the page's `<meta http-equiv="Content-Security-Policy">`.
 * @param host - The address that the page is going to call, such as `https://NAME.authing.cn`.
 * @param page - The page's own address, for `'self'`.
 */
export function checkConnectSource(policy: string, host: string, page: string): string | undefined {
  const sources = directive(policy, 'connect-src') ?? directive(policy, 'default-src');
  if (!sources) return undefined;
  const target = new URL(host);
  if (sources.some((source) => allows(source, target, new URL(page)))) return undefined;
  return `The page's Content-Security-Policy bars ${target.origin}: add ${target.origin} to connect-src in index.html.`;
}

function directive(policy: string, name: string): readonly string[] | undefined {
  for (const part of policy.split(';')) {
    const [first, ...sources] = part.trim().split(/\s+/);
    if (first?.toLowerCase() === name) return sources;
  }
  return undefined;
}

const SOURCE = /^(?:([a-z][a-z\d+.-]*):\/\/)?(\*|(?:\*\.)?[^:/*]+|\[[\da-f:]+\])(?::(\d+|\*))?(?:\/.*)?$/i;

function allows(source: string, target: URL, page: URL): boolean {
  if (source === "'self'") return target.origin === page.origin;
  if (source === '*') return /^https?:$/.test(target.protocol);
  if (/^[a-z][a-z\d+.-]*:$/i.test(source)) return schemeMatches(source.toLowerCase(), target.protocol);
  const parts = SOURCE.exec(source);
  if (!parts?.[2]) return false;
  const [, scheme, host, port] = parts;
  return (
    schemeMatches(scheme === undefined ? page.protocol : `${scheme.toLowerCase()}:`, target.protocol) &&
    hostMatches(host.toLowerCase(), target.hostname) &&
    portMatches(port, target)
  );
}

/** A source for `http:` also lets the safer scheme pass. */
function schemeMatches(allowed: string, actual: string): boolean {
  return allowed === actual || (allowed === 'http:' && actual === 'https:');
}

function hostMatches(allowed: string, actual: string): boolean {
  if (allowed === '*') return true;
  return allowed.startsWith('*.') ? actual.endsWith(allowed.slice(1)) : allowed === actual;
}

function portMatches(allowed: string | undefined, target: URL): boolean {
  if (allowed === '*') return true;
  const usual = target.protocol === 'https:' ? '443' : '80';
  const actual = target.port === '' ? usual : target.port;
  return actual === (allowed ?? usual) || (allowed === '80' && actual === '443');
}
