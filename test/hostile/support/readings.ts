/** Every text of every answer that the Authing adapter reads, and the call that reads it. */
import type { NextStep } from '../../../src/backend/auth-backend.js';
import * as scripted from '../../adapters/authing/scripted-server.js';
import { wellFormed } from './strings.js';

const {
  ASSOCIATE,
  AUTHENTICATOR,
  CONFIRM,
  credentials,
  graphql,
  graphqlError,
  ok,
  RECOVERY,
  USER_TOKEN,
  user,
  VERIFY,
  WELL_KNOWN,
} = scripted;

type Scene = scripted.Scene;

export interface Reading {
  readonly name: string;
  readonly call: string;
  answer(text: string): Response;
  run(scene: Scene): Promise<unknown>;
}

const names = (text: string) => ({ email: text, username: text, nickname: text, photo: text, avatar: text });
const logIn = ({ backend }: Scene) => backend.login(credentials);
const verify = ({ backend, ticket }: Scene) => backend.verifyCode(ticket, '123456');
const list = ({ backend, session }: Scene) => backend.authenticators(session);
const bind = ({ backend, session }: Scene) => backend.startBinding(session);

/** What comes in as a token goes out as one: only the next request shows what became of it. */
async function andUseIt({ backend }: Scene, entering: Promise<NextStep>): Promise<NextStep> {
  const step = await entering;
  if (step.kind === 'logged-in') await backend.authenticators(step.session);
  else await backend.verifyCode(step.ticket, '123456');
  return step;
}

const entry = { id: '1', enable: true };

export const READINGS: readonly Reading[] = [
  {
    name: 'a user',
    call: 'loginByEmail',
    run: logIn,
    answer: (text) => graphql('loginByEmail', { ...user, ...names(text), token: USER_TOKEN }),
  },
  {
    name: 'a token',
    call: 'loginByEmail',
    run: (scene) => andUseIt(scene, logIn(scene)),
    answer: (text) => graphql('loginByEmail', { ...user, token: text }),
  },
  {
    name: 'a challenge',
    call: 'loginByEmail',
    run: (scene) => andUseIt(scene, logIn(scene)),
    answer: (text) => graphqlError(1635, { ...names(text), mfaToken: text }),
  },
  { name: 'a challenge’s names', call: 'loginByEmail', run: logIn, answer: (text) => scripted.challenge(names(text)) },
  { name: 'an error’s code', call: 'loginByEmail', run: logIn, answer: (text) => graphqlError(text, text) },
  { name: 'a body', call: 'loginByEmail', run: logIn, answer: (text) => new Response(text) },
  {
    name: 'a key of the body',
    call: 'loginByEmail',
    run: logIn,
    answer: (text) => Response.json({ [text]: text, data: { [text]: text } }),
  },
  {
    name: 'a registered user',
    call: 'registerByEmail',
    run: ({ backend }) => backend.register(credentials),
    answer: (text) => graphql('registerByEmail', { id: text, ...names(text) }),
  },
  {
    name: 'the server’s key',
    call: WELL_KNOWN,
    run: ({ server }) => server.backend().login(credentials),
    answer: (text) => ok({ publicKey: text }),
  },
  {
    name: 'a token after the code',
    call: VERIFY,
    run: (scene) => andUseIt(scene, verify(scene)),
    answer: (text) => ok({ ...user, token: text }),
  },
  {
    name: 'a user after the code',
    call: VERIFY,
    run: verify,
    answer: (text) => ok({ ...user, ...names(text), token: USER_TOKEN }),
  },
  {
    name: 'a code of a refusal',
    call: VERIFY,
    run: verify,
    answer: (text) => Response.json({ code: text, apiCode: text, message: text, data: text }),
  },
  {
    name: 'a new recovery code',
    call: RECOVERY,
    run: ({ backend, ticket }) => backend.redeemRecoveryCode(ticket, 'x'),
    answer: (text) => ok({ ...user, token: USER_TOKEN }, { recoveryCode: text }),
  },
  {
    name: 'a list',
    call: AUTHENTICATOR,
    run: list,
    answer: (text) => ok([{ ...entry, id: text, createdAt: text, updatedAt: text, secret: text, recoveryCode: text }]),
  },
  {
    name: 'an offer',
    call: ASSOCIATE,
    run: bind,
    answer: (text) => ok({ secret: text, qrcode_uri: text, qrcode_data_url: text, recovery_code: text }),
  },
  {
    name: 'an offer’s URI',
    call: ASSOCIATE,
    run: bind,
    answer: (text) =>
      ok({ secret: scripted.SECRET, qrcode_uri: `otpauth://totp/${text}?secret=${scripted.SECRET}&issuer=${text}` }),
  },
  {
    name: 'an offer’s label',
    call: ASSOCIATE,
    run: bind,
    answer: (text) =>
      ok({
        qrcode_uri: `otpauth://totp/${encodeURIComponent(wellFormed(text))}?secret=${scripted.SECRET}`,
      }),
  },
  {
    name: 'a confirmation',
    call: CONFIRM,
    run: ({ backend, binding }) => backend.confirmBinding(binding, '123456'),
    answer: (text) => Response.json({ code: 200, message: text, [text]: text }),
  },
];
