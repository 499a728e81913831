import { expect } from '@open-wc/testing';
import type { AuthingOptions } from '../../../src/adapters/authing/index.js';
import { refusalOf } from '../../support/refusals.js';
import {
  ASSOCIATE,
  AUTHENTICATOR,
  challenge,
  CONFIRM,
  credentials,
  DISSOCIATE,
  graphqlError,
  LOGOUT,
  ok,
  RECOVERY,
  refused,
  scene,
  SECRET,
  VERIFY,
  WELL_KNOWN,
  type Answer,
  type Scene,
} from './scripted-server.js';

interface Act {
  readonly name: string;
  /** The request that goes wrong. */
  readonly call: string;
  readonly bearer: 'none' | 'session' | 'ticket';
  /** It only asks, so that it may be asked again. */
  readonly reads?: boolean;
  /** Needs a backend that was not used before. */
  readonly fresh?: boolean;
  run(scene: Scene): Promise<unknown>;
}

const proof = { kind: 'password', value: credentials.password } as const;

const ACTS: readonly Act[] = [
  { name: 'log in', call: 'loginByEmail', bearer: 'none', run: ({ backend }) => backend.login(credentials) },
  { name: 'register', call: 'registerByEmail', bearer: 'none', run: ({ backend }) => backend.register(credentials) },
  {
    name: 'ask for the key',
    call: WELL_KNOWN,
    bearer: 'none',
    reads: true,
    // Asked for at the first password, and never again.
    fresh: true,
    run: ({ backend }) => backend.login(credentials),
  },
  {
    name: 'verify a code',
    call: VERIFY,
    bearer: 'ticket',
    run: ({ backend, ticket }) => backend.verifyCode(ticket, '123456'),
  },
  {
    name: 'redeem a recovery code',
    call: RECOVERY,
    bearer: 'ticket',
    run: ({ backend, ticket }) => backend.redeemRecoveryCode(ticket, '10af4f2ff34ff224d21cbd16'),
  },
  {
    name: 'list',
    call: AUTHENTICATOR,
    bearer: 'session',
    reads: true,
    run: ({ backend, session }) => backend.authenticators(session),
  },
  {
    name: 'start a binding',
    call: ASSOCIATE,
    bearer: 'session',
    run: ({ backend, session }) => backend.startBinding(session),
  },
  {
    name: 'confirm a binding',
    call: CONFIRM,
    bearer: 'session',
    run: ({ backend, binding }) => backend.confirmBinding(binding, '123456'),
  },
  {
    name: 'unbind',
    call: DISSOCIATE,
    bearer: 'session',
    run: ({ backend, session }) => backend.unbind(session, proof),
  },
];

const html = '<html><body><h1>502 Bad Gateway</h1><script>alert(1)</script></body></html>';
const page = (status: number) => () => new Response(html, { status, headers: { 'content-type': 'text/html' } });
const silent = () => new Promise<Response>(() => {});
const trickling = () => new Response(new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array([123])) }));
const isUnexpected = { code: 'unexpected' };

