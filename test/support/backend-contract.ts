/** What every backend must do, whatever it is made of. A new adapter is tested by naming it here. */

import { expect } from '@open-wc/testing';

import type {
  AuthBackend,
  Binding,
  Bound,
  Credentials,
  NextStep,
  Session,
  Ticket,
} from '../../src/backend/auth-backend.js';
import { STEP } from './fake-clock.js';
import { refusalOf } from './refusals.js';
import { appCode, wrongCode } from './rfc-totp.js';

/** What differs between backends for reasons of their own. */
export interface Capabilities {
  /** What it says of a code that was used already. RFC 6238 §5.2 asks for a refusal, not for one of its own. */
  readonly reusedCode: 'code-reused' | 'bad-code';
  /** `attemptsLeft` comes with a refused code. */
  readonly countsAttempts: boolean;
  /** What its recovery codes look like. */
  readonly recoveryCode: RegExp;
}

export interface Harness {
  readonly backend: AuthBackend;
  readonly can: Capabilities;
  /** Milliseconds since the epoch, by the backend's clock. */
  now(): number;
  advance(milliseconds: number): void;
  /** The page loaded anew: another backend object over what was kept. */
  reload(): Promise<AuthBackend>;
}

interface Person {
  readonly credentials: Credentials;
  readonly session: Session;
}

interface BoundPerson extends Person {
  readonly binding: Binding;
  readonly bound: Bound;
}

let people = 0;

