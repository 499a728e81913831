import { settingsFrom } from '../../adapters/mock/options.js';
import type { MockBackendOptions } from '../../adapters/mock/options.js';
import type { StorageStatus } from '../../adapters/mock/store.js';
import { fieldsOf, FirstFactor, retryAfter } from './first-factor.js';
import { messageFor } from './messages.js';
import type { Code } from './messages.js';
import { Refusal, refusalOf } from './refusal.js';
import { makeRsaKey, publicKeyPem, rsaKeyOf } from './rsa-key.js';
import type { PrivateJwk, RsaKey } from './rsa-key.js';
import { SecondFactor } from './second-factor.js';
import type { Answer } from './second-factor.js';
import { memoryArea, Tabs } from './tabs.js';
import { MFA_TOKEN_LIFE, Users } from './users.js';

export type Handler = (request: Request) => Promise<Response>;

/**
 * The mock backend's options, without those that would change what Authing does. Accounts live in memory unless storage
 * is given.
 */
export interface AuthingSimulatorOptions extends Pick<
  MockBackendOptions,
  'now' | 'random' | 'localStorage' | 'locks' | 'issuer' | 'demo' | 'policy'
> {
  /** Any pool is served where it is left out. */
  readonly userPoolId?: string;
  /** Made at the first request for it where it is left out. */
  readonly key?: PrivateJwk;
}

export interface AuthingSimulator {
  /** Authing's API in one function: the same for a test, for a page's `fetch` and behind a server. */
  readonly handle: Handler;
  /** Whether the accounts are kept, and if not, why. */
  readonly storage: StorageStatus;
  /** Starts afresh: no account but the demo account, no session. @throws AuthError where storage refuses. */
  erase(): Promise<void>;
}

export function createAuthingSimulator(options: AuthingSimulatorOptions = {}): AuthingSimulator {
  const { userPoolId, key: jwk, localStorage, ...mock } = options;
  const settings = settingsFrom({
    ...mock,
    localStorage: localStorage ?? memoryArea(),
    sessionStorage: null,
    events: null,
    policy: { ...mock.policy, ticketLifetime: MFA_TOKEN_LIFE * 1000 },
  });
  let made: Promise<RsaKey> | undefined;
  const key = () => (made ??= jwk ? Promise.resolve(rsaKeyOf(jwk)) : makeRsaKey());
  const tabs = new Tabs(settings);
  const { store } = tabs.open().parts;
  const users = new Users(store, settings);
  const shared = { tabs, users, key, now: settings.now, userPoolId: userPoolId ?? 'simulated' };
  const firstFactor = new FirstFactor(shared);
  const { routes } = new SecondFactor(shared);

  const handle: Handler = async (request) => {
    const lang = request.headers.get('x-authing-lang');
    const say = (code: Code) => messageFor(code, lang);
    const { pathname } = new URL(request.url);
    const route = `${request.method} ${pathname}`;
    const body = fieldsOf(await request.json().catch(() => ({})));
    try {
      const pool = request.headers.get('x-authing-userpool-id');
      if (userPoolId !== undefined && pool !== null && pool !== userPoolId) throw new Refusal(2224);
      if (route === 'POST /graphql/v2' || route === 'POST /graphql')
        return await firstFactor.answer(request, body, say);
      if (route === 'GET /api/v2/.well-known') return accepted({ data: { publicKey: publicKeyPem(await key()) } }, say);
      const run = Object.hasOwn(routes, route) ? routes[route] : undefined;
      if (!run) throw new Refusal(404);
      return accepted(await run(request, body), say);
    } catch (thrown) {
      return refused(refusalOf(thrown), say);
    }
  };
  return {
    handle,
    get storage() {
      return localStorage ? store.status : 'memory';
    },
    erase: () => store.erase(),
  };
}

function accepted(answer: Answer, say: (code: Code) => string): Response {
  return Response.json({ code: 200, message: say(200), ...answer });
}

/** The code tells; the HTTP status is 200 but for a wrong code at a confirmation. */
function refused({ code, data, retryAfterSeconds }: Refusal, say: (code: Code) => string): Response {
  const status = code === 400 || code === 404 ? code : 200;
  return Response.json({ code, message: say(code), data }, { status, headers: retryAfter(retryAfterSeconds) });
}
