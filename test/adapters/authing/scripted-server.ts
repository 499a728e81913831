/** A server that answers what a test says, in Authing's shapes or in none, and remembers what it was asked. */
import { createAuthingBackend, type AuthingOptions } from '../../../src/adapters/authing/index.js';
import type { AuthBackend, Binding, Session, Ticket } from '../../../src/backend/auth-backend.js';
import { sessionOf, ticketOf } from '../../support/backend-contract.js';
import { FakeClock } from '../../support/fake-clock.js';
import { FakeStorage } from '../../support/fake-storage.js';

export interface Asked {
  /** `POST /api/v2/mfa/totp/verify`, or for GraphQL the field that is asked for: `loginByEmail`. */
  readonly name: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
  readonly request: Request;
}

export type Answer = (asked: Asked) => Response | Promise<Response>;

export const AUTHENTICATOR = 'GET /api/v2/mfa/authenticator';
export const ASSOCIATE = 'POST /api/v2/mfa/totp/associate';
export const CONFIRM = 'POST /api/v2/mfa/totp/associate/confirm';
export const DISSOCIATE = 'DELETE /api/v2/mfa/totp/associate';
export const VERIFY = 'POST /api/v2/mfa/totp/verify';
export const RECOVERY = 'POST /api/v2/mfa/totp/recovery';
export const LOGOUT = 'GET /api/v2/logout';
export const WELL_KNOWN = 'GET /api/v2/.well-known';

/** 2048 bits, made for these tests by openssl. */
export const PUBLIC_KEY = `-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAx98QfghITpsPdpJkswh0
iRJV7oetolwwLqXJFRmIuz3UHjhCNWGFduuS2azr5l7c0g08qWkgF6a1eSdExgIi
5dUJg36vbGQFBTGgvRC4pR59TWOvvKStBn68aC1VGYaoQQh5VF6HksDFKptu9Zo7
HCdoCDeoUdfPamyjnc8ZEKYAPk14f6Ec6zIPUE1isPzs8xpEDLI+Dp8qffEwQ3yK
/2umADEYkc/GQprW1aTEH4V9wyq+w7tf8Fy50N7OA6P/Y7e1GVKsLp0rBzqhsXYB
8ZnVGRmmuvuInhVNO0TI4+rk9aq1hzXLcD1j03cnw2UvziX5vo0cLYXvm3IMcG19
0wIDAQAB
-----END PUBLIC KEY-----`;

export const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
export const OLD_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
export const RECOVERY_CODE = '10af-4f2f-f34f-f224-d21c-bd16';
export const NEW_RECOVERY_CODE = 'ffff-4f2f-f34f-f224-d21c-0000';
export const USER_TOKEN = 'user.token.canary-1';
export const MFA_TOKEN = 'mfa.token.canary-2';
export const user = {
  id: '1',
  email: 'q3@123.com',
  username: null,
  nickname: 'Q',
  photo: 'https://files.example/q.png',
};
export const credentials = { email: 'q3@123.com', password: 'long enough password' };

export const ok = (data: unknown, beside: object = {}) => Response.json({ code: 200, message: 'OK', data, ...beside });
export const refused = (code: number, status = 200, headers: Record<string, string> = {}) =>
  Response.json({ code, message: 'a message from the server', data: null }, { status, headers });
export const graphql = (field: string, value: unknown) => Response.json({ data: { [field]: value } });
export const graphqlError = (code: unknown, data: unknown = null, init: ResponseInit = {}) =>
  Response.json(
    {
      errors: [{ message: { code, message: 'a message from the server', data }, locations: [], path: ['x'] }],
      data: { x: null },
    },
    init,
  );
export const challenge = (beside: object = {}) =>
  graphqlError(1635, { mfaToken: MFA_TOKEN, nickname: null, email: 'q3@123.com', username: null, ...beside });

/** As Authing answers when nothing goes wrong and no second factor is bound. */
const HEALTHY: Readonly<Record<string, Answer>> = {
  [WELL_KNOWN]: () => ok({ publicKey: PUBLIC_KEY }),
  registerByEmail: () => graphql('registerByEmail', { ...user, token: null }),
  loginByEmail: () => graphql('loginByEmail', { ...user, token: USER_TOKEN }),
  login: () => graphql('login', { ...user, token: USER_TOKEN }),
  user: () => graphql('user', user),
  [AUTHENTICATOR]: () => ok([]),
  [ASSOCIATE]: () =>
    ok({
      authenticator_type: 'totp',
      secret: SECRET,
      qrcode_uri: `otpauth://totp/Pool:q3%40123.com?secret=${SECRET}&period=30&digits=6&algorithm=SHA1&issuer=Pool`,
      qrcode_data_url: 'data:image/png;base64,AAAA',
      recovery_code: RECOVERY_CODE,
    }),
  [CONFIRM]: () => Response.json({ code: 200, message: 'OK' }),
  [DISSOCIATE]: () => Response.json({ code: 200, message: 'OK' }),
  [VERIFY]: () => ok({ ...user, token: USER_TOKEN }),
  [RECOVERY]: () => ok({ ...user, token: USER_TOKEN }, { recoveryCode: NEW_RECOVERY_CODE }),
  [LOGOUT]: () => Response.json({ code: 200, message: 'OK' }),
};

export class ScriptedServer {
  readonly clock = new FakeClock();
  readonly sessionStorage = new FakeStorage();
  readonly asked: Asked[] = [];
  readonly #answers = new Map<string, Answer>(Object.entries(HEALTHY));

  /** Answers a call differently from now on. */
  on(name: string, answer: Answer) {
    this.#answers.set(name, answer);
  }

  times(name: string): number {
    return this.asked.filter((asked) => asked.name === name).length;
  }

  last(name: string): Asked {
    const asked = this.asked.findLast((other) => other.name === name);
    if (!asked) throw new Error(`${name} was not asked`);
    return asked;
  }

  readonly fetch = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const body = (await request
      .clone()
      .json()
      .catch(() => ({}))) as Record<string, unknown>;
    const [, field] = /\{\s*(\w+)/.exec(String(body.query)) ?? [];
    const name = field ?? `${request.method} ${url.pathname}`;
    const asked = { name, url, headers: request.headers, body, request };
    this.asked.push(asked);
    const answer = this.#answers.get(name);
    if (!answer) throw new Error(`No answer to ${name}`);
    return answer(asked);
  };

  backend(options: Partial<AuthingOptions> = {}): AuthBackend {
    return createAuthingBackend({
      userPoolId: 'pool-1',
      host: 'https://auth.example',
      fetch: this.fetch,
      now: this.clock.now,
      timeout: 200,
      sessionStorage: this.sessionStorage,
      ...options,
    });
  }
}

/** A server, a backend that speaks to it, and what a person may hold by then. */
export interface Scene {
  readonly server: ScriptedServer;
  readonly backend: AuthBackend;
  readonly session: Session;
  readonly binding: Binding;
  readonly ticket: Ticket;
}

export async function scene(options: Partial<AuthingOptions> = {}): Promise<Scene> {
  const server = new ScriptedServer();
  const backend = server.backend(options);
  server.on('loginByEmail', () => challenge());
  const ticket = ticketOf(await backend.login(credentials));
  server.on('loginByEmail', () => graphql('loginByEmail', { ...user, token: USER_TOKEN }));
  const session = sessionOf(await backend.login(credentials));
  const { binding } = await backend.startBinding(session);
  server.asked.length = 0;
  return { server, backend, session, binding, ticket };
}
