import { expect } from '@open-wc/testing';

import type { MockBackend } from '../../../src/adapters/mock/index.js';
import { sessionOf } from '../../support/backend-contract.js';
import { MINUTE, STEP } from '../../support/fake-clock.js';
import { refusalOf } from '../../support/refusals.js';
import { base32Bytes } from '../../support/rfc-totp.js';
import { MockWorld } from './mock-world.js';

describe('binding an authenticator', () => {
  let world: MockWorld;
  let backend: MockBackend;

  beforeEach(() => {
    world = new MockWorld();
    ({ backend } = world.tab());
  });

  it('offers a fresh secret of twenty bytes, in the URI as beside it', async () => {
    const { session } = await world.person(backend);
    const [one, other] = [(await backend.startBinding(session)).binding, (await backend.startBinding(session)).binding];
    expect(base32Bytes(one.secret)).to.have.length(20);
    expect(new URL(one.uri).searchParams.get('secret')).to.equal(one.secret);
    expect(other.secret).to.not.equal(one.secret);
    expect(one).to.include({ issuer: 'MFA Login Demo', period: 30, expiresAt: world.clock.now() + 10 * MINUTE });
  });

  it('names issuer and account without a colon', async () => {
    const { backend: tab } = world.tab(undefined, { issuer: 'Acme: Login' });
    const { session } = await world.person(tab);
    expect((await tab.startBinding(session)).binding).to.include({ issuer: 'Acme Login' });
    const { backend: unnamed } = world.tab(undefined, { issuer: ' : ' });
    const { session: theirs } = await world.person(unnamed);
    expect((await unnamed.startBinding(theirs)).binding).to.include({ issuer: 'MFA Login Demo' });
  });

  it('keeps a pending secret out of the storage, and accepts no code of it at a login', async () => {
    const who = await world.boundPerson(backend);
    const proof = { kind: 'password', value: who.credentials.password } as const;
    const { binding: pending } = await backend.startBinding(who.session, { proof });
    expect(world.localStorage.dump()).to.not.include(pending.secret);
    const ticket = await world.ticket(backend, who.credentials);
    const code = await world.code(pending.secret);
    expect((await refusalOf(backend.verifyCode(ticket, code))).code).to.equal('bad-code');
    expect((await backend.verifyCode(ticket, await world.code(who.secret))).kind).to.equal('logged-in');
  });

  it('replaces the old authenticator with the first code of the new one', async () => {
    const who = await world.boundPerson(backend);
    const proof = { kind: 'code', value: await world.code(who.secret) } as const;
    const offered = await backend.startBinding(who.session, { proof });
    // Only a recovery code that was used up has to be replaced before the new app is in force.
    expect(offered).to.have.all.keys('binding');
    const { binding } = offered;
    const bound = await backend.confirmBinding(binding, await world.code(binding.secret));
    expect(bound).to.have.all.keys('authenticator', 'recoveryCodes');
    expect(await backend.authenticators(who.session)).to.deep.equal([bound.authenticator]);
    expect(bound.authenticator.id).to.not.equal(who.bound.authenticator.id);
    world.clock.advance(STEP);
    const ticket = await world.ticket(backend, who.credentials);
    expect((await refusalOf(backend.verifyCode(ticket, await world.code(who.secret)))).code).to.equal('bad-code');
    expect((await backend.verifyCode(ticket, await world.code(binding.secret))).kind).to.equal('logged-in');
  });

  it('wants a right proof where one is bound', async () => {
    const { session, credentials, secret } = await world.boundPerson(backend);
    expect(await refusalOf(backend.startBinding(session))).to.deep.equal({
      code: 'unsupported',
      why: 'proof-required',
    });
    const wrong = await world.wrongCode(secret);
    const offers = [
      [{ kind: 'code', value: wrong }, 'bad-code'],
      [{ kind: 'code', value: await world.code(secret, 3) }, 'clock-skew'],
      [{ kind: 'recovery-code', value: '0000-0000-0000-0000-0000-0000' }, 'bad-recovery-code'],
      [{ kind: 'password', value: `${credentials.password} ` }, 'bad-credentials'],
    ] as const;
    for (const [proof, code] of offers) {
      expect((await refusalOf(backend.startBinding(session, { proof }))).code).to.equal(code);
      expect((await refusalOf(backend.unbind(session, proof))).code).to.equal(code);
    }
    const unknown = { kind: 'smile', value: ':-)' } as unknown as { kind: 'code'; value: string };
    expect(await refusalOf(backend.unbind(session, unknown))).to.deep.equal({ code: 'unsupported', why: 'proof' });
    expect(await backend.authenticators(session)).to.have.length(1);
  });

  it('counts wrong passwords given as proof with those given at the login', async () => {
    const { session, credentials } = await world.boundPerson(backend);
    const wrong = { kind: 'password', value: 'not the password' } as const;
    for (let i = 0; i < 5; i += 1) await refusalOf(backend.unbind(session, wrong));
    for (let i = 0; i < 5; i += 1) await refusalOf(backend.login({ ...credentials, password: wrong.value }));
    const right = { kind: 'password', value: credentials.password } as const;
    const locked = { code: 'locked', retryAfterSeconds: 900 };
    expect(await refusalOf(backend.unbind(session, right))).to.deep.equal(locked);
    expect(await refusalOf(backend.login(credentials))).to.deep.equal(locked);
  });

  it('ends after ten minutes', async () => {
    const { session } = await world.person(backend);
    const { binding } = await backend.startBinding(session);
    world.clock.advance(10 * MINUTE - 1);
    expect((await refusalOf(backend.confirmBinding(binding, 'x'))).code).to.equal('bad-code');
    world.clock.advance(1);
    const code = await world.code(binding.secret);
    expect((await refusalOf(backend.confirmBinding(binding, code))).code).to.equal('binding-expired');
    world.clock.advance(-1);
    expect((await refusalOf(backend.confirmBinding(binding, code))).code).to.equal('binding-expired');
  });

  it('lasts its whole time again when it is renewed: the same key, and the offer before no longer counts', async () => {
    const { session } = await world.person(backend);
    const { binding: one } = await backend.startBinding(session);
    world.clock.advance(9 * MINUTE);
    const other = await backend.renew(one);
    expect(other).to.deep.equal({ ...one, expiresAt: world.clock.now() + 10 * MINUTE });
    world.clock.advance(9 * MINUTE);
    const code = await world.code(one.secret);
    expect((await refusalOf(backend.confirmBinding(one, code))).code).to.equal('binding-expired');
    expect((await backend.confirmBinding(other, code)).recoveryCodes).to.have.length(1);
    expect((await refusalOf(backend.renew(other))).code).to.equal('binding-expired');
  });

  it('is renewed ten times, and no more', async () => {
    const { session } = await world.person(backend);
    let { binding } = await backend.startBinding(session);
    for (let times = 0; times < 10; times += 1) {
      world.clock.advance(9 * MINUTE);
      binding = await backend.renew(binding);
      await backend.authenticators(session);
    }
    expect(await refusalOf(backend.renew(binding))).to.deep.equal({ code: 'binding-expired' });
    // The last one lasts as long as any.
    expect((await backend.confirmBinding(binding, await world.code(binding.secret))).recoveryCodes).to.have.length(1);
  });

  it('spends no try on what is no code at all', async () => {
    const { session } = await world.person(backend);
    const { binding } = await backend.startBinding(session);
    for (let times = 0; times < 25; times += 1) {
      expect((await refusalOf(backend.confirmBinding(binding, 'twelve'))).code).to.equal('bad-code');
    }
    expect((await backend.confirmBinding(binding, await world.code(binding.secret))).recoveryCodes).to.have.length(1);
  });

  it('does not forget the failures of the app before', async () => {
    const who = await world.boundPerson(backend);
    await world.failCodes(backend, who, 9);
    const proof = { kind: 'password', value: who.credentials.password } as const;
    const { binding } = await backend.startBinding(who.session, { proof });
    await backend.confirmBinding(binding, await world.code(binding.secret));
    await world.failCodes(backend, { ...who, secret: binding.secret }, 1);
    const ticket = await world.ticket(backend, who.credentials);
    expect((await refusalOf(backend.verifyCode(ticket, await world.code(binding.secret, 1)))).code).to.equal('locked');
  });

  it('keeps the offer through wrong codes and wrong clocks, twenty of them', async () => {
    const { session } = await world.person(backend);
    const { binding } = await backend.startBinding(session);
    const skewed = await world.code(binding.secret, -4);
    expect(await refusalOf(backend.confirmBinding(binding, skewed))).to.deep.equal({
      code: 'clock-skew',
      seconds: -120,
    });
    const wrong = await world.wrongCode(binding.secret);
    for (let i = 0; i < 19; i += 1) {
      expect(await refusalOf(backend.confirmBinding(binding, wrong))).to.deep.equal({ code: 'bad-code' });
    }
    expect((await refusalOf(backend.confirmBinding(binding, wrong))).code).to.equal('binding-expired');
  });

  it('is confirmed once', async () => {
    const { session } = await world.person(backend);
    const { binding } = await backend.startBinding(session);
    const code = await world.code(binding.secret);
    const both = await Promise.allSettled([
      backend.confirmBinding(binding, code),
      backend.confirmBinding(binding, code),
    ]);
    expect(both.map(({ status }) => status)).to.deep.equal(['fulfilled', 'rejected']);
    expect((await refusalOf(backend.confirmBinding(binding, code))).code).to.equal('binding-expired');
  });

  it('is given up by cancelling', async () => {
    const { session } = await world.person(backend);
    const { binding } = await backend.startBinding(session);
    backend.cancelBinding(binding);
    const code = await world.code(binding.secret);
    expect((await refusalOf(backend.confirmBinding(binding, code))).code).to.equal('binding-expired');
  });

  it('is refused in the tab of somebody else, and changes nothing there', async () => {
    const alice = await world.person(backend);
    const { binding } = await backend.startBinding(alice.session);
    const code = await world.code(binding.secret);
    // Another tab knows nothing of the offer.
    const { backend: other } = world.tab();
    const bob = await world.person(other);
    expect((await refusalOf(other.confirmBinding(binding, code))).code).to.equal('binding-expired');
    // In the same tab, the login of another person ends the session that it was made for.
    const carol = await world.person(backend);
    expect((await refusalOf(backend.confirmBinding(binding, code))).code).to.equal('session-expired');
    expect(await other.authenticators(bob.session)).to.deep.equal([]);
    expect(await backend.authenticators(carol.session)).to.deep.equal([]);
    expect((await other.login(alice.credentials)).kind).to.equal('logged-in');
  });

  it('is refused when another tab has changed the authenticator meanwhile', async () => {
    const { credentials, session, secret } = await world.boundPerson(backend);
    const proof = { kind: 'password', value: credentials.password } as const;
    const { binding: late } = await backend.startBinding(session, { proof });
    const { backend: other } = world.tab();
    const next = await other.verifyCode(await world.ticket(other, credentials), await world.code(secret));
    const theirs = next.kind === 'logged-in' ? next.session : expect.fail();
    await other.unbind(theirs, proof);
    const code = await world.code(late.secret);
    expect((await refusalOf(backend.confirmBinding(late, code))).code).to.equal('session-expired');
    expect(await other.authenticators(theirs)).to.deep.equal([]);
  });

  it('is refused when the same session has removed the authenticator meanwhile', async () => {
    const { credentials, session } = await world.boundPerson(backend);
    const proof = { kind: 'password', value: credentials.password } as const;
    const { binding: late } = await backend.startBinding(session, { proof });
    await backend.unbind(session, proof);
    const code = await world.code(late.secret);
    expect((await refusalOf(backend.confirmBinding(late, code))).code).to.equal('binding-expired');
  });

  it('is refused after the log-out', async () => {
    const { session } = await world.person(backend);
    const { binding } = await backend.startBinding(session);
    await backend.logout(session);
    const code = await world.code(binding.secret);
    expect((await refusalOf(backend.confirmBinding(binding, code))).code).to.equal('session-expired');
    expect((await refusalOf(backend.startBinding(session))).code).to.equal('session-expired');
  });

  it('changes nothing when it cannot be stored', async () => {
    const { session, credentials } = await world.person(backend);
    const { binding } = await backend.startBinding(session);
    const code = await world.code(binding.secret);
    world.localStorage.full = true;
    expect(await refusalOf(backend.confirmBinding(binding, code))).to.deep.equal({ code: 'storage-full' });
    world.localStorage.full = false;
    expect((await backend.login(credentials)).kind).to.equal('logged-in');
    expect(await world.tab().backend.restore()).to.equal(undefined);
  });

  it('begins afresh after a factor was disabled', async () => {
    const who = await world.boundPerson(backend);
    for (let i = 0; i < 10; i += 1) {
      await world.failCodes(backend, who, 10);
      for (let half = 0; half < 2; half += 1) {
        world.clock.advance(30 * MINUTE);
        await backend.authenticators(who.session);
      }
    }
    const proof = { kind: 'code', value: await world.code(who.secret) } as const;
    expect((await refusalOf(backend.unbind(who.session, proof))).code).to.equal('factor-disabled');
    const password = { kind: 'password', value: who.credentials.password } as const;
    const { binding } = await backend.startBinding(who.session, { proof: password });
    await backend.confirmBinding(binding, await world.code(binding.secret));
    world.clock.advance(STEP);
    const ticket = await world.ticket(backend, who.credentials);
    expect((await backend.verifyCode(ticket, await world.code(binding.secret))).kind).to.equal('logged-in');
  });

  it('can be removed twice: the second time there is nothing to do', async () => {
    const { credentials, session } = await world.boundPerson(backend);
    const proof = { kind: 'password', value: credentials.password } as const;
    await backend.unbind(session, proof);
    const { backend: other } = world.tab();
    const elsewhere = sessionOf(await other.login(credentials));
    await backend.unbind(session, proof);
    expect(await backend.authenticators(session)).to.deep.equal([]);
    expect(
      await other.authenticators(elsewhere),
      'nothing changed, so nobody has to prove anything anew',
    ).to.deep.equal([]);
  });

  it('is not removed, nor begun, by a session that is over', async () => {
    const { credentials, session } = await world.boundPerson(backend);
    const proof = { kind: 'password', value: credentials.password } as const;
    await backend.logout(session);
    for (const call of [backend.unbind(session, proof), backend.startBinding(session, { proof })]) {
      expect(await refusalOf(call)).to.deep.equal({ code: 'session-expired' });
    }
  });
});
