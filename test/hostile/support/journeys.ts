/** The ways through the page on which a backend sends one and the same hostile text in every place that it has. */
import type { Binding, NextStep, Profile, Session, Ticket } from '../../../src/backend/auth-backend.js';
import {
  ActEvent,
  CodeSubmitEvent,
  CredentialsSubmitEvent,
  MoveEvent,
  ProofSubmitEvent,
} from '../../../src/elements/events.js';
import { authenticator, binding, credentials, ticket } from '../../support/scripted-backend.js';
import type { TextPath } from './paths.js';
import type { Stage } from './stage.js';

/** Looks at the screen that is shown. `expected` gives by selector, in either tree, the texts that stand there. */
export type Look = (screen: string, expected?: Readonly<Record<string, readonly string[]>>, alert?: string) => void;

/** Answers the hostile text, and notes that it went this way. */
export type Put = (path: TextPath) => string;

export interface Visit {
  readonly stage: Stage;
  readonly put: Put;
  readonly look: Look;
}

/** Which of a profile's texts is the name: those before it are left out. */
export const NAMED = ['nickname', 'username', 'email'] as const;
export type Named = (typeof NAMED)[number];

type Profiled = Extract<TextPath, `${string}.nickname`> extends `${infer P}.nickname` ? P : never;

const enter = () => new CredentialsSubmitEvent(credentials);
const code = () => new CodeSubmitEvent('123456');
const bind = () => new ActEvent('mfa-act-bind');
const stay = () => new ActEvent('mfa-act-stay');
const saved = () => new ActEvent('mfa-act-saved');

function profileBy({ put }: Visit, path: Profiled, named: Named): Profile {
  const email = put(`${path}.email`);
  const avatar = put(`${path}.avatar`);
  if (named === 'email') return { email, avatar };
  const username = put(`${path}.username`);
  return named === 'username'
    ? { email, avatar, username }
    : { email, avatar, username, nickname: put(`${path}.nickname`) };
}

const nameOf = ({ nickname, username, email }: Profile) => nickname ?? username ?? email ?? '';
const ticketOf = (profile: Profile): Ticket => ({ profile, period: 30 });
const codeRequired = (profile: Profile): NextStep => ({ kind: 'code-required', ticket: ticketOf(profile) });

function lookAtPrompt({ look }: Visit, where: string, profile: Profile) {
  look(where, { '[part="lead"] bdi': [nameOf(profile)] });
}

function lookAtAccount({ look }: Visit, where: string, profile: Profile) {
  const isOtherwiseNamed = profile.username !== undefined;
  const same = profile.email === nameOf(profile);
  look(where, {
    h1: [],
    'h1 bdi': [nameOf(profile)],
    '[part="lead"] bdi': isOtherwiseNamed && !same ? [profile.email!] : [],
  });
}

function lookAtCodes({ look }: Visit, where: string, codes: readonly string[]) {
  look(where, { '#mfa-codes code': codes });
}

function lookAtBinding({ look }: Visit, where: string, { issuer, account, secret }: Binding) {
  look(where, { 'bdi.mfa-strong': [issuer, account], '#mfa-key': [grouped(secret)] });
}

/** Groups of four characters, as a key is read and typed. */
function grouped(secret: string): string {
  const characters = Array.from(secret);
  const groups = Array.from({ length: Math.ceil(characters.length / 4) }, (_, index) =>
    characters.slice(index * 4, index * 4 + 4).join(''),
  );
  return groups.join(' ');
}

/** Back to a tab whose session is alive. */
async function restored(visit: Visit, named: Named) {
  const profile = profileBy(visit, 'restore.profile', named);
  await visit.stage.begin((backend) => backend.plan('restore', () => ({ profile })));
  lookAtAccount(visit, `restored by ${named}`, profile);
}