export function backendContract(name: string, makeHarness: () => Promise<Harness>): void {
  describe(`${name} keeps the contract`, () => {
    let harness: Harness;
    let backend: AuthBackend;

    beforeEach(async () => {
      harness = await makeHarness();
      backend = harness.backend;
    });

    /** @param steps - How many time steps the phone's clock is ahead. */
    const codeFor = (secret: string, steps = 0) => appCode(secret, harness.now() + steps * STEP);
    const wrongCodeFor = (secret: string) => wrongCode(secret, harness.now());

    function newCredentials(): Credentials {
      people += 1;
      return { email: `person-${people}@example.com`, password: `a long enough password ${people}` };
    }

    async function person(): Promise<Person> {
      const credentials = newCredentials();
      return { credentials, session: sessionOf(await backend.register(credentials)) };
    }

    /** Somebody with an authenticator, logged in, whose code of this time step is not used yet. */
    async function boundPerson(): Promise<BoundPerson> {
      const { credentials, session } = await person();
      const { binding } = await backend.startBinding(session);
      const bound = await backend.confirmBinding(binding, await codeFor(binding.secret));
      harness.advance(2 * STEP);
      return { credentials, session, binding, bound };
    }

    const ticketFor = async ({ credentials }: Person) => ticketOf(await backend.login(credentials));

    describe('the first factor', () => {
      it('logs in at registration, and again with the same words', async () => {
        const { credentials, session } = await person();
        expect(session.profile.email).to.equal(credentials.email);
        await backend.logout(session);
        const next = await backend.login(credentials);
        expect(sessionOf(next).profile.email).to.equal(credentials.email);
      });

      it('takes the address in any case and with spaces around it', async () => {
        const { credentials } = await person();
        const next = await backend.login({ ...credentials, email: ` ${credentials.email.toUpperCase()} ` });
        expect(next.kind).to.equal('logged-in');
      });

      it('refuses an unknown address and a wrong password in the same words', async () => {
        const { credentials } = await person();
        const wrong = await refusalOf(backend.login({ ...credentials, password: 'not the password' }));
        const unknown = await refusalOf(backend.login({ ...credentials, email: 'nobody@example.com' }));
        expect(wrong).to.deep.equal({ code: 'bad-credentials' });
        expect(unknown).to.deep.equal(wrong);
      });

      it('says so when an address has an account already', async () => {
        const { credentials } = await person();
        expect(await refusalOf(backend.register(credentials))).to.deep.equal({ code: 'account-exists' });
      });

      it('does not trim or cut a password', async () => {
        const { email } = newCredentials();
        const password = `  ${'long '.repeat(18)} `;
        await backend.logout(sessionOf(await backend.register({ email, password })));
        expect((await refusalOf(backend.login({ email, password: password.trim() }))).code).to.equal('bad-credentials');
        expect((await refusalOf(backend.login({ email, password: password.slice(0, 72) }))).code).to.equal(
          'bad-credentials',
        );
        expect((await backend.login({ email, password })).kind).to.equal('logged-in');
      });
    });

    describe('the session', () => {
      it('outlives a reload, until it is logged out', async () => {
        const { credentials, session } = await person();
        const again = await harness.reload();
        expect((await again.restore())?.profile.email).to.equal(credentials.email);
        await backend.logout(session);
        expect(await (await harness.reload()).restore()).to.equal(undefined);
        expect((await refusalOf(backend.authenticators(session))).code).to.equal('session-expired');
      });

      it('is not there before every factor is', async () => {
        const who = await boundPerson();
        await backend.logout(who.session);
        const ticket = await ticketFor(who);
        expect(await backend.restore()).to.equal(undefined);
        expect(await (await harness.reload()).restore()).to.equal(undefined);
        expect(Object.keys(ticket.profile)).to.not.include.members(['nickname', 'avatar']);
        expect((await refusalOf(backend.authenticators(ticket))).code).to.equal('session-expired');
      });

      it('cannot be made by hand', async () => {
        const { session } = await person();
        const copy = structuredClone(session);
        expect((await refusalOf(backend.authenticators(copy))).code).to.equal('session-expired');
      });

      it('does not begin when the person has left', async () => {
        const { credentials, session } = await person();
        await backend.logout(session);
        const leaving = new AbortController();
        const login = backend.login(credentials, { signal: leaving.signal });
        leaving.abort();
        await login.catch(() => undefined);
        expect(await (await harness.reload()).restore()).to.equal(undefined);
      });
    });

    describe('binding', () => {
      it('comes into force with the first right code, and no sooner', async () => {
        const who = await person();
        const { binding } = await backend.startBinding(who.session);
        expect(await backend.authenticators(who.session)).to.have.length(0);
        const wrong = await wrongCodeFor(binding.secret);
        expect((await refusalOf(backend.confirmBinding(binding, wrong))).code).to.equal('bad-code');
        expect(await backend.authenticators(who.session)).to.have.length(0);

        const bound = await backend.confirmBinding(binding, await codeFor(binding.secret));
        expect(bound.authenticator.kind).to.equal('totp');
        expect(bound.recoveryCodes).to.have.length.above(0);
        for (const code of bound.recoveryCodes) expect(code).to.match(harness.can.recoveryCode);
        expect(await backend.authenticators(who.session)).to.have.length(1);
        await backend.logout(who.session);
        expect((await backend.login(who.credentials)).kind).to.equal('code-required');
      });

      it('gives a key URI that says the same as the rest of it', async () => {
        const { session } = await person();
        const { uri, secret, issuer, account } = (await backend.startBinding(session)).binding;
        expect(secret).to.match(/^[A-Z2-7]{32,}$/);
        expect(uri).to.match(/^otpauth:\/\/totp\//);
        expect(uri).to.not.include('+');
        const url = new URL(uri);
        expect(url.searchParams.get('secret')).to.equal(secret);
        if (url.searchParams.has('issuer')) expect(url.searchParams.get('issuer')).to.equal(issuer);
        expect(decodeURIComponent(uri)).to.include(account);
      });

      it('forgets an offer when another is made', async () => {
        const { session } = await person();
        const { binding: first } = await backend.startBinding(session);
        const { binding: second } = await backend.startBinding(session);
        expect(second.secret).to.not.equal(first.secret);
        const failure = await refusalOf(backend.confirmBinding(first, await codeFor(first.secret)));
        expect(failure.code).to.be.oneOf(['binding-expired', 'bad-code']);
        expect(await backend.authenticators(session)).to.have.length(0);
      });

      it('asks nothing of a login when it was left half way', async () => {
        const who = await person();
        await backend.startBinding(who.session);
        await backend.logout(who.session);
        expect((await backend.login(who.credentials)).kind).to.equal('logged-in');
      });

      it('refuses an offer that was made for somebody else', async () => {
        const alice = await person();
        const { binding } = await backend.startBinding(alice.session);
        const bob = await person();
        const code = await codeFor(binding.secret);
        await refusalOf(backend.confirmBinding(binding, code));
        await refusalOf(backend.confirmBinding({ ...binding }, code));
        expect(await backend.authenticators(bob.session)).to.have.length(0);
      });

      it('leaves the old authenticator in force until the new one is confirmed', async () => {
        const who = await boundPerson();
        const kind = backend.features.proofs[0]!;
        const value = kind === 'password' ? who.credentials.password : await codeFor(who.binding.secret);
        const { binding: offer } = await backend.startBinding(who.session, { proof: { kind, value } });
        harness.advance(2 * STEP);
        await backend.logout(who.session);

        const ticket = await ticketFor(who);
        expect((await refusalOf(backend.verifyCode(ticket, await codeFor(offer.secret)))).code).to.equal('bad-code');
        expect((await backend.verifyCode(ticket, await codeFor(who.binding.secret))).kind).to.equal('logged-in');
      });

      it('wants a proof before it makes another offer', async () => {
        const { session } = await boundPerson();
        await refusalOf(backend.startBinding(session));
      });
    });

    describe('the code', () => {
      it('lets in when it is right, and not when it is wrong', async () => {
        const who = await boundPerson();
        const ticket = await ticketFor(who);
        const failure = await refusalOf(backend.verifyCode(ticket, await wrongCodeFor(who.binding.secret)));
        expect(failure.code).to.equal('bad-code');
        if (harness.can.countsAttempts) expect(failure).to.have.property('attemptsLeft').that.is.greaterThan(0);
        const next = await backend.verifyCode(ticket, await codeFor(who.binding.secret));
        expect(sessionOf(next).profile.email).to.equal(who.credentials.email);
        expect(await backend.authenticators(sessionOf(next))).to.have.length(1);
      });

      it('is accepted once', async () => {
        const who = await boundPerson();
        const code = await codeFor(who.binding.secret);
        await backend.verifyCode(await ticketFor(who), code);
        const failure = await refusalOf(backend.verifyCode(await ticketFor(who), code));
        expect(failure.code).to.equal(harness.can.reusedCode);
      });

      it('needs a ticket, and uses it up', async () => {
        const who = await boundPerson();
        const ticket = await ticketFor(who);
        await backend.verifyCode(ticket, await codeFor(who.binding.secret));
        harness.advance(2 * STEP);
        const code = await codeFor(who.binding.secret);
        expect((await refusalOf(backend.verifyCode(ticket, code))).code).to.equal('ticket-expired');
      });

      it('takes no ticket that is only alike', async () => {
        const who = await boundPerson();
        const ticket = await ticketFor(who);
        const code = await codeFor(who.binding.secret);
        expect((await refusalOf(backend.verifyCode({ ...ticket }, code))).code).to.equal('ticket-expired');
      });

      it('counts for its own account only', async () => {
        const alice = await boundPerson();
        const bob = await boundPerson();
        const failure = await refusalOf(backend.verifyCode(await ticketFor(alice), await codeFor(bob.binding.secret)));
        expect(failure.code).to.equal('bad-code');
      });
    });

    describe('the recovery code', () => {
      it('lets in once, and brings a new one', async () => {
        const who = await boundPerson();
        const [old = ''] = who.bound.recoveryCodes;
        const next = await backend.redeemRecoveryCode(await ticketFor(who), old);
        const [fresh = ''] = recoveryCodesOf(next);
        expect(fresh).to.match(harness.can.recoveryCode);
        expect(fresh).to.not.equal(old);

        const ticket = await ticketFor(who);
        expect((await refusalOf(backend.redeemRecoveryCode(ticket, old))).code).to.equal('bad-recovery-code');
        expect((await backend.redeemRecoveryCode(ticket, fresh)).kind).to.equal('logged-in');
      });

      it('is read in lower case and without its hyphens', async () => {
        const who = await boundPerson();
        const [code = ''] = who.bound.recoveryCodes;
        const loose = ` ${code.toLowerCase().replaceAll('-', ' ')} `;
        expect((await backend.redeemRecoveryCode(await ticketFor(who), loose)).kind).to.equal('logged-in');
      });

      it('is refused when it is wrong', async () => {
        const who = await boundPerson();
        const [code = ''] = who.bound.recoveryCodes;
        const wrong = code.replace(/^./, (first) => (first === '2' ? '3' : '2'));
        const failure = await refusalOf(backend.redeemRecoveryCode(await ticketFor(who), wrong));
        expect(failure.code).to.equal('bad-recovery-code');
      });
    });

    describe('unbinding', () => {
      it('takes each proof that it says it takes, and asks for no code any more', async () => {
        for (const kind of backend.features.proofs) {
          const who = await boundPerson();
          const values = {
            code: await codeFor(who.binding.secret),
            'recovery-code': who.bound.recoveryCodes[0] ?? '',
            password: who.credentials.password,
          };
          await backend.unbind(who.session, { kind, value: values[kind] });
          expect(await backend.authenticators(who.session), kind).to.have.length(0);
          await backend.logout(who.session);
          expect((await backend.login(who.credentials)).kind, kind).to.equal('logged-in');
        }
      });

      it('is refused without a right proof', async () => {
        const { session, binding } = await boundPerson();
        const values = {
          code: await wrongCodeFor(binding.secret),
          'recovery-code': 'AAAA-AAAA-AAAA-AAAA-AAAA-AAAA',
          password: 'not the password',
        };
        for (const kind of backend.features.proofs)
          await refusalOf(backend.unbind(session, { kind, value: values[kind] }));
        expect(await backend.authenticators(session)).to.have.length(1);
      });
    });
  });
}

export function sessionOf(next: NextStep): Session {
  if (next.kind !== 'logged-in') expect.fail(`expected to be logged in, got ${next.kind}`);
  return next.session;
}

export function ticketOf(next: NextStep): Ticket {
  if (next.kind === 'logged-in') expect.fail('expected a ticket, got a session');
  return next.ticket;
}

function recoveryCodesOf(next: NextStep): readonly string[] {
  return (next.kind === 'logged-in' && next.recoveryCodes) || expect.fail('expected new recovery codes');
}
