/** Refusals, and codes that the page does not know: a hostile text where the backend says why not, or what comes next. */
import type { NextStep } from '../../../src/backend/auth-backend.js';
import { AuthError, type AuthFailure } from '../../../src/backend/auth-error.js';
import {
  ActEvent,
  CodeSubmitEvent,
  CredentialsSubmitEvent,
  MoveEvent,
  ProofSubmitEvent,
} from '../../../src/elements/events.js';
import {
  authenticator,
  binding,
  credentials,
  session,
  ticket,
  type ScriptedBackend,
} from '../../support/scripted-backend.js';
import type { Visit } from './journeys.js';

const enter = () => new CredentialsSubmitEvent(credentials);
const code = () => new CodeSubmitEvent('123456');
const proof = () => new ProofSubmitEvent({ kind: 'password', value: 'a password' });

const ASKED = [
  ...(['login', 'register', 'verifyCode', 'redeemRecoveryCode', 'startBinding', 'confirmBinding'] as const),
  ...(['unbind', 'authenticators', 'logout'] as const),
];

function refuseAll(backend: ScriptedBackend, failure: AuthFailure) {
  for (const method of ASKED) {
    backend.plan(method, () => {
      throw new AuthError(failure);
    });
  }
}

/** In a sentence no element keeps a foreign text to itself: it comes as one line, without controls. */
export const inSentence = (text: string) => text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ');

/** A refusal that carries a text, on every screen that asks the backend. */
export async function refused(visit: Visit, which: number): Promise<void> {
  const { stage, put } = visit;
  const failures: readonly AuthFailure[] = [
    { code: 'unexpected', reference: put('failure.reference') },
    { code: 'unsupported', why: put('failure.why') },
  ];
  const look = (where: string) => visit.look(`${where} refused`, {}, inSentence(put('failure.reference')));
  await stage.begin((backend) => refuseAll(backend, failures[which % failures.length]!));
  await stage.act(enter());
  look('login');
  await stage.act(new MoveEvent('register'));
  await stage.act(enter());
  look('register');
  stage.backend.plan('register', () => ({ kind: 'code-required', ticket }));
  await stage.act(enter());
  await stage.act(code());
  look('prompt');
  await stage.act(new MoveEvent('recovery-entry'));
  await stage.act(code());
  look('recovery entry');
  stage.backend.plan('redeemRecoveryCode', () => ({ kind: 'logged-in', session }));
  await stage.act(code());
  look('account');
  await stage.act(new MoveEvent('replace'));
  await stage.act(proof());
  look('proof');
  stage.backend.plan('startBinding', () => ({ binding }));
  await stage.act(proof());
  await stage.act(code());
  look('offer');
}

/** Codes that nobody knows, in place of those that the port has: something is said, and the page goes on. */
export async function unknown(visit: Visit): Promise<void> {
  const { stage, put, look } = visit;
  const steps = (['login', 'register', 'verifyCode', 'redeemRecoveryCode'] as const).map((method) => {
    const answer = { kind: put(`${method}.kind`), ticket, session } as unknown as NextStep;
    return [method, () => answer] as const;
  });
  await stage.begin((backend) => {
    for (const [method, answer] of steps) backend.plan(method, answer);
  });
  await stage.act(enter());
  look('login, step unknown');
  await stage.act(new MoveEvent('register'));
  await stage.act(enter());
  look('register, step unknown');
  stage.backend.plan('register', () => ({ kind: 'code-required', ticket }));
  await stage.act(enter());
  await stage.act(code());
  look('prompt, step unknown');
  await stage.act(new MoveEvent('recovery-entry'));
  await stage.act(code());
  look('recovery entry, step unknown');

  const failures = [{ code: put('failure.code') }, { code: 'weak-password', reason: put('failure.reason') }];
  for (const failure of failures as unknown as readonly AuthFailure[]) {
    await stage.begin((backend) => refuseAll(backend, failure));
    await stage.act(enter());
    look('login, failure unknown');
    await stage.act(new MoveEvent('register'));
    await stage.act(enter());
    look(`register, ${'reason' in failure ? 'reason' : 'failure'} unknown`);
  }

  await stage.begin((backend) => {
    backend.plan('restore', () => session);
    backend.plan('authenticators', () => [authenticator]);
    Object.assign(backend.features, { proofs: [put('features.proofs[]'), 'password'] });
  });
  await stage.act(new MoveEvent('replace'));
  look('proof unknown');
  await stage.act(new ActEvent('mfa-act-forgive'));
  await stage.act(new MoveEvent('account'));
  look('account after a proof unknown');
}
