/** An authenticator app: its offer, its first code, and its place when another one comes. */
import type { Group } from './check.js';
import { answerOf, expectRefused, expectSame, expectThat, refusalOf } from './expectations.js';

const TEN_MINUTES = 600_000;

export const binding: Group = {
  name: 'binding',
  rules: [
    {
      name: 'comes into force with the first right code, and no sooner',
      async check(stage) {
        const { backend, can } = stage;
        const { credentials, session } = await stage.person();
        const { binding } = await answerOf(backend.startBinding(session), 'a first startBinding');
        const inForce = async () => (await answerOf(backend.authenticators(session), 'authenticators')).length;
        expectSame(await inForce(), 0, 'the number of authenticators before a code');
        const wrong = await stage.wrongCode(binding.secret);
        await expectRefused(backend.confirmBinding(binding, wrong), 'a wrong first code', 'bad-code');
        expectSame(await inForce(), 0, 'the number of authenticators after a wrong code');

        const right = await stage.freshCode(binding.secret);
        const bound = await answerOf(backend.confirmBinding(binding, right), 'the right first code');
        expectSame(bound.authenticator.kind, 'totp', 'the kind of the authenticator');
        expectThat(bound.recoveryCodes.length > 0, 'recovery codes with a confirmed binding', bound.recoveryCodes);
        for (const code of bound.recoveryCodes)
          expectThat(can.recoveryCode.test(code), `a recovery code that fits ${can.recoveryCode}`, code);
        expectSame(await inForce(), 1, 'the number of authenticators after the right code');
        await answerOf(backend.logout(session), 'logout');
        const next = await answerOf(backend.login(credentials), 'a login');
        expectSame(next.kind, 'code-required', 'the next step of a login after binding');
      },
    },
    {
      name: 'gives a key URI that says the same as the rest of it',
      async check(stage) {
        const { session } = await stage.person();
        const offered = await answerOf(stage.backend.startBinding(session), 'a first startBinding');
        const { uri, secret, issuer, account } = offered.binding;
        expectThat(/^[A-Z2-7]{32,}$/.test(secret), 'a key of 160 bits or more in base32 without padding', secret);
        expectThat(uri.startsWith('otpauth://totp/'), 'a URI that begins with otpauth://totp/', uri);
        expectThat(!uri.includes('+'), 'spaces in the URI as %20, since apps show a + as it stands', uri);
        const { searchParams } = new URL(uri);
        expectSame(searchParams.get('secret'), secret, 'the key in the URI');
        if (searchParams.has('issuer')) expectSame(searchParams.get('issuer'), issuer, 'the issuer in the URI');
        expectThat(decodeURIComponent(uri).includes(account), `the account ${account} in the URI`, uri);
      },
    },
    {
      name: 'forgets an offer when another is made',
      async check(stage) {
        const { backend } = stage;
        const { session } = await stage.person();
        const { binding: first } = await answerOf(backend.startBinding(session), 'a first startBinding');
        const { binding: second } = await answerOf(backend.startBinding(session), 'a second startBinding');
        expectThat(second.secret !== first.secret, 'a new key with every offer', 'the same key twice');
        const code = await stage.freshCode(first.secret);
        const old = backend.confirmBinding(first, code);
        await expectRefused(old, 'a code for an offer that was replaced', 'binding-expired', 'bad-code');
        expectSame((await backend.authenticators(session)).length, 0, 'the number of authenticators');
      },
    },
    {
      name: 'asks nothing of a login when it was left half way',
      async check(stage) {
        const { backend } = stage;
        const { credentials, session } = await stage.person();
        await answerOf(backend.startBinding(session), 'a first startBinding');
        await backend.logout(session);
        const next = await answerOf(backend.login(credentials), 'a login');
        expectSame(next.kind, 'logged-in', 'the next step of a login without a confirmed binding');
      },
    },
    {
      name: 'refuses an offer that was made for somebody else',
      async check(stage) {
        const { backend } = stage;
        const alice = await stage.person();
        const { binding } = await answerOf(backend.startBinding(alice.session), 'a first startBinding');
        const bob = await stage.person();
        const code = await stage.freshCode(binding.secret);
        await refusalOf(backend.confirmBinding(binding, code), 'the offer of one person, confirmed by another');
        await refusalOf(backend.confirmBinding({ ...binding }, code), 'a copy of an offer');
        expectSame((await backend.authenticators(bob.session)).length, 0, 'the number of the other’s authenticators');
      },
    },
    {
      name: 'leaves the old authenticator in force until the new one is confirmed',
      async check(stage) {
        const { backend } = stage;
        const who = await stage.boundPerson();
        const { proofs } = backend.features;
        // Without a clock a code is dear: the next one is half a minute away.
        const kind = (!stage.hasClock && proofs.find((proof) => proof !== 'code')) || proofs[0];
        expectThat(kind !== undefined, 'features.proofs to name a proof', proofs);
        const proof = { kind, value: await stage.proofValue(who, kind) };
        const { binding: offer } = await answerOf(
          backend.startBinding(who.session, { proof }),
          `startBinding with the proof '${kind}'`,
        );
        await backend.logout(who.session);

        const ticket = await stage.ticketFor(who);
        const early = backend.verifyCode(ticket, await stage.freshCode(offer.secret));
        await expectRefused(early, 'a code of the offer that is not confirmed yet', 'bad-code');
        const code = await stage.freshCode(who.binding.secret);
        const next = await answerOf(backend.verifyCode(ticket, code), 'a code of the old authenticator');
        expectSame(next.kind, 'logged-in', 'the next step after a code of the old authenticator');
      },
    },
    {
      name: 'wants a proof before it makes another offer',
      async check(stage) {
        const { session } = await stage.boundPerson();
        await refusalOf(stage.backend.startBinding(session), 'startBinding without a proof, with one bound already');
      },
    },
    {
      name: 'withdraws an offer after its time (OWASP ASVS 5.0 §6.5.5)',
      needs: 'clock',
      async check(stage) {
        const { backend } = stage;
        const { session } = await stage.person();
        const { binding } = await answerOf(backend.startBinding(session), 'a first startBinding');
        stage.advance((binding.expiresAt ?? stage.now() + TEN_MINUTES) - stage.now() + 1000);
        const code = await stage.freshCode(binding.secret);
        await refusalOf(backend.confirmBinding(binding, code), 'a code for an offer whose time is over');
        expectSame((await backend.authenticators(session)).length, 0, 'the number of authenticators');
      },
    },
  ],
};
