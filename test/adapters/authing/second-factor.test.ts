import { expect } from '@open-wc/testing';
import { sessionOf } from '../../support/backend-contract.js';
import { refusalOf } from '../../support/refusals.js';
import {
  ASSOCIATE,
  AUTHENTICATOR,
  CONFIRM,
  credentials,
  DISSOCIATE,
  graphql,
  graphqlError,
  LOGOUT,
  MFA_TOKEN,
  NEW_RECOVERY_CODE,
  ok,
  OLD_SECRET,
  RECOVERY,
  RECOVERY_CODE,
  refused,
  scene,
  SECRET,
  user,
  USER_TOKEN,
  VERIFY,
  type Scene,
} from './scripted-server.js';

const proof = { kind: 'password', value: credentials.password } as const;

describe('The Authing adapter at the second factor', () => {
  let made: Scene;

  beforeEach(async () => {
    made = await scene();
  });

  describe('verifying', () => {
    it('sends the code with the mfaToken and gives a session', async () => {
      const { server, backend, ticket } = made;
      const session = sessionOf(await backend.verifyCode(ticket, '123456'));
      const { headers, body } = server.last(VERIFY);
      expect(headers.get('authorization')).to.equal(`Bearer ${MFA_TOKEN}`);
      expect(body).to.deep.equal({ totp: '123456' });
      await backend.authenticators(session);
      expect(server.last(AUTHENTICATOR).headers.get('authorization')).to.equal(`Bearer ${USER_TOKEN}`);
    });

    for (const [code, failure] of [
      [6001, { code: 'bad-code' }],
      [2020, { code: 'ticket-expired' }],
      [2021, { code: 'ticket-expired' }],
      [2000, { code: 'rate-limited' }],
      [6002, { code: 'bad-recovery-code' }],
      [400, { code: 'unexpected', reference: '400' }],
      [1234, { code: 'unexpected', reference: '1234' }],
    ] as const) {
      it(`reads ${code} as ${failure.code}`, async () => {
        const { server, backend, ticket } = made;
        server.on(VERIFY, () => refused(code));
        expect(await refusalOf(backend.verifyCode(ticket, '123456'))).to.deep.equal(failure);
      });
    }

    it('goes on after a wrong code, and not after a right one', async () => {
      const { server, backend, ticket } = made;
      server.on(VERIFY, () => refused(6001));
      await refusalOf(backend.verifyCode(ticket, '111111'));
      server.on(VERIFY, () => ok({ ...user, token: USER_TOKEN }));
      await backend.verifyCode(ticket, '123456');
      expect((await refusalOf(backend.verifyCode(ticket, '123456'))).code).to.equal('ticket-expired');
      expect(server.times(VERIFY)).to.equal(2);
    });

    it('gives no session without a token, or beside another challenge', async () => {
      const { server, backend, ticket } = made;
      for (const data of [null, user, { ...user, token: null }, { ...user, token: '' }, { ...user, token: 'a b' }]) {
        server.on(VERIFY, () => ok(data));
        expect((await refusalOf(backend.verifyCode(ticket, '123456'))).code).to.equal('unexpected');
      }
      server.on(VERIFY, () => ok({ ...user, token: USER_TOKEN, mfaToken: 'next.challenge.token' }));
      expect((await backend.verifyCode(ticket, '123456')).kind).to.equal('code-required');
    });
  });

  describe('recovering', () => {
    it('shows the new code that stands beside the data', async () => {
      const { backend, ticket } = made;
      const next = await backend.redeemRecoveryCode(ticket, RECOVERY_CODE);
      expect(next).to.deep.include({ kind: 'logged-in', recoveryCodes: [NEW_RECOVERY_CODE] });
    });

    it('writes the code as Authing does, however it was typed', async () => {
      const { server, backend, ticket } = made;
      server.on(RECOVERY, () => refused(6002));
      for (const [typed, sent] of [
        [RECOVERY_CODE, RECOVERY_CODE],
        [' 10AF 4F2F F34F F224 D21C BD16 ', RECOVERY_CODE],
        ['IOaf4f2ff34ff224d21cbd16', RECOVERY_CODE],
        ['１０ＡＦ－４ｆ２ｆ－ｆ３４ｆ－ｆ２２４－ｄ２１ｃ－ｂｄ１６', RECOVERY_CODE],
        [' ABCD-EFGH-JKMN-PQRS-TVWX-YZ01 ', 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ01'],
        ['x'.repeat(5000), 'x'.repeat(200)],
      ] as const) {
        expect(await refusalOf(backend.redeemRecoveryCode(ticket, typed))).to.deep.equal({ code: 'bad-recovery-code' });
        expect(server.last(RECOVERY).body).to.deep.equal({ recoveryCode: sent });
      }
    });

    it('lets in without a new code where the server gives none that can be read', async () => {
      for (const recoveryCode of [undefined, null, 7, '', ['x']]) {
        const { server, backend, ticket } = await scene();
        server.on(RECOVERY, () => ok({ ...user, token: USER_TOKEN }, { recoveryCode }));
        const next = await backend.redeemRecoveryCode(ticket, RECOVERY_CODE);
        expect(next.kind).to.equal('logged-in');
        expect(next).to.not.have.property('recoveryCodes');
      }
    });
  });

  it('gives no recovery code before the last factor', async () => {
    const { server, backend, ticket } = made;
    server.on(RECOVERY, () => ok({ mfaToken: 'next.token' }, { recoveryCode: NEW_RECOVERY_CODE }));
    const step = await backend.redeemRecoveryCode(ticket, RECOVERY_CODE);
    expect(step.kind).to.equal('code-required');
    expect(step).to.have.all.keys('kind', 'ticket');
  });

  describe('listing', () => {
    it('asks under both names, and counts what is enabled only', async () => {
      const { server, backend, session } = made;
      const dates = { createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-02T00:00:00.000Z' };
      server.on(AUTHENTICATOR, () =>
        ok([
          { id: 'pending', enable: false, secret: SECRET, ...dates },
          { id: 'text', enable: 'true' },
          { id: 'bound', enable: true, secret: OLD_SECRET, recoveryCode: RECOVERY_CODE, ...dates },
          null,
        ]),
      );
      const list = await backend.authenticators(session);
      expect(list).to.deep.equal([{ id: 'bound', kind: 'totp', boundAt: Date.UTC(2026, 0, 2) }]);
      const { searchParams } = server.last(AUTHENTICATOR).url;
      expect([searchParams.get('type'), searchParams.get('authenticator_type')]).to.deep.equal(['totp', 'totp']);
    });
  });

  describe('binding', () => {
    it('gives the key, the recovery code after the confirmation and not before', async () => {
      const { server, backend, session } = made;
      const { binding } = await backend.startBinding(session);
      expect(binding).to.deep.equal({
        uri: `otpauth://totp/Pool:q3%40123.com?secret=${SECRET}&period=30&digits=6&algorithm=SHA1&issuer=Pool`,
        secret: SECRET,
        issuer: 'Pool',
        account: 'q3@123.com',
        period: 30,
      });
      server.on(AUTHENTICATOR, () => ok([{ id: 'a1', enable: true, secret: SECRET }]));
      const bound = await backend.confirmBinding(binding, '123456');
      expect(bound).to.deep.equal({ authenticator: { id: 'a1', kind: 'totp' }, recoveryCodes: [RECOVERY_CODE] });
      expect(server.last(ASSOCIATE).body).to.deep.equal({ authenticator_type: 'totp' });
      expect(server.last(CONFIRM).body).to.deep.equal({ authenticator_type: 'totp', totp: '123456' });
      expect((await refusalOf(backend.confirmBinding(binding, '123456'))).code).to.equal('binding-expired');
    });

    it('is done when the list does not come afterwards', async () => {
      const { server, backend, binding } = made;
      server.on(AUTHENTICATOR, () => new Response('', { status: 500 }));
      const bound = await backend.confirmBinding(binding, '123456');
      expect(bound).to.deep.equal({ authenticator: { id: 'totp', kind: 'totp' }, recoveryCodes: [RECOVERY_CODE] });
    });

    it('takes the recovery code from the list where the offer had none, and goes without where there is none', async () => {
      const { server, backend, session } = made;
      server.on(ASSOCIATE, () => ok({ secret: SECRET }));
      for (const [entries, recoveryCodes] of [
        [[{ id: 'a1', enable: true, secret: SECRET, recoveryCode: NEW_RECOVERY_CODE }], [NEW_RECOVERY_CODE]],
        [[{ id: 'a1', enable: true, secret: SECRET }], []],
        [[], []],
      ] as const) {
        server.on(AUTHENTICATOR, () => ok([]));
        const { binding } = await backend.startBinding(session);
        server.on(AUTHENTICATOR, () => ok(entries));
        expect((await backend.confirmBinding(binding, '123456')).recoveryCodes).to.deep.equal(recoveryCodes);
      }
    });

    it('leaves out an address that nobody told', async () => {
      const { server } = await scene({ remember: 'tab' });
      server.on('user', () => graphql('user', { id: '1' }));
      const backend = server.backend({ remember: 'tab' });
      const session = (await backend.restore())!;
      server.on(ASSOCIATE, () => ok({ secret: SECRET }));
      expect((await backend.startBinding(session)).binding.account).to.equal('');
      await backend.unbind(session, proof);
      expect(server.last('loginByEmail').body).to.have.nested.property('variables.input.email', '');
    });

    it('wants the password where an authenticator is bound', async () => {
      const { server, backend, session } = made;
      server.on(AUTHENTICATOR, () => ok([{ id: 'a1', enable: true, secret: OLD_SECRET }]));
      expect(await refusalOf(backend.startBinding(session))).to.deep.equal({
        code: 'unsupported',
        why: 'proof-required',
      });
      expect(server.times(ASSOCIATE)).to.equal(0);

      server.on('loginByEmail', () => graphqlError(2006));
      expect(await refusalOf(backend.startBinding(session, { proof }))).to.deep.equal({ code: 'bad-credentials' });
      expect(server.times(ASSOCIATE)).to.equal(0);

      server.on('loginByEmail', () => graphqlError(1635, { mfaToken: MFA_TOKEN }));
      expect((await backend.startBinding(session, { proof })).binding.secret).to.equal(SECRET);
    });

    it('drops the offer before', async () => {
      const { server, backend, session, binding } = made;
      const { binding: second } = await backend.startBinding(session);
      expect((await refusalOf(backend.confirmBinding(binding, '123456'))).code).to.equal('binding-expired');
      backend.cancelBinding?.(second);
      expect((await refusalOf(backend.confirmBinding(second, '123456'))).code).to.equal('binding-expired');
      expect(server.times(CONFIRM)).to.equal(0);
    });

    it('refuses an answer without a key', async () => {
      const { server, backend, session } = made;
      const keys = [
        null,
        {},
        { secret: '' },
        { secret: 'short' },
        { secret: 'not base32! not base32!' },
        { secret: 7 },
      ];
      for (const data of keys) {
        server.on(ASSOCIATE, () => ok(data));
        expect((await refusalOf(backend.startBinding(session))).code).to.equal('unexpected');
      }
    });
  });

  describe('unbinding', () => {
    it('takes a fresh login as the proof, whatever comes of it', async () => {
      const { server, backend, session } = made;
      await backend.unbind(session, proof);
      expect(server.asked.map(({ name }) => name)).to.deep.equal(['loginByEmail', DISSOCIATE]);
      // The session goes on with its own token.
      expect(server.last(DISSOCIATE).headers.get('authorization')).to.equal(`Bearer ${USER_TOKEN}`);
    });

    it('does nothing without a right proof', async () => {
      const { server, backend, session } = made;
      server.on('loginByEmail', () => graphqlError(2006));
      expect((await refusalOf(backend.unbind(session, proof))).code).to.equal('bad-credentials');
      server.on('loginByEmail', () => graphqlError(2000));
      expect((await refusalOf(backend.unbind(session, proof))).code).to.equal('rate-limited');
      for (const kind of ['code', 'recovery-code'] as const) {
        const failure = await refusalOf(backend.unbind(session, { kind, value: '123456' }));
        expect(failure).to.deep.equal({ code: 'unsupported', why: 'proof' });
      }
      expect(server.times(DISSOCIATE)).to.equal(0);
      expect(backend.features.proofs).to.deep.equal(['password']);
    });
  });

  it('logs out with the token and the application', async () => {
    const { server, backend, session } = await scene({ appId: 'app 1'.replace(' ', '-') });
    await backend.logout(session);
    const { url, headers } = server.last(LOGOUT);
    expect([url.search, headers.get('authorization')]).to.deep.equal(['?app_id=app-1', `Bearer ${USER_TOKEN}`]);
    await backend.logout(session);
    expect(server.times(LOGOUT)).to.equal(1);
  });
});
