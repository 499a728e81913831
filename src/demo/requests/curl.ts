/** A request as a command line of curl, for any POSIX shell. */
import type { SentRequest } from './request-log.js';

export function curl({ method, url, headers, body }: SentRequest): string {
  const parts = [`curl --request ${method} ${quoted(url)}`];
  for (const [name, value] of Object.entries(headers)) parts.push(`--header ${quoted(`${name}: ${value}`)}`);
  // Raw: a body that begins with @ names no file.
  if (body !== undefined) parts.push(`--data-raw ${quoted(typeof body === 'string' ? body : JSON.stringify(body))}`);
  return parts.join(' \\\n  ');
}

/** Between single quotes a shell takes every character as it is, but for the quote itself (POSIX, Shell §2.2.2). */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