/** Registering ends in a session, with new recovery codes. */
async function registered(visit: Visit, named: Named) {
  const { stage, put } = visit;
  const session: Session = { profile: profileBy(visit, 'register.session.profile', named) };
  const recoveryCodes = [put('register.recoveryCodes[]'), 'FAKE-FAKE'];
  await stage.begin((backend) => backend.plan('register', () => ({ kind: 'logged-in', session, recoveryCodes })));
  await stage.act(new MoveEvent('register'));
  await stage.act(enter());
  lookAtCodes(visit, 'codes after registering', recoveryCodes);
  await stage.act(saved());
  lookAtAccount(visit, `registered by ${named}`, session.profile);
}

/** Ticket after ticket: registering, a renewed one, a code and a recovery code that are not enough, and a code that is. */
async function ticketed(visit: Visit, named: Named) {
  const { stage, put } = visit;
  const tickets = {
    register: profileBy(visit, 'register.ticket.profile', named),
    renew: profileBy(visit, 'renew.profile', named),
    verify: profileBy(visit, 'verifyCode.ticket.profile', named),
    redeem: profileBy(visit, 'redeemRecoveryCode.ticket.profile', named),
  };
  const session: Session = { profile: profileBy(visit, 'verifyCode.session.profile', named) };
  const recoveryCodes = [put('verifyCode.recoveryCodes[]')];
  await stage.begin((backend) => {
    backend.plan('register', () => codeRequired(tickets.register));
    backend.plan('renew', () => ticketOf(tickets.renew));
    backend.plan('verifyCode', () => codeRequired(tickets.verify));
    backend.plan('redeemRecoveryCode', () => codeRequired(tickets.redeem));
  });
  await stage.act(new MoveEvent('register'));
  await stage.act(enter());
  lookAtPrompt(visit, `prompt by ${named}`, tickets.register);
  await stage.act(stay());
  lookAtPrompt(visit, `prompt by ${named}`, tickets.renew);
  await stage.act(code());
  lookAtPrompt(visit, `prompt by ${named}`, tickets.verify);
  await stage.act(new MoveEvent('recovery-entry'));
  lookAtPrompt(visit, `recovery entry by ${named}`, tickets.verify);
  await stage.act(code());
  lookAtPrompt(visit, `prompt by ${named}`, tickets.redeem);
  stage.backend.plan('verifyCode', () => ({ kind: 'logged-in', session, recoveryCodes }));
  await stage.act(code());
  lookAtCodes(visit, 'codes after the code', recoveryCodes);
  await stage.act(saved());
  lookAtAccount(visit, `account by ${named}`, session.profile);
}

/** Logging in with a recovery code, to the account, where the proof screen names nobody. */
async function recovered(visit: Visit, named: Named) {
  const { stage, put } = visit;
  const profile = profileBy(visit, 'login.ticket.profile', named);
  const session: Session = { profile: profileBy(visit, 'redeemRecoveryCode.session.profile', named) };
  const recoveryCodes = [put('redeemRecoveryCode.recoveryCodes[]'), put('redeemRecoveryCode.recoveryCodes[]')];
  const listed = { ...authenticator, id: put('authenticators[].id'), kind: put('authenticators[].kind') as 'totp' };
  await stage.begin((backend) => {
    backend.plan('login', () => codeRequired(profile));
    backend.plan('redeemRecoveryCode', () => ({ kind: 'logged-in', session, recoveryCodes }));
    backend.plan('authenticators', () => [listed, listed]);
  });
  await stage.act(enter());
  lookAtPrompt(visit, `prompt by ${named}`, profile);
  await stage.act(new MoveEvent('recovery-entry'));
  await stage.act(code());
  lookAtCodes(visit, 'codes after a recovery code', recoveryCodes);
  await stage.act(saved());
  lookAtAccount(visit, `bound account by ${named}`, session.profile);
  await stage.act(new MoveEvent('remove'));
  visit.look(`proof by ${named}`);
}