const FAULTS: readonly { name: string; answer: Answer; expected: object; retried?: boolean }[] = [
  {
    name: 'HTTP 500 without a body',
    answer: () => new Response('', { status: 500 }),
    expected: { code: 'unexpected', reference: 'HTTP 500' },
  },
  {
    name: 'HTTP 502 with a page',
    answer: page(502),
    expected: { code: 'unexpected', reference: 'HTTP 502' },
    retried: true,
  },
  { name: 'HTTP 403 with a page', answer: page(403), expected: { code: 'unexpected', reference: 'HTTP 403' } },
  { name: 'HTTP 200 with a page', answer: page(200), expected: isUnexpected },
  { name: 'an empty body', answer: () => new Response(''), expected: isUnexpected },
  { name: 'null', answer: () => Response.json(null), expected: isUnexpected },
  { name: 'a list', answer: () => Response.json([]), expected: isUnexpected },
  { name: 'a text', answer: () => Response.json('code: 200'), expected: isUnexpected },
  { name: 'an object of nothing', answer: () => Response.json({}), expected: isUnexpected },
  { name: 'data of nothing', answer: () => Response.json({ data: null }), expected: isUnexpected },
  { name: 'a code that is none', answer: () => Response.json({ code: {}, data: {} }), expected: isUnexpected },
  {
    name: 'errors that are none',
    answer: () => Response.json({ errors: [null, 7, 'x'], data: null }),
    expected: isUnexpected,
  },
  {
    name: 'a prototype',
    answer: () => new Response('{"__proto__":{"code":200,"data":{"token":"t"}}}'),
    expected: isUnexpected,
  },
  { name: 'half an answer', answer: () => new Response('{"code":200,"da'), expected: isUnexpected },
  {
    name: 'a reset',
    answer: () => Promise.reject(new TypeError('Failed to fetch')),
    expected: { code: 'offline' },
    retried: true,
  },
  { name: 'silence', answer: silent, expected: { code: 'timeout' } },
  { name: 'a body that never ends', answer: trickling, expected: { code: 'timeout' } },
  { name: 'HTTP 429', answer: () => new Response('', { status: 429 }), expected: { code: 'rate-limited' } },
  {
    name: 'HTTP 429 with seconds',
    answer: () => new Response('', { status: 429, headers: { 'retry-after': '7' } }),
    expected: { code: 'rate-limited', retryAfterSeconds: 7 },
  },
  {
    name: 'HTTP 429 with a date',
    // 52.75 s after the clock of the tests.
    answer: () => new Response('', { status: 429, headers: { 'retry-after': 'Tue, 03 Feb 2026 10:01:00 GMT' } }),
    expected: { code: 'rate-limited', retryAfterSeconds: 53 },
  },
  {
    name: 'HTTP 429 with nonsense',
    answer: () => new Response('', { status: 429, headers: { 'retry-after': 'soon' } }),
    expected: { code: 'rate-limited' },
  },
  {
    name: 'a failure that tells too much',
    answer: () =>
      Response.json({ code: 500, message: `SELECT * FROM users; at Object.<anonymous> ${html}` }, { status: 500 }),
    expected: { code: 'unexpected', reference: '500' },
  },
];

