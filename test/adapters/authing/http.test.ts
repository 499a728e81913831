import { expect } from '@open-wc/testing';
import { createAuthingBackend } from '../../../src/adapters/authing/index.js';
import { refusalOf } from '../../support/refusals.js';
import {
  ASSOCIATE,
  AUTHENTICATOR,
  credentials,
  graphql,
  ok,
  RECOVERY,
  scene,
  ScriptedServer,
  user,
  VERIFY,
  WELL_KNOWN,
} from './scripted-server.js';

const silent = () => new Promise<Response>(() => {});

describe('A request of the Authing adapter', () => {
  it('says that it was called back, and listens no longer', async () => {
    const { server, backend, session } = await scene();
    const leaving = new AbortController();
    const listening = new Set<unknown>();
    const { signal } = leaving;
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (...given: Parameters<typeof addEventListener>) => {
      listening.add(given[1]);
      addEventListener.apply(signal, given);
    };
    signal.removeEventListener = (...given: Parameters<typeof removeEventListener>) => {
      if (given[0] === 'abort') listening.delete(given[1]);
      removeEventListener.apply(signal, given);
    };

    expect(await backend.authenticators(session, { signal })).to.deep.equal([]);
    expect(listening.size, 'after an answer').to.equal(0);

    const asked = new Promise<void>((resolve) => {
      server.on(AUTHENTICATOR, () => {
        resolve();
        return silent();
      });
    });
    const call = refusalOf(backend.authenticators(session, { signal }));
    await asked;
    leaving.abort();
    expect(await call).to.deep.equal({ code: 'unexpected', reference: 'aborted' });
    expect(listening.size, 'after the end').to.equal(0);
    expect(await refusalOf(backend.authenticators(session, { signal }))).to.deep.equal({
      code: 'unexpected',
      reference: 'aborted',
    });
  });

  it('goes by the page’s own fetch unless told otherwise', async () => {
    const server = new ScriptedServer();
    const { fetch } = globalThis;
    globalThis.fetch = server.fetch as typeof fetch;
    try {
      const backend = createAuthingBackend({ userPoolId: 'pool-1', host: 'https://auth.example' });
      expect((await backend.login(credentials)).kind).to.equal('logged-in');
    } finally {
      globalThis.fetch = fetch;
    }
    expect(server.last('loginByEmail').headers.has('x-authing-lang')).to.equal(false);
  });

  it('takes the date of a server that writes it as asctime did', async () => {
    const { server, backend, session } = await scene();
    // RFC 9110 §5.6.7 has three forms; this one ends in digits, as seconds do.
    const headers = { 'retry-after': 'Tue Feb  3 10:01:00 2026' };
    server.on(AUTHENTICATOR, () => new Response('', { status: 429, headers }));
    expect(await refusalOf(backend.authenticators(session))).to.have.property('retryAfterSeconds');
  });

  describe('names what was missing in an answer:', () => {
    const misshapen = (part: string) => ({ code: 'unexpected', reference: `answer/${part}` });

    it('a code', async () => {
      const { server, backend, ticket } = await scene();
      for (const [status, expected] of [
        [200, misshapen('code')],
        [399, misshapen('code')],
        [400, { code: 'unexpected', reference: 'HTTP 400' }],
      ] as const) {
        server.on(VERIFY, () => Response.json({}, { status }));
        expect(await refusalOf(backend.verifyCode(ticket, '123456')), String(status)).to.deep.equal(expected);
      }
    });

    it('data, or a code in the errors', async () => {
      const { server, backend } = await scene();
      for (const [body, part] of [
        [{}, 'data'],
        [{ errors: [{}] }, 'errors'],
      ] as const) {
        for (const [status, expected] of [
          [200, misshapen(part)],
          [399, misshapen(part)],
          [400, { code: 'unexpected', reference: 'HTTP 400' }],
        ] as const) {
          server.on('loginByEmail', () => Response.json(body, { status }));
          expect(await refusalOf(backend.login(credentials)), `${part} ${status}`).to.deep.equal(expected);
        }
      }
    });

    it('the key', async () => {
      const { server } = await scene();
      server.on(WELL_KNOWN, () => ok({}));
      expect(await refusalOf(server.backend().login(credentials))).to.deep.equal(misshapen('publicKey'));
    });

    it('the person', async () => {
      const { server, backend } = await scene({ remember: 'tab' });
      server.on('registerByEmail', () => graphql('registerByEmail', {}));
      expect(await refusalOf(backend.register(credentials))).to.deep.equal(misshapen('registerByEmail'));
      server.on('loginByEmail', () => graphql('loginByEmail', user));
      expect(await refusalOf(backend.login(credentials))).to.deep.equal(misshapen('loginByEmail'));
      server.on('loginByEmail', () =>
        Response.json({ errors: [{ message: { code: 1635, data: { email: 'q3@123.com' } } }] }),
      );
      expect(await refusalOf(backend.login(credentials))).to.deep.equal(misshapen('mfaToken'));
      server.on('user', () => graphql('user', { email: 'q3@123.com' }));
      expect(await refusalOf(server.backend({ remember: 'tab' }).restore())).to.deep.equal(misshapen('user'));
    });

    it('what the second factor gives', async () => {
      const { server, backend, session, ticket } = await scene();
      server.on(VERIFY, () => ok(user));
      expect(await refusalOf(backend.verifyCode(ticket, '123456'))).to.deep.equal(misshapen('verify'));
      server.on(RECOVERY, () => ok(user));
      expect(await refusalOf(backend.redeemRecoveryCode(ticket, 'x'))).to.deep.equal(misshapen('recovery'));
      server.on(ASSOCIATE, () => ok({}));
      expect(await refusalOf(backend.startBinding(session))).to.deep.equal(misshapen('secret'));
      server.on(AUTHENTICATOR, () => ok({}));
      expect(await refusalOf(backend.authenticators(session))).to.deep.equal(misshapen('authenticators'));
    });
  });

  it('is whole though a gateway puts its own code beside GraphQL’s data', async () => {
    const { server, backend } = await scene();
    server.on('loginByEmail', () => ok({ loginByEmail: { ...user, token: 'a.b' } }));
    expect((await backend.login(credentials)).kind).to.equal('logged-in');
  });
});
