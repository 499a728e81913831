/** The backends over HTTP that the page is tried with on a bad network. A new one joins by its name and its calls. */
import { constants, publicEncrypt } from 'node:crypto';
import type { AuthFailureCode } from '../../../src/backend/auth-error.js';
import { nowSeconds, oathtoolCode } from './codes.js';
import { startAuthing, type Address } from './deployment.js';
import type { Asked } from './fault-proxy.js';
import { PASSWORD } from './visitor.js';

export type StepName =
  | 'register'
  | 'log in'
  | 'log in to a second factor'
  | 'verify a code'
  | 'redeem a recovery code'
  | 'reload'
  | 'start a binding'
  | 'confirm a binding'
  | 'replace the app'
  | 'remove the app'
  | 'log out';

/** An account that is at the server before the page opens. */
export interface Account {
  readonly email: string;
  /** Not used yet, and good for a minute. */
  readonly code: string;
  readonly recoveryCode: string;
}

export interface Call {
  /** Which token goes along. */
  readonly carries: 'nothing' | 'ticket' | 'session';
  /** It only reads: after a fault of the network it is asked once more. */
  readonly reads?: true;
  /** Steps that go on whatever becomes of it. */
  readonly unnoticedIn?: readonly StepName[];
  /** Asked for a session from before: where there is none any more the page begins, and has nothing to explain. */
  readonly resumes?: true;
  /** Whether it was carried out is found out where its answer was lost. */
  readonly foundOut?: true;
  /** What the server says of a second one where the first was carried out: to the browser's, and to the person's own. */
  readonly sentTwice?: AuthFailureCode;
  readonly triedTwice?: AuthFailureCode;
}

export interface HttpBackend {
  readonly name: string;
  /** The server, as a process of its own. */
  start(): Promise<Address>;
  /** What public/config.js holds. `patience`: milliseconds that it waits for the server; its own where it is undefined. */
  config(host: string, patience: number | undefined): string;
  nameOf(asked: Asked): string;
  readonly calls: Readonly<Record<string, Call>>;
  /** The calls of each step, in their order: held against what the server really got. */
  readonly steps: Readonly<Record<StepName, readonly string[]>>;
  /** Makes an account, with an authenticator app or without. */
  makeAccount(host: string, bound: boolean): Promise<Account>;
}

const KEY = 'GET /api/v2/.well-known';
const LIST = 'GET /api/v2/mfa/authenticator';
const ASSOCIATE = 'POST /api/v2/mfa/totp/associate';
const CONFIRM = 'POST /api/v2/mfa/totp/associate/confirm';
const DISSOCIATE = 'DELETE /api/v2/mfa/totp/associate';
const VERIFY = 'POST /api/v2/mfa/totp/verify';
const RECOVERY = 'POST /api/v2/mfa/totp/recovery';
const LOGOUT = 'GET /api/v2/logout';

export const HTTP_BACKENDS: readonly HttpBackend[] = [
  {
    name: 'authing',
    start: startAuthing,
    config: (host, timeout) =>
      `window.mfaLoginConfig = ${JSON.stringify({
        backend: 'authing',
        authing: { userPoolId: 'simulated', appId: 'app', host, remember: 'tab', timeout },
      })};`,
    nameOf: ({ method, path, body }) =>
      path === '/graphql/v2' ? (/\{\s*(\w+)/.exec(queryOf(body))?.[1] ?? '') : `${method} ${path}`,
    calls: {
      [KEY]: { carries: 'nothing', reads: true },
      registerByEmail: { carries: 'nothing', sentTwice: 'account-exists' },
      loginByEmail: { carries: 'nothing' },
      user: { carries: 'session', reads: true, resumes: true },
      [LIST]: { carries: 'session', reads: true, unnoticedIn: ['confirm a binding'] },
      [ASSOCIATE]: { carries: 'session' },
      [CONFIRM]: { carries: 'session', foundOut: true },
      [DISSOCIATE]: { carries: 'session' },
      [VERIFY]: { carries: 'ticket', sentTwice: 'ticket-expired', triedTwice: 'ticket-expired' },
      [RECOVERY]: { carries: 'ticket', sentTwice: 'ticket-expired', triedTwice: 'ticket-expired' },
      [LOGOUT]: { carries: 'session', unnoticedIn: ['log out'] },
    },
    steps: {
      register: [KEY, 'registerByEmail', 'loginByEmail', LIST],
      'log in': [KEY, 'loginByEmail', LIST],
      'log in to a second factor': [KEY, 'loginByEmail'],
      'verify a code': [VERIFY, LIST],
      'redeem a recovery code': [RECOVERY],
      reload: ['user', LIST],
      'start a binding': [LIST, ASSOCIATE],
      'confirm a binding': [CONFIRM, LIST],
      'replace the app': ['loginByEmail', ASSOCIATE],
      'remove the app': ['loginByEmail', DISSOCIATE, LIST],
      'log out': [LOGOUT],
    },
    makeAccount: makeAuthingAccount,
  },
];

function queryOf(body: Buffer): string {
  try {
    return String((JSON.parse(body.toString()) as { query?: unknown }).query);
  } catch {
    return '';
  }
}

let made = 0;

/** By the API itself, with OpenSSL in the place of the adapter's own RSA. */
async function makeAuthingAccount(host: string, bound: boolean): Promise<Account> {
  made += 1;
  const email = `ada${made}@example.com`;
  const ask = async (method: string, path: string, body?: unknown, token?: string) => {
    const answer = await fetch(host + path, {
      method,
      headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const { data } = (await answer.json()) as { data: Record<string, unknown> };
    return data;
  };
  const { publicKey } = await ask('GET', '/api/v2/.well-known');
  const key = { key: String(publicKey), padding: constants.RSA_PKCS1_PADDING };
  const sealed = publicEncrypt(key, Buffer.from(PASSWORD)).toString('base64');
  const graphql = async (field: string, input: string, fields: string) => {
    const query = `mutation ${field}($input: ${input}!) { ${field}(input: $input) { ${fields} } }`;
    const data = await ask('POST', '/graphql/v2', { query, variables: { input: { email, password: sealed } } });
    return data[field] as Record<string, string>;
  };
  await graphql('registerByEmail', 'RegisterByEmailInput', 'id');
  if (!bound) return { email, code: '', recoveryCode: '' };

  const { token } = await graphql('loginByEmail', 'LoginByEmailInput', 'id token');
  const totp = { authenticator_type: 'totp' };
  const { secret, recovery_code } = await ask('POST', '/api/v2/mfa/totp/associate', totp, token);
  const now = nowSeconds();
  const confirmation = { ...totp, totp: await oathtoolCode(String(secret), now) };
  await ask('POST', '/api/v2/mfa/totp/associate/confirm', confirmation, token);
  // The present code has confirmed the binding: it counts as used.
  return { email, code: await oathtoolCode(String(secret), now + 30), recoveryCode: String(recovery_code) };
}