/** Logging in at once, and binding: codes before the offer, the offer, a renewed one, codes after it. */
async function boundInside(visit: Visit, named: Named) {
  const { stage, put } = visit;
  const session: Session = { profile: profileBy(visit, 'login.session.profile', named) };
  const loginCodes = [put('login.recoveryCodes[]')];
  const offerCodes = [put('startBinding.recoveryCodes[]')];
  const boundCodes = [put('confirmBinding.recoveryCodes[]')];
  const offered: Binding = {
    uri: put('startBinding.binding.uri'),
    secret: put('startBinding.binding.secret'),
    issuer: put('startBinding.binding.issuer'),
    account: put('startBinding.binding.account'),
  };
  const renewed: Binding = {
    uri: `otpauth://totp/${put('renew.uri')}`,
    secret: put('renew.secret'),
    issuer: put('renew.issuer'),
    account: put('renew.account'),
  };
  const bound = {
    id: put('confirmBinding.authenticator.id'),
    kind: put('confirmBinding.authenticator.kind') as 'totp',
  };
  await stage.begin((backend) => {
    backend.plan('login', () => ({ kind: 'logged-in', session, recoveryCodes: loginCodes }));
    backend.plan('startBinding', () => ({ binding: offered, recoveryCodes: offerCodes }));
    backend.plan('renew', () => renewed);
    backend.plan('confirmBinding', () => ({ authenticator: bound, recoveryCodes: boundCodes }));
  });
  await stage.act(enter());
  lookAtCodes(visit, 'codes after logging in', loginCodes);
  await stage.act(saved());
  lookAtAccount(visit, `account by ${named}`, session.profile);
  await stage.act(bind());
  lookAtCodes(visit, 'codes before an offer', offerCodes);
  await stage.act(saved());
  lookAtBinding(
    visit,
    offered.uri.startsWith('otpauth://totp/') ? 'offer with a link' : 'offer without a link',
    offered,
  );
  await stage.act(stay());
  lookAtBinding(visit, 'offer with a link', renewed);
  await stage.act(code());
  lookAtCodes(visit, 'codes after binding', boundCodes);
}

/** A backend that insists on an app: the session comes with the confirmed binding. */
async function boundToGetIn(visit: Visit, named: Named) {
  const { stage } = visit;
  const session: Session = { profile: profileBy(visit, 'confirmBinding.session.profile', named) };
  await stage.begin((backend) => {
    backend.plan('login', () => ({ kind: 'binding-required', ticket }));
    backend.plan('startBinding', () => ({ binding }));
    backend.plan('confirmBinding', () => ({ authenticator, recoveryCodes: [], session }));
  });
  await stage.act(enter());
  await stage.act(code());
  lookAtAccount(visit, `just bound by ${named}`, session.profile);
}

/** A backend that tells of its recovery codes, and gives new ones. */
async function regenerated({ stage, put, look }: Visit) {
  const statuses = [true, false].map((used) => ({ hint: put('recoveryCodes[].hint'), used }));
  const codes = [put('regenerateRecoveryCodes[]')];
  await stage.begin((backend) => {
    backend.plan('restore', () => ({ profile: {} }));
    backend.plan('authenticators', () => [authenticator]);
    backend.plan('recoveryCodes', () => statuses);
    backend.plan('regenerateRecoveryCodes', () => codes);
  });
  look('account with its codes', { '.mfa-code-hints code': statuses.map(({ hint }) => hint) });
  await stage.act(new MoveEvent('regenerate'));
  look('proof for new codes');
  await stage.act(new ProofSubmitEvent({ kind: 'password', value: 'x' }));
  lookAtCodes({ stage, put, look }, 'new codes', codes);
}

/** Every way with every name would be three times the work: each text takes every way, and every name on the short one. */
export async function everyWay(visit: Visit, which: number): Promise<void> {
  for (const named of NAMED) await restored(visit, named);
  const named = NAMED[which % NAMED.length]!;
  for (const way of [registered, ticketed, recovered, boundInside, boundToGetIn, regenerated]) await way(visit, named);
}
