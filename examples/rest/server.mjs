// A REST backend for the page, and the page itself, with nothing but Node: `node examples/rest/server.mjs [--port 4322]`.
import { createServer as createHttpServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Accounts, profileOf } from './accounts.mjs';
import { Refused } from './factors.mjs';
import { staticFile } from './static-files.mjs';

/** More than any request of this API has. */
const LARGEST_BODY = 4_000;
const LONGEST_TEXT = 1_000;

/** Statuses for whoever reads the network log; the page goes by the code. @type {Readonly<Record<string, number>>} */
const STATUS = {
  'bad-credentials': 401,
  'session-expired': 401,
  'ticket-expired': 401,
  'account-exists': 409,
  'code-reused': 409,
  'binding-expired': 410,
  locked: 429,
  'rate-limited': 429,
  'storage-full': 507,
};

/**
 * @typedef {import('./accounts.mjs').Session} Session
 * @typedef {import('./accounts.mjs').Proof} Proof
 *
 * @typedef {object} Call
 * @property {(name: string) => string} text  a text of the body; refuses where it is none
 * @property {Proof | undefined} proof
 * @property {() => Session} session  refuses where there is none
 */

/**
 * What each address does. A `cookie` in an answer becomes the session's; everything else goes to the page.
 *
 * @param {Accounts} accounts
 * @returns {Readonly<Record<string, (call: Call) => unknown>>}
 */
const routes = (accounts) => ({
  'POST /api/register': ({ text }) => accounts.register(text('email'), text('password')),
  'POST /api/login': ({ text }) => accounts.login(text('email'), text('password')),
  'POST /api/login/code': ({ text }) => accounts.enter(text('ticket'), 'code', text('code')),
  'POST /api/login/recovery-code': ({ text }) => accounts.enter(text('ticket'), 'recovery-code', text('code')),
  'GET /api/authenticators': ({ session }) => accounts.authenticators(session()),
  'DELETE /api/authenticators': ({ session, proof }) => accounts.unbind(session(), proof),
  'POST /api/binding': ({ session, proof }) => accounts.offer(session(), proof),
  'POST /api/binding/confirm': ({ session, text }) => accounts.confirm(session(), text('binding'), text('code')),
  'GET /api/recovery-codes': ({ session }) => accounts.recoveryCodes(session()),
  'POST /api/recovery-codes': ({ session, proof }) => accounts.regenerate(session(), proof),
});

/**
 * @param {object} [options]
 * @param {() => number} [options.now]  milliseconds since the epoch
 * @param {import('./factors.mjs').Cost} [options.cost]  of a password's hash
 * @param {boolean} [options.secure]  behind https: the cookie goes nowhere else
 */
export function createServer({ now, cost, secure = false } = {}) {
  const accounts = new Accounts({ ...(now && { now }), ...(cost && { cost }) });
  const api = routes(accounts);

  /** @param {string} value */
  const cookieOf = (value, age = '') =>
    `session=${value}; Path=/api; HttpOnly; SameSite=Strict${age}${secure ? '; Secure' : ''}`;

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {string} route
   * @returns {Promise<{ answer: unknown, cookie?: string }>}
   */
  async function answerTo(request, route) {
    const { headers } = request;
    const name = /(?:^|;\s*)session=([\w-]+)/.exec(headers.cookie ?? '')?.[1] ?? '';
    const session = accounts.sessions.find(name);
    if (route === 'GET /api/session') return { answer: { session: session && profileOf(session) } };
    // Another site's page may not send as JSON or with our origin; SameSite keeps the cookie from it besides.
    if (headers.origin !== undefined && headers.origin.replace(/^https?:\/\//, '') !== headers.host)
      throw new BadRequest();
    // Another tab has logged in as somebody else: this one must not act for them.
    const isMeant = session && (headers['session-id'] === undefined || headers['session-id'] === session.id);
    if (route === 'DELETE /api/session') {
      if (isMeant) accounts.sessions.drop(name);
      return { answer: {}, ...(isMeant && { cookie: cookieOf('', '; Max-Age=0') }) };
    }
    const body = await bodyOf(request);
    const answer = await api[route]?.({
      text: (name) => textOf(body[name]),
      proof: proofOf(body.proof),
      session: () => {
        if (!isMeant) throw new Refused('session-expired');
        return session;
      },
    });
    if (!answer || typeof answer !== 'object' || !('cookie' in answer)) return { answer: answer ?? {} };
    // Whoever was logged in here is so no more, and nobody else's cookie becomes theirs.
    accounts.sessions.drop(name);
    const { cookie, ...rest } = answer;
    return { answer: rest, cookie: cookieOf(String(cookie)) };
  }

  return createHttpServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const route = `${request.method} ${path}`;
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Content-Security-Policy', "frame-ancestors 'none'");
    /** @param {number} status */
    const send = (status, /** @type {unknown} */ json) => {
      response.setHeader('Cache-Control', 'no-store');
      response.setHeader('Content-Type', 'application/json');
      response.writeHead(status).end(JSON.stringify(json));
    };
    if (Object.hasOwn(api, route) || path === '/api/session') {
      answerTo(request, route)
        .then(({ answer, cookie }) => {
          if (cookie !== undefined) response.setHeader('Set-Cookie', cookie);
          send(200, answer);
        })
        .catch((/** @type {unknown} */ error) => {
          if (!(error instanceof Refused)) return send(error instanceof BadRequest ? 400 : 500, {});
          const { retryAfterSeconds, ...failure } = error.failure;
          if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', retryAfterSeconds);
          send(STATUS[failure.code] ?? 422, failure);
        });
      return;
    }
    if (path === '/') {
      response.writeHead(302, { Location: '/examples/rest/' }).end();
      return;
    }
    void staticFile(path).then((file) => {
      if (!file) {
        response.writeHead(404).end();
        return;
      }
      response.setHeader('Cache-Control', 'no-cache');
      response.writeHead(200, { 'Content-Type': file.type }).end(file.body);
    });
  });
}

class BadRequest extends Error {}

/**
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<Record<string, unknown>>}
 */
async function bodyOf(request) {
  if (request.method === 'GET') return {};
  if (request.headers['content-type'] !== 'application/json') throw new BadRequest();
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new BadRequest();
    chunks.push(chunk);
  }
  try {
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return body && typeof body === 'object' ? body : {};
  } catch {
    throw new BadRequest();
  }
}

/** @param {unknown} value */
function textOf(value) {
  if (typeof value !== 'string' || value.length > LONGEST_TEXT) throw new BadRequest();
  return value;
}

/**
 * @param {unknown} value
 * @returns {Proof | undefined}
 */
function proofOf(value) {
  if (!value || typeof value !== 'object' || !('kind' in value) || !('value' in value)) return undefined;
  return { kind: textOf(value.kind), value: textOf(value.value) };
}

function main() {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '4322' }, 'quick-hash': { type: 'boolean', default: false } },
  });
  const isQuick = values['quick-hash'];
  const server = createServer(isQuick ? { cost: { N: 16, r: 1, p: 1 } } : {});
  server.listen(Number(values.port), '127.0.0.1', () => {
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : values.port;
    console.log(`The REST example listens at http://127.0.0.1:${port}/; its accounts last until it is stopped.`);
    if (isQuick) console.log('Passwords are hashed for show only (--quick-hash): for tests.');
  });
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => server.close(() => process.exit(0)).closeAllConnections());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
