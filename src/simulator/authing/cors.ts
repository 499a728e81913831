/** Cross-origin rules for the local server: any page may ask, which is fine for accounts that are made up. */
import type { Handler } from './simulator.js';

const REQUEST_HEADERS = [
  'authorization',
  'content-type',
  'x-authing-app-id',
  'x-authing-app-tenant-id',
  'x-authing-lang',
  'x-authing-request-from',
  'x-authing-sdk-version',
  'x-authing-userpool-id',
].join(', ');

export function withCors(handler: Handler): Handler {
  return async (request) => {
    const preflight = request.method === 'OPTIONS';
    const response = preflight ? new Response(null, { status: 204 }) : await handler(request);
    const origin = request.headers.get('origin');
    if (origin === null) return response;
    const headers = new Headers(response.headers);
    // The SDK sends its requests with credentials, and those are not allowed with a `*`.
    headers.set('access-control-allow-origin', origin);
    headers.set('access-control-allow-credentials', 'true');
    headers.set('access-control-expose-headers', 'retry-after');
    headers.append('vary', 'origin');
    if (preflight) {
      headers.set('access-control-allow-methods', 'GET, POST, DELETE');
      headers.set('access-control-allow-headers', REQUEST_HEADERS);
      headers.set('access-control-max-age', '600');
    }
    return new Response(response.body, { status: response.status, headers });
  };
}