describe('The Authing adapter and a network that fails', () => {
  for (const act of ACTS) {
    describe(`to ${act.name}`, () => {
      for (const fault of FAULTS) {
        it(`says so after ${fault.name}, and asks ${act.reads && fault.retried ? 'once more' : 'once'}`, async () => {
          const made = await sceneFor(act);
          made.server.on(act.call, fault.answer);
          const failure = await refusalOf(act.run(made));
          expect(failure).to.include(fault.expected);
          expect(made.server.times(act.call)).to.equal(act.reads && fault.retried ? 2 : 1);
        });
      }

      it('tells by its token what has expired after HTTP 401', async () => {
        const made = await sceneFor(act);
        made.server.on(act.call, () => new Response('', { status: 401 }));
        const expected = {
          none: { code: 'unexpected', reference: 'HTTP 401' },
          session: { code: 'session-expired' },
          ticket: { code: 'ticket-expired' },
        };
        expect(await refusalOf(act.run(made))).to.deep.equal(expected[act.bearer]);
      });

      for (const code of [2020, 2021]) {
        it(`tells by its token what has expired after ${code}`, async () => {
          const made = await sceneFor(act);
          const isGraphql = !act.call.includes(' ');
          made.server.on(act.call, () => (isGraphql ? graphqlError(code) : refused(code)));
          const { code: failed } = await refusalOf(act.run(made));
          expect(failed).to.equal(
            { none: 'unexpected', session: 'session-expired', ticket: 'ticket-expired' }[act.bearer],
          );
        });
      }

      it('ends at once when the person leaves, and its answer goes nowhere', async () => {
        const made = await sceneFor(act, { remember: 'tab' });
        const { server, backend } = made;
        const before = server.sessionStorage.dump();
        const leaving = new AbortController();
        const asked = new Promise<void>((resolve) => {
          server.on(act.call, () => {
            resolve();
            return silent();
          });
        });
        const call = act.run({ ...made, backend: withSignal(backend, leaving.signal) });
        await asked;
        leaving.abort();
        await refusalOf(call);
        expect(server.last(act.call).request.signal.aborted).to.equal(true);
        expect(server.sessionStorage.dump()).to.equal(before);
      });
    });
  }

  it('comes to the same end when only the second try succeeds', async () => {
    const { server, backend, session } = await scene();
    let tries = 0;
    server.on(AUTHENTICATOR, () => (++tries === 1 ? Promise.reject(new TypeError('reset')) : ok([])));
    expect(await backend.authenticators(session)).to.deep.equal([]);
    expect(tries).to.equal(2);
  });

  it('does not ask again for what answers with a code, whatever its HTTP status', async () => {
    const { server, backend, session } = await scene();
    server.on(AUTHENTICATOR, () => refused(1000, 503));
    expect(await refusalOf(backend.authenticators(session))).to.deep.equal({ code: 'unexpected', reference: '1000' });
    expect(server.times(AUTHENTICATOR)).to.equal(1);
  });

  it('goes by the code where the HTTP status says otherwise', async () => {
    const { server, backend, session, ticket } = await scene();
    server.on(AUTHENTICATOR, () => Response.json({ code: 200, message: '', data: [] }, { status: 500 }));
    expect(await backend.authenticators(session)).to.deep.equal([]);
    server.on(VERIFY, () => refused(6001, 500));
    expect(await refusalOf(backend.verifyCode(ticket, '123456'))).to.deep.equal({ code: 'bad-code' });
  });

  it('logs out of the page whatever the server says', async () => {
    for (const answer of [silent, page(500), () => refused(2020), () => Promise.reject(new TypeError('reset'))]) {
      const { server, backend, session } = await scene({ remember: 'tab' });
      server.on(LOGOUT, answer);
      await backend.logout(session);
      expect(server.times(LOGOUT)).to.equal(1);
      expect(server.sessionStorage.dump()).to.equal('[]');
      expect(await refusalOf(backend.authenticators(session))).to.deep.equal({ code: 'session-expired' });
    }
  });

  it('waits ten seconds unless told otherwise', async () => {
    const { server } = await scene();
    const delays: number[] = [];
    const { setTimeout } = globalThis;
    globalThis.setTimeout = ((run: () => void, delay: number) => {
      delays.push(delay);
      return setTimeout(run, delay);
    }) as typeof setTimeout;
    try {
      await server.backend({ timeout: undefined as unknown as number }).login(credentials);
    } finally {
      globalThis.setTimeout = setTimeout;
    }
    expect(delays).to.include(10_000);
  });

  describe('whose confirmation got lost', () => {
    const lost: Answer = () => Promise.reject(new TypeError('reset'));
    const inForce = (secret: string | undefined) => () =>
      ok([{ id: 'a1', enable: true, secret, authenticatorType: 'totp', updatedAt: '2026-02-03T10:00:00.000Z' }]);

    for (const [name, answer] of [
      ['a reset', lost],
      ['silence', silent],
      ['a page', page(200)],
      ['HTTP 500', page(500)],
    ] as const) {
      it(`after ${name} finds out that it arrived`, async () => {
        const { server, backend, binding } = await scene();
        server.on(CONFIRM, answer);
        server.on(AUTHENTICATOR, inForce(SECRET));
        const bound = await backend.confirmBinding(binding, '123456');
        expect(bound.authenticator).to.deep.equal({ id: 'a1', kind: 'totp', boundAt: Date.UTC(2026, 1, 3, 10) });
        expect(bound.recoveryCodes).to.deep.equal(['10af-4f2f-f34f-f224-d21c-bd16']);
        expect(server.times(CONFIRM)).to.equal(1);
      });
    }

    it('finds out that it did not arrive', async () => {
      const { server, backend, binding } = await scene();
      server.on(CONFIRM, lost);
      server.on(AUTHENTICATOR, () => ok([{ id: 'a1', enable: false, secret: SECRET }]));
      expect(await refusalOf(backend.confirmBinding(binding, '123456'))).to.deep.equal({ code: 'offline' });
      // The offer still stands, and the next try can succeed.
      server.on(CONFIRM, () => refused(200));
      expect((await backend.confirmBinding(binding, '123456')).authenticator.kind).to.equal('totp');
    });

    it('does not take another authenticator for the new one', async () => {
      const { server, backend, binding } = await scene();
      server.on(CONFIRM, lost);
      server.on(AUTHENTICATOR, inForce('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'));
      expect(await refusalOf(backend.confirmBinding(binding, '123456'))).to.deep.equal({ code: 'offline' });
    });

    it('takes the first that is in force for its own where the server hides its keys', async () => {
      const { server, backend, binding } = await scene();
      server.on(CONFIRM, lost);
      server.on(AUTHENTICATOR, inForce(undefined));
      expect((await backend.confirmBinding(binding, '123456')).authenticator.id).to.equal('a1');
    });

    it('is not sure of a replacement where the server hides its keys', async () => {
      const { server, backend, session } = await scene();
      const { binding: replacing } = await backend.startBinding(session, { proof });
      server.on(CONFIRM, lost);
      server.on(AUTHENTICATOR, inForce(undefined));
      expect(await refusalOf(backend.confirmBinding(replacing, '123456'))).to.deep.equal({ code: 'offline' });
    });

    it('finds out that it arrived where the browser sent it again by itself, and only the second was answered', async () => {
      const { server, backend, binding } = await scene();
      server.on(CONFIRM, () => refused(400, 400));
      server.on(AUTHENTICATOR, inForce(SECRET));
      expect((await backend.confirmBinding(binding, '123456')).authenticator.id).to.equal('a1');
    });

    it('takes a refusal for one where no authenticator has that very key', async () => {
      for (const answer of [
        () => ok([]),
        inForce('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'),
        inForce(undefined),
        lost,
        page(500),
      ]) {
        const { server, backend, binding } = await scene();
        server.on(CONFIRM, () => refused(400, 400));
        server.on(AUTHENTICATOR, answer);
        expect(await refusalOf(backend.confirmBinding(binding, '123456'))).to.deep.equal({ code: 'bad-code' });
      }
    });

    it('asks nothing after another refusal', async () => {
      const { server, backend, binding } = await scene();
      server.on(CONFIRM, () => new Response('', { status: 429 }));
      expect(await refusalOf(backend.confirmBinding(binding, '123456'))).to.deep.equal({ code: 'rate-limited' });
      expect(server.times(AUTHENTICATOR)).to.equal(0);
    });
  });

  describe('whose registration got lost', () => {
    const exists = () => graphqlError(2026);
    const reset: Answer = () => Promise.reject(new TypeError('reset'));

    it('goes on with the account that it made, and says of it afterwards that it exists', async () => {
      const { server, backend } = await scene();
      server.on('registerByEmail', reset);
      expect(await refusalOf(backend.register(credentials))).to.deep.equal({ code: 'offline' });
      server.on('registerByEmail', exists);
      expect((await backend.register(credentials)).kind).to.equal('logged-in');
      expect(await refusalOf(backend.register(credentials))).to.deep.equal({ code: 'account-exists' });
    });

    it('goes on where only the login broke off', async () => {
      const { server, backend } = await scene();
      server.on('loginByEmail', reset);
      expect(await refusalOf(backend.register(credentials))).to.deep.equal({ code: 'offline' });
      server.on('registerByEmail', exists);
      server.on('loginByEmail', challenge);
      expect((await backend.register(credentials)).kind).to.equal('code-required');
    });

    it('tells of an account that is somebody else’s', async () => {
      const { server, backend } = await scene();
      server.on('registerByEmail', reset);
      await refusalOf(backend.register(credentials));
      server.on('registerByEmail', exists);
      server.on('loginByEmail', () => graphqlError(2006));
      expect(await refusalOf(backend.register(credentials))).to.deep.equal({ code: 'account-exists' });
    });

    it('tells what the second try was refused for', async () => {
      const { server, backend } = await scene();
      server.on('registerByEmail', reset);
      await refusalOf(backend.register(credentials));
      server.on('registerByEmail', () => graphqlError(2003));
      expect(await refusalOf(backend.register(credentials))).to.deep.equal({ code: 'bad-email' });
      expect(server.times('loginByEmail')).to.equal(0);
    });

    it('tells what came of the login, where that is the trouble', async () => {
      const { server, backend } = await scene();
      server.on('loginByEmail', () => graphqlError(2006));
      expect(await refusalOf(backend.register(credentials))).to.deep.equal({ code: 'bad-credentials' });
      server.on('registerByEmail', exists);
      server.on('loginByEmail', reset);
      expect(await refusalOf(backend.register(credentials))).to.deep.equal({ code: 'offline' });
    });

    it('tries no password on an account that it did not make', async () => {
      const { server, backend } = await scene();
      server.on('registerByEmail', exists);
      for (const email of [credentials.email, credentials.email, 'other@123.com'])
        expect(await refusalOf(backend.register({ ...credentials, email }))).to.deep.equal({ code: 'account-exists' });
      expect(server.times('loginByEmail')).to.equal(0);
    });
  });
});

async function sceneFor({ fresh }: Act, options: Partial<AuthingOptions> = {}): Promise<Scene> {
  const made = await scene(options);
  return fresh ? { ...made, backend: made.server.backend(options) } : made;
}

/** The same backend, with a signal in every call. */
function withSignal(backend: Scene['backend'], signal: AbortSignal): Scene['backend'] {
  return new Proxy(backend, {
    get: (target, key) => {
      const member: unknown = Reflect.get(target, key, target);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) => {
        const last = given.at(-1);
        const hasOptions = typeof last === 'object' && last !== null && 'proof' in last;
        return (member.bind(target) as (...all: unknown[]) => unknown)(
          ...(hasOptions ? given.slice(0, -1) : given),
          hasOptions ? { ...last, signal } : { signal },
        );
      };
    },
  });
}
