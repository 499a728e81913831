/** Every field that a person can type into, by screen: how it is reached, and what of a text has to arrive at the backend. */
import type { Proof } from '../../../src/backend/auth-backend.js';
import { AuthError, type AuthFailure } from '../../../src/backend/auth-error.js';
import { ActEvent, CredentialsSubmitEvent, MoveEvent } from '../../../src/elements/events.js';
import {
  authenticator,
  binding,
  credentials,
  session,
  ticket,
  type ScriptedBackend,
} from '../../support/scripted-backend.js';
import type { Stage } from './stage.js';
import { wellFormed } from './strings.js';

export interface Field {
  /** Fills in what else the form asks for. */
  readonly beside?: Readonly<Record<string, string>>;
  /** Texts for what usually comes of it: sent, and kept because it cannot be right. */
  readonly harmless: readonly string[];
  reach(stage: Stage): Promise<void>;
  /** What the backend was given, if it was asked. */
  given(backend: ScriptedBackend): string | undefined;
  /** What it has to be given for this; undefined where it may not be asked. */
  due(text: string): string | undefined;
}

/** What an input of one line makes of a text (HTML §4.10.5.1.2, §4.10.5.1.6), and a form of half a character (§4.10.21.4). */
const oneLine = (text: string) => wellFormed(text.replace(/[\r\n]/g, ''));
const asEmail = (text: string) => oneLine(text).replace(/^[\t\f ]+|[\t\f ]+$/g, '');
const looksLikeEmail = (text: string) => text.length <= 254 && /^[^\s@]+@[^\s@]+$/.test(text);

const SIX = /^\d{6}$/;
const CODES = ['123456', '12345'];
const WORDS = ['some words'];

function refusing(failure: AuthFailure) {
  return () => {
    throw new AuthError(failure);
  };
}

/** The argument of the last call that stands at this place. */
function argument(backend: ScriptedBackend, method: Parameters<ScriptedBackend['callsOf']>[0], at: number): unknown {
  return backend.callsOf(method).at(-1)?.args[at];
}

const proofField = (kind: Proof['kind'], failure: AuthFailure, harmless: readonly string[]): Field => ({
  harmless,
  reach: async (stage) => {
    await stage.begin((backend) => {
      backend.features = { ...backend.features, proofs: [kind] };
      backend.plan('restore', () => session);
      backend.plan('authenticators', () => [authenticator]);
      backend.plan('unbind', refusing(failure));
    });
    await stage.act(new MoveEvent('remove'));
  },
  given: (backend) => (argument(backend, 'unbind', 1) as Proof | undefined)?.value,
  due: (text) => oneLine(text) || undefined,
});

const email = (method: 'login' | 'register', to: (stage: Stage) => Promise<void>): Field => ({
  beside: { password: credentials.password },
  harmless: ['ada@example.com', 'ada'],
  reach: async (stage) => {
    await stage.begin((backend) => backend.plan(method, refusing({ code: 'bad-credentials' })));
    await to(stage);
  },
  given: (backend) => (argument(backend, method, 0) as typeof credentials | undefined)?.email,
  due: (text) => (looksLikeEmail(asEmail(text).trim()) ? asEmail(text).trim() : undefined),
});

const password = (method: 'login' | 'register', to: (stage: Stage) => Promise<void>): Field => ({
  ...email(method, to),
  beside: { email: credentials.email },
  harmless: WORDS,
  given: (backend) => (argument(backend, method, 0) as typeof credentials | undefined)?.password,
  due: (text) => oneLine(text) || undefined,
});

const stay = async () => {};
const toRegister = (stage: Stage) => stage.act(new MoveEvent('register'));

async function toPrompt(stage: Stage) {
  await stage.begin((backend) => {
    backend.plan('login', () => ({ kind: 'code-required', ticket }));
    backend.plan('verifyCode', refusing({ code: 'bad-code' }));
    backend.plan('redeemRecoveryCode', refusing({ code: 'bad-recovery-code' }));
  });
  await stage.act(new CredentialsSubmitEvent(credentials));
}

/** By screen and name, as they are found in the states of all screens. */
export const FIELDS: Readonly<Record<string, Field>> = {
  'mfa-login-form email': email('login', stay),
  'mfa-login-form password': password('login', stay),
  'mfa-register-form email': email('register', toRegister),
  'mfa-register-form password': password('register', toRegister),
  'mfa-code-prompt code': {
    harmless: CODES,
    reach: toPrompt,
    given: (backend) => argument(backend, 'verifyCode', 1) as string | undefined,
    due: (text) => (SIX.test(text) ? text : undefined),
  },
  'mfa-recovery-entry recovery-code': {
    harmless: WORDS,
    reach: async (stage) => {
      await toPrompt(stage);
      await stage.act(new MoveEvent('recovery-entry'));
    },
    given: (backend) => argument(backend, 'redeemRecoveryCode', 1) as string | undefined,
    due: (text) => oneLine(text).trim() || undefined,
  },
  'mfa-qr-binding code': {
    harmless: CODES,
    reach: async (stage) => {
      await stage.begin((backend) => {
        backend.plan('restore', () => session);
        backend.plan('startBinding', () => ({ binding }));
        backend.plan('confirmBinding', refusing({ code: 'bad-code' }));
      });
      await stage.act(new ActEvent('mfa-act-bind'));
    },
    given: (backend) => argument(backend, 'confirmBinding', 1) as string | undefined,
    due: (text) => (SIX.test(text) ? text : undefined),
  },
  'mfa-proof code': {
    ...proofField('code', { code: 'bad-code' }, CODES),
    due: (text) => (SIX.test(text) ? text : undefined),
  },
  'mfa-proof recovery-code': proofField('recovery-code', { code: 'bad-recovery-code' }, WORDS),
  'mfa-proof password': proofField('password', { code: 'bad-credentials' }, WORDS),
};
