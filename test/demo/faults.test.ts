/** The faults, at the port and at the requests, each as the page's adapters and the person meet it. */
import { expect } from '@open-wc/testing';
import { failureOf } from '../../src/backend/auth-error.js';
import { FAULTS, type FaultName } from '../../src/demo/faults/fault-names.js';
import { Faults } from '../../src/demo/faults/faults.js';
import { fillStorage } from '../../src/demo/faults/full-storage.js';
import { wait } from '../../src/demo/faults/wait.js';
import type { DemoPage } from '../../src/demo/demo-page.js';
import type { Question, Tap } from '../../src/demo/tap.js';
import '../../src/elements/mfa-login.js';
import { record } from '../support/page.js';

function standing(backend: DemoPage['backend']) {
  const asked: string[] = [];
  const tap: Tap = {
    question: (name, _args, ask) => (asked.push(name), ask()),
    request: (request, send) => (asked.push(`${request.method} ${new URL(request.url).pathname}`), send(request)),
  };
  const login = document.createElement('mfa-login');
  const faults = new Faults();
  faults.stand({ tap, backend, login });
  return { asked, faults, login, tap };
}

type Standing = ReturnType<typeof standing>;

const ask = ({ tap }: Standing, name: Question, signal = new AbortController().signal) =>
  tap.question(name, [{}, { signal }], () => Promise.resolve('answer')).catch((thrown: unknown) => failureOf(thrown));

const send = ({ tap }: Standing, path: string, init: RequestInit = { method: 'POST' }) =>
  tap.request(new Request(`https://a.invalid${path}`, init), () => Promise.resolve(Response.json({ code: 200 })));

describe('faults at the port', () => {
  const told: readonly [FaultName, Question, object][] = [
    ['offline', 'login', { code: 'offline' }],
    ['serverError', 'login', { code: 'unexpected', reference: 'HTTP 500' }],
    ['tooMany', 'login', { code: 'rate-limited', retryAfterSeconds: 60 }],
    ['expiredTicket', 'verifyCode', { code: 'ticket-expired' }],
    ['locked', 'login', { code: 'locked', retryAfterSeconds: 900 }],
  ];
  for (const [fault, question, failure] of told)
    it(`${fault}: the backend is not even asked`, async () => {
      const all = standing('mock');
      all.faults.set(fault);
      expect(await ask(all, question)).to.deep.equal(failure);
      expect(all.asked).to.deep.equal([]);
      all.faults.set(undefined);
      expect(await ask(all, question)).to.equal('answer');
    });

  it('lostAnswer: it is done and not told, a refusal neither; what reads is answered', async () => {
    const all = standing('mock');
    all.faults.set('lostAnswer');
    expect(await ask(all, 'register')).to.deep.equal({ code: 'offline' });
    expect(await ask(all, 'authenticators')).to.equal('answer');
    expect(all.asked).to.deep.equal(['register', 'authenticators']);
    const refused = await all.tap.question('login', [], () => Promise.reject(new Error())).catch(failureOf);
    expect(refused).to.deep.equal({ code: 'offline' });
  });

  it('an expired ticket and a lock are nobody else’s', async () => {
    const all = standing('mock');
    all.faults.set('expiredTicket');
    expect(await ask(all, 'login')).to.equal('answer');
    all.faults.set('locked');
    expect(await ask(all, 'authenticators')).to.equal('answer');
  });

  it('latency and timeout end with the fault, and with whoever waits', async () => {
    const all = standing('mock');
    all.faults.set('latency');
    const slow = ask(all, 'login');
    all.faults.set('timeout');
    expect(await slow).to.equal('answer');
    const silent = ask(all, 'login');
    all.faults.set(undefined);
    expect(await silent).to.deep.equal({ code: 'timeout' });
    all.faults.set('timeout');
    const leaving = new AbortController();
    const left = ask(all, 'login', leaving.signal);
    leaving.abort();
    expect(await left).to.deep.equal({ code: 'timeout' });
  });

  it('nobody has to sit out a lock that was made up', () => {
    const { faults, login } = standing('mock');
    const screen = login.appendChild(document.createElement('p'));
    const forgiven = record(screen, 'mfa-act-forgive');
    faults.set('offline');
    faults.set('locked');
    expect(forgiven).to.have.length(0);
    faults.set(undefined);
    expect(forgiven).to.have.length(1);
  });
});

describe('faults of requests', () => {
  it('leave the port alone', async () => {
    const all = standing('authing-simulated');
    for (const fault of FAULTS) {
      all.faults.set(fault);
      expect(await ask(all, 'login'), fault).to.equal('answer');
    }
    all.faults.set(undefined);
  });

  it('answer as servers and gateways do', async () => {
    const all = standing('authing-simulated');
    all.faults.set('serverError');
    expect((await send(all, '/x')).status).to.equal(500);
    all.faults.set('tooMany');
    expect((await send(all, '/x')).headers.get('retry-after')).to.equal('60');
    all.faults.set('expiredTicket');
    expect(await (await send(all, '/api/v2/mfa/totp/verify')).json()).to.include({ code: 2021 });
    all.faults.set('locked');
    expect(await (await send(all, '/api/v2/mfa/totp/recovery')).json()).to.include({ code: 2005 });
    expect(all.asked).to.deep.equal([]);
    expect((await send(all, '/graphql/v2', { method: 'POST', body: 'query user' })).status).to.equal(200);
    expect(all.asked).to.deep.equal(['POST /graphql/v2']);
  });

  it('break as networks do', async () => {
    const all = standing('authing-simulated');
    const thrown = (path: string, init?: RequestInit) => send(all, path, init).catch((error: Error) => error.name);
    all.faults.set('offline');
    expect(await thrown('/x')).to.equal('TypeError');
    expect(all.asked).to.deep.equal([]);
    all.faults.set('lostAnswer');
    expect(await thrown('/x')).to.equal('TypeError');
    expect(all.asked).to.deep.equal(['POST /x']);
    expect((await send(all, '/x', { method: 'GET' })).status).to.equal(200);
    all.faults.set('timeout');
    const patience = new AbortController();
    const silent = thrown('/x', { method: 'POST', signal: patience.signal });
    patience.abort();
    expect(await silent).to.equal('TypeError');
  });
});

describe('the full storage', () => {
  it('refuses every write of accounts until it is over, and loses nothing', () => {
    localStorage.setItem('kept', '1');
    const empty = fillStorage();
    try {
      expect(() => localStorage.setItem('kept', '2'))
        .to.throw(DOMException)
        .with.property('name', 'QuotaExceededError');
      sessionStorage.setItem('other', '1');
      expect(localStorage.getItem('kept')).to.equal('1');
    } finally {
      empty();
    }
    localStorage.setItem('kept', '2');
    expect(localStorage.getItem('kept')).to.equal('2');
    localStorage.clear();
    sessionStorage.clear();
  });
});

describe('wait()', () => {
  it('takes its time, or ends with a signal, also one that came before', async () => {
    await wait(5);
    const early = new AbortController();
    const waiting = wait(undefined, undefined, early.signal);
    early.abort();
    await waiting;
    await wait(undefined, early.signal);
  });
});
