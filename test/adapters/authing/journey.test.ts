import { expect } from '@open-wc/testing';
import { sessionOf, ticketOf } from '../../support/backend-contract.js';
import { STEP } from '../../support/fake-clock.js';
import { refusalOf } from '../../support/refusals.js';
import { appCode, wrongCode } from '../../support/rfc-totp.js';
import { AuthingWorld } from './authing-world.js';

const credentials = { email: 'sam@example.com', password: 'correct horse 😀 密码' };

describe('The Authing adapter over the simulated Authing', () => {
  let world: AuthingWorld;

  beforeEach(() => {
    world = new AuthingWorld();
  });

  it('goes the whole way: register, bind, log in with a code, recover, unbind, log out', async () => {
    const page = world.page();
    const session = sessionOf(await page.register({ ...credentials, extra: { nickname: '<b>Sam</b>' } }));
    expect(session.profile).to.include({ email: credentials.email, nickname: '<b>Sam</b>' });

    const { binding } = await page.startBinding(session);
    const wrong = await wrongCode(binding.secret, world.clock.now());
    expect((await refusalOf(page.confirmBinding(binding, wrong))).code).to.equal('bad-code');
    const bound = await page.confirmBinding(binding, await appCode(binding.secret, world.clock.now()));
    expect(await page.authenticators(session)).to.deep.equal([bound.authenticator]);
    await page.logout(session);

    const next = await page.login(credentials);
    const ticket = ticketOf(next);
    expect(ticket.expiresAt).to.equal(world.clock.now() + 360_000);
    expect(ticket.profile.nickname).to.equal(undefined);
    expect((await refusalOf(page.verifyCode(ticket, wrong))).code).to.equal('bad-code');
    world.clock.advance(STEP);
    const code = await appCode(binding.secret, world.clock.now());
    await page.logout(sessionOf(await page.verifyCode(ticket, code)));

    // The simulator takes a code once; Authing's code for that is the one for a wrong code.
    const replayed = await refusalOf(page.verifyCode(ticketOf(await page.login(credentials)), code));
    expect(replayed.code).to.equal('bad-code');

    const recovered = await page.redeemRecoveryCode(
      ticketOf(await page.login(credentials)),
      bound.recoveryCodes[0] ?? '',
    );
    expect(recovered).to.have.property('recoveryCodes').with.length(1);
    const last = sessionOf(recovered);
    await page.unbind(last, { kind: 'password', value: credentials.password });
    expect(await page.authenticators(last)).to.deep.equal([]);
    await page.logout(last);
    expect((await page.login(credentials)).kind).to.equal('logged-in');
  });

  it('replaces an authenticator, the old one in force until the new one is', async () => {
    const page = world.page();
    const session = sessionOf(await page.register(credentials));
    const { binding: first } = await page.startBinding(session);
    await page.confirmBinding(first, await appCode(first.secret, world.clock.now()));
    const proof = { kind: 'password', value: credentials.password } as const;
    const { binding: second } = await page.startBinding(session, { proof });
    world.clock.advance(2 * STEP);
    const ticket = ticketOf(await world.page({ remember: 'page' }).login(credentials));
    expect(ticket).to.have.property('profile');
    const bound = await page.confirmBinding(second, await appCode(second.secret, world.clock.now()));
    expect(await page.authenticators(session)).to.deep.equal([bound.authenticator]);
    world.clock.advance(2 * STEP);
    await page.logout(session);
    const again = ticketOf(await page.login(credentials));
    expect((await refusalOf(page.verifyCode(again, await appCode(first.secret, world.clock.now())))).code).to.equal(
      'bad-code',
    );
    const code = await appCode(second.secret, world.clock.now());
    expect((await page.verifyCode(again, code)).kind).to.equal('logged-in');
  });

  it('settles a confirmation whose answer was lost on the way back', async () => {
    const page = world.page({
      fetch: async (request) => {
        const confirms = request.url.endsWith('/confirm');
        const answer = await world.fetch(request);
        if (confirms) throw new TypeError('reset');
        return answer;
      },
    });
    const session = sessionOf(await page.register(credentials));
    const { binding } = await page.startBinding(session);
    const bound = await page.confirmBinding(binding, await appCode(binding.secret, world.clock.now()));
    expect(bound.recoveryCodes).to.have.length(1);
    await page.logout(session);
    const ticket = ticketOf(await page.login(credentials));
    const [code = ''] = bound.recoveryCodes;
    expect((await page.redeemRecoveryCode(ticket, code)).kind).to.equal('logged-in');
  });

  it('says for how long it is locked', async () => {
    const page = world.page();
    const session = sessionOf(await page.register(credentials));
    const { binding } = await page.startBinding(session);
    await page.confirmBinding(binding, await appCode(binding.secret, world.clock.now()));
    await page.logout(session);
    world.clock.advance(2 * STEP);
    const wrong = await wrongCode(binding.secret, world.clock.now());
    for (let tries = 0; tries < 10; tries += 1)
      await refusalOf(page.verifyCode(ticketOf(await page.login(credentials)), wrong));
    const right = await appCode(binding.secret, world.clock.now());
    const locked = await refusalOf(page.verifyCode(ticketOf(await page.login(credentials)), right));
    expect(locked).to.deep.equal({ code: 'locked', retryAfterSeconds: 900 });

    for (let tries = 0; tries < 10; tries += 1) await refusalOf(page.login({ ...credentials, password: 'wrong' }));
    expect(await refusalOf(page.login(credentials))).to.deep.equal({ code: 'rate-limited', retryAfterSeconds: 900 });
  });

  it('asks each thing once', async () => {
    const page = world.page();
    const session = sessionOf(await page.register(credentials));
    const asked = world.requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`);
    expect(asked).to.deep.equal(['GET /api/v2/.well-known', 'POST /graphql/v2', 'POST /graphql/v2']);
    await page.logout(session);
    expect(world.requests).to.have.length(4);
  });
});
