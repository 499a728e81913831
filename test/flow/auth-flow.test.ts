import { aTimeout, expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';

import { AuthError } from '../../src/backend/auth-error.js';
import { AuthFlow } from '../../src/flow/auth-flow.js';
import type { FlowEvent } from '../../src/flow/flow-state.js';
import type { Asked } from '../../src/flow/gate.js';
import { authenticator, binding, credentials, ScriptedBackend, session, ticket } from '../support/scripted-backend.js';

const host: ReactiveControllerHost = {
  addController() {},
  removeController() {},
  requestUpdate() {},
  updateComplete: Promise.resolve(true),
};

describe('AuthFlow', () => {
  let backend: ScriptedBackend;
  let flow: AuthFlow;
  let events: FlowEvent[];

  beforeEach(() => {
    backend = new ScriptedBackend();
    events = [];
    flow = new AuthFlow(host, (_state, event) => events.push(event));
  });

  const screen = () => flow.state.screen.name;

  async function atCodePrompt() {
    backend.plan('login', () => ({ kind: 'code-required', ticket }));
    await flow.start(backend);
    await flow.login(credentials);
    expect(screen()).to.equal('code-prompt');
  }

  async function atAccount() {
    backend.plan('restore', () => session);
    await flow.start(backend);
    expect(screen()).to.equal('account');
  }

  async function atProof(purpose: 'replace' | 'remove') {
    backend.plan('authenticators', () => [authenticator]);
    await atAccount();
    expect(flow.move(purpose)).to.equal(true);
  }

  describe('staying', () => {
    it('goes on with the renewed ticket, on the same visit', async () => {
      await atCodePrompt();
      const { visit } = flow.state;
      const renewed = { ...ticket, expiresAt: 1 };
      backend.plan('renew', () => renewed);
      await flow.stay();
      expect(backend.last('renew').args).to.deep.equal([ticket]);
      expect(flow.state).to.deep.include({ visit, pending: false, failure: undefined });
      expect(flow.state.screen).to.deep.include({ name: 'code-prompt', email: credentials.email });
      backend.plan('verifyCode', () => ({ kind: 'logged-in', session }));
      await flow.verifyCode('123456');
      expect(backend.last('verifyCode').args[0]).to.equal(renewed);
    });

    it('renews an offer, and cancels the one that counts when it is left', async () => {
      await atAccount();
      backend.plan('startBinding', () => ({ binding }));
      await flow.startBinding();
      const renewed = { ...binding, expiresAt: 1 };
      backend.plan('renew', () => renewed);
      await flow.stay();
      expect(screen()).to.equal('qr-binding');
      expect(backend.cancelled).to.deep.equal([]);
      flow.move('account');
      expect(backend.cancelled).to.have.length(1).and.to.include(renewed);
    });

    it('begins the step again where the backend knows no renewal, or refuses it: the email is kept', async () => {
      for (const knows of [true, false]) {
        await atCodePrompt();
        if (!knows) delete backend.renew;
        backend.plan('renew', () => {
          throw new AuthError({ code: 'ticket-expired' });
        });
        await flow.stay();
        expect(flow.state.screen).to.deep.equal({ name: 'login', email: credentials.email });
        expect(flow.state.failure?.code).to.equal(knows ? 'ticket-expired' : undefined);
      }
    });

    it('changes nothing when the answer comes after the person has gone on', async () => {
      await atCodePrompt();
      const asked = flow.stay();
      const call = backend.last('renew');
      flow.move('login');
      call.answer({ ...ticket, expiresAt: 1 });
      await asked;
      expect(flow.state.screen).to.deep.equal({ name: 'login', email: credentials.email });
    });
  });

  describe('a late answer', () => {
    it('that wants a binding asks for none', async () => {
      await flow.start(backend);
      const asked = flow.login(credentials);
      const call = backend.last('login');
      flow.move('register');
      call.answer({ kind: 'binding-required', ticket });
      await asked;
      expect(backend.callsOf('startBinding')).to.deep.equal([]);
      expect(screen()).to.equal('register');
    });

    it('is dropped after the person has gone on', async () => {
      await flow.start(backend);
      const asked = flow.login(credentials);
      const call = backend.last('login');
      flow.move('register');
      expect(call.signal?.aborted).to.equal(true);
      expect(flow.state.pending).to.equal(false);
      call.answer({ kind: 'logged-in', session });
      await asked;
      expect(screen()).to.equal('register');
    });

    it('that is a refusal is dropped too', async () => {
      await flow.start(backend);
      const asked = flow.login(credentials);
      flow.move('register');
      backend.last('login').refuse(new AuthError({ code: 'bad-credentials' }));
      await asked;
      expect(flow.state.failure).to.equal(undefined);
    });

    it('does not open the account after leaving the code prompt', async () => {
      await atCodePrompt();
      const asked = flow.verifyCode('123456');
      flow.move('login');
      backend.last('verifyCode').answer({ kind: 'logged-in', session });
      await asked;
      expect(screen()).to.equal('login');
      expect(backend.callsOf('authenticators')).to.have.length(0);
    });

    it('that is a binding is cancelled', async () => {
      await atAccount();
      const asked = flow.startBinding();
      backend.watchers.get(session)!();
      backend.last('startBinding').answer({ binding });
      await asked;
      expect(screen()).to.equal('login');
      expect(backend.cancelled).to.deep.equal([binding]);
    });

    it('of an exchanged backend is dropped', async () => {
      const slow = new ScriptedBackend();
      slow.hold('restore');
      const first = flow.start(slow);
      await flow.start(backend);
      slow.last('restore').answer(session);
      await first;
      expect(screen()).to.equal('login');
      expect(slow.last('restore').signal?.aborted).to.equal(true);
    });
  });

  it('makes one call of two presses', async () => {
    await flow.start(backend);
    const both = [flow.login(credentials), flow.login(credentials)];
    expect(backend.callsOf('login')).to.have.length(1);
    backend.last('login').answer({ kind: 'code-required', ticket });
    await Promise.all(both);
    const twice = [flow.verifyCode('123456'), flow.verifyCode('123456')];
    expect(backend.callsOf('verifyCode')).to.have.length(1);
    backend.last('verifyCode').refuse(new AuthError({ code: 'bad-code' }));
    await Promise.all(twice);
    void flow.verifyCode('654321');
    expect(backend.callsOf('verifyCode')).to.have.length(2);
  });

  it('does nothing without a backend', async () => {
    await flow.login(credentials);
    expect(flow.state.pending).to.equal(false);
    await flow.start(backend);
    void flow.login(credentials);
    expect(backend.callsOf('login')).to.have.length(1);
  });

  it('asks only what its screen can ask', async () => {
    await flow.start(backend);
    await Promise.all([
      flow.verifyCode('123456'),
      flow.redeemRecoveryCode('one'),
      flow.startBinding(),
      flow.confirmBinding('123456'),
      flow.prove({ kind: 'code', value: '123456' }),
      flow.refresh(),
      flow.logout(),
    ]);
    expect(backend.calls.map(({ method }) => method)).to.deep.equal(['restore']);
  });

  it('makes a failure of anything that is thrown', async () => {
    await flow.start(backend);
    const thrown: readonly [unknown, object][] = [
      [new AuthError({ code: 'bad-credentials' }), { code: 'bad-credentials' }],
      [new TypeError('secret JBSWY3DP'), { code: 'unexpected', reference: 'TypeError' }],
      ['a text', { code: 'unexpected', reference: 'string' }],
      [undefined, { code: 'unexpected', reference: 'undefined' }],
      [null, { code: 'unexpected', reference: 'object' }],
    ];
    for (const [error, failure] of thrown) {
      const asked = flow.login(credentials);
      backend.last('login').refuse(error);
      await asked;
      expect(flow.state.failure).to.deep.equal(failure);
      expect(flow.state.pending).to.equal(false);
      expect(screen()).to.equal('login');
    }
  });

  it('makes a failure of a backend that throws before it answers', async () => {
    await flow.start(backend);
    backend.login = () => {
      throw new RangeError('at once');
    };
    await flow.login(credentials);
    expect(flow.state.failure).to.deep.equal({ code: 'unexpected', reference: 'RangeError' });
  });

  it('begins at the login when restoring fails', async () => {
    backend.plan('restore', () => {
      throw new AuthError({ code: 'offline' });
    });
    await flow.start(backend);
    expect(screen()).to.equal('login');
    expect(flow.state.failure).to.deep.equal({ code: 'offline' });
  });

  it('goes from a required binding through its codes into the account', async () => {
    await flow.start(backend);
    backend.plan('login', () => ({ kind: 'binding-required', ticket }));
    backend.plan('startBinding', () => ({ binding }));
    await flow.login(credentials);
    expect(backend.last('startBinding').args).to.deep.equal([ticket, undefined]);
    expect(screen()).to.equal('qr-binding');
    backend.plan('confirmBinding', () => ({ authenticator, recoveryCodes: ['one'], session }));
    await flow.confirmBinding('123456');
    expect(backend.last('confirmBinding').args).to.deep.equal([binding, '123456']);
    expect(screen()).to.equal('recovery-codes');
    expect(flow.move('account')).to.equal(false);
    flow.acknowledge();
    await aTimeout(0);
    expect(screen()).to.equal('account');
    expect(backend.callsOf('authenticators')).to.have.length(1);
  });

  it('cancels a binding that the person leaves', async () => {
    await atAccount();
    backend.plan('startBinding', () => ({ binding }));
    await flow.startBinding();
    expect(screen()).to.equal('qr-binding');
    expect(flow.move('login')).to.equal(false);
    expect(backend.cancelled).to.have.length(0);
    flow.move('account');
    await aTimeout(0);
    expect(backend.cancelled).to.deep.equal([binding]);
    expect(screen()).to.equal('account');
  });

  it('lists again on arriving at the account', async () => {
    backend.plan('authenticators', () => [authenticator]);
    await atAccount();
    const { screen: account } = flow.state;
    expect(account.name === 'account' && account.authenticators).to.deep.equal([authenticator]);
  });

  it('does not ask for ever when the list is refused, whatever the reason', async () => {
    for (const code of ['offline', 'binding-expired', 'timeout'] as const) {
      backend = new ScriptedBackend();
      backend.plan('authenticators', () => {
        // Asked for ever, the test would hang before it could count.
        if (backend.callsOf('authenticators').length > 9) throw new Error('for ever');
        throw new AuthError({ code });
      });
      await atAccount();
      expect(flow.state.failure).to.deep.equal({ code });
      expect(backend.callsOf('authenticators'), code).to.have.length(1);
      await flow.refresh();
      expect(backend.callsOf('authenticators'), code).to.have.length(2);
    }
  });

  it('lists the account of an offer that ran out, and goes on saying that it did', async () => {
    await atAccount();
    backend.plan('startBinding', () => ({ binding }));
    await flow.startBinding();
    backend.plan('confirmBinding', () => {
      throw new AuthError({ code: 'binding-expired' });
    });
    await flow.confirmBinding('123456');
    expect(flow.state.screen).to.deep.equal({ name: 'account', session, authenticators: [] });
    expect(flow.state).to.deep.include({ pending: false, failure: { code: 'binding-expired' } });
  });

  it('asks once when it is asked twice in a moment to list again', async () => {
    await atAccount();
    await Promise.all([flow.refresh(), flow.refresh()]);
    expect(backend.callsOf('authenticators')).to.have.length(2);
  });

  it('tells of the recovery codes of a backend that does, and gives new ones for a proof', async () => {
    const status = [{ hint: '…0001', used: true }];
    const proof = { kind: 'code', value: '123456' } as const;
    backend.plan('recoveryCodes', () => status);
    backend.plan('regenerateRecoveryCodes', () => ['one', 'two']);
    await atAccount();
    expect(flow.state.screen).to.deep.include({ name: 'account', recoveryCodes: status });
    flow.move('regenerate');
    await flow.prove(proof);
    expect(backend.last('regenerateRecoveryCodes').args).to.deep.equal([session, proof]);
    expect(flow.state.screen).to.deep.include({ name: 'recovery-codes', codes: ['one', 'two'] });
    flow.acknowledge();
    expect(screen()).to.equal('account');
  });

  it('says that it is not available where the backend gives no new recovery codes', async () => {
    await atAccount();
    flow.move('regenerate');
    await flow.prove({ kind: 'code', value: '123456' });
    expect(flow.state.failure).to.deep.equal({ code: 'unsupported', why: 'regenerate' });
    expect(screen()).to.equal('proof');
  });

  it('tells its gate who and what for, and sends along what was added there', async () => {
    const asked: Asked[] = [];
    flow = new AuthFlow(
      host,
      () => {},
      (going) => {
        if (going.act === 'register') going.extra.captcha = 'seen';
        return asked.push(going) > 0;
      },
    );
    const typed = { ...credentials, extra: { tenant: 'acme' } };
    backend.plan('confirmBinding', () => ({ authenticator, recoveryCodes: ['one'] }));
    backend.plan('register', () => ({ kind: 'logged-in', session }));
    backend.plan('startBinding', () => ({ binding }));
    await flow.start(backend);
    await flow.register(typed);
    expect(backend.last('register').args).to.deep.equal([
      { ...credentials, extra: { tenant: 'acme', captcha: 'seen' } },
    ]);
    expect(typed.extra).to.deep.equal({ tenant: 'acme' });
    await flow.startBinding();
    await flow.confirmBinding('123456');
    expect(asked).to.deep.equal([
      { act: 'register', email: credentials.email, extra: { tenant: 'acme', captcha: 'seen' } },
      { act: 'start-binding', email: '', extra: {} },
      { act: 'confirm-binding', email: '', extra: {} },
    ]);
  });

  it('asks its gate before each act of a person, and nothing that the gate stops', async () => {
    const acts: string[] = [];
    let opens = false;
    flow = new AuthFlow(
      host,
      () => {},
      ({ act }) => {
        acts.push(act);
        return opens;
      },
    );
    await flow.start(backend);
    await flow.login(credentials);
    expect(flow.state).to.include({ pending: false, failure: undefined });
    expect(backend.callsOf('login')).to.have.length(0);
    opens = true;
    backend.plan('login', () => ({ kind: 'code-required', ticket }));
    await flow.login(credentials);
    opens = false;
    await flow.verifyCode('123456');
    flow.move('recovery-entry');
    await flow.redeemRecoveryCode('x');
    opens = true;
    backend.plan('redeemRecoveryCode', () => ({ kind: 'logged-in', session }));
    await flow.redeemRecoveryCode('x');
    opens = false;
    await flow.startBinding();
    flow.move('remove');
    await flow.prove({ kind: 'password', value: 'x' });
    flow.move('account');
    flow.move('replace');
    await flow.prove({ kind: 'password', value: 'x' });
    await flow.logout();
    expect(acts).to.deep.equal([
      'login',
      'login',
      'verify-code',
      'redeem-recovery-code',
      'redeem-recovery-code',
      'start-binding',
      'unbind',
      'start-binding',
      'logout',
    ]);
    const stopped = ['verifyCode', 'startBinding', 'unbind', 'logout'] as const;
    for (const method of stopped) expect(backend.callsOf(method), method).to.have.length(0);
    expect(screen()).to.equal('proof');
  });

  it('lists again when it is put back after it was taken out while it listed', async () => {
    backend.hold('authenticators');
    backend.plan('restore', () => session);
    void flow.start(backend);
    await aTimeout(0);
    expect(backend.callsOf('authenticators')).to.have.length(1);
    flow.hostDisconnected();
    expect([...backend.watchers]).to.deep.equal([]);
    backend.plan('authenticators', () => [authenticator]);
    flow.hostConnected();
    await aTimeout(0);
    expect(flow.state.screen).to.deep.equal({ name: 'account', session, authenticators: [authenticator] });
    expect([...backend.watchers.keys()]).to.deep.equal([session]);
  });

  it('removes with a proof', async () => {
    await atProof('remove');
    backend.plan('unbind', () => undefined);
    await flow.prove({ kind: 'password', value: 'x' });
    expect(backend.last('unbind').args).to.deep.equal([session, { kind: 'password', value: 'x' }]);
    expect(screen()).to.equal('account');
    expect(backend.callsOf('authenticators')).to.have.length(2);
  });

  it('replaces with a proof', async () => {
    await atProof('replace');
    backend.plan('startBinding', () => ({ binding }));
    const proof = { kind: 'code', value: '123456' } as const;
    await flow.prove(proof);
    expect(backend.last('startBinding').args).to.deep.equal([session, proof]);
    expect(screen()).to.equal('qr-binding');
    expect(backend.callsOf('unbind')).to.have.length(0);
  });

  it('redeems a recovery code', async () => {
    await atCodePrompt();
    flow.move('recovery-entry');
    backend.plan('redeemRecoveryCode', () => ({ kind: 'logged-in', session, recoveryCodes: ['two'] }));
    await flow.redeemRecoveryCode('one');
    expect(backend.last('redeemRecoveryCode').args).to.deep.equal([ticket, 'one']);
    expect(screen()).to.equal('recovery-codes');
  });

  describe('the end of a session', () => {
    it('from elsewhere leads to the login and says so', async () => {
      await atAccount();
      backend.watchers.get(session)!();
      expect(screen()).to.equal('login');
      expect(flow.state.notice).to.equal('session-ended');
      expect(backend.watchers.size).to.equal(0);
    });

    it('drops what was asked', async () => {
      await atProof('remove');
      const asked = flow.prove({ kind: 'code', value: '123456' });
      backend.watchers.get(session)!();
      expect(backend.last('unbind').signal?.aborted).to.equal(true);
      backend.last('unbind').answer();
      await asked;
      expect(screen()).to.equal('login');
    });

    it('is watched for only while there is one', async () => {
      await flow.start(backend);
      expect(backend.watchers.size).to.equal(0);
      await atAccount();
      expect(backend.watchers.size).to.equal(1);
      flow.hostDisconnected();
      expect(backend.watchers.size).to.equal(0);
      flow.hostConnected();
      expect(backend.watchers.size).to.equal(1);
    });

    it('by logging out leads to the login', async () => {
      await atAccount();
      backend.plan('logout', () => undefined);
      await flow.logout();
      expect(backend.last('logout').args).to.deep.equal([session]);
      expect(screen()).to.equal('login');
      expect(flow.state.notice).to.equal('logged-out');
    });

    it('does not come when logging out is refused', async () => {
      await atAccount();
      backend.plan('logout', () => {
        throw new AuthError({ code: 'offline' });
      });
      await flow.logout();
      expect(screen()).to.equal('account');
      expect(flow.state.failure).to.deep.equal({ code: 'offline' });
    });
  });

  it('abandons its question when its host leaves the page', async () => {
    await flow.start(backend);
    const asked = flow.login(credentials);
    flow.hostDisconnected();
    expect(backend.last('login').signal?.aborted).to.equal(true);
    expect(flow.state.pending).to.equal(false);
    backend.last('login').answer({ kind: 'logged-in', session });
    await asked;
    expect(screen()).to.equal('login');
  });

  it('begins again when its host comes back before it had begun', async () => {
    backend.hold('restore');
    void flow.start(backend);
    flow.hostDisconnected();
    flow.hostConnected();
    expect(backend.callsOf('restore')).to.have.length(2);
    backend.last('restore').answer(undefined);
    await aTimeout(0);
    expect(screen()).to.equal('login');
  });

  it('tells of each change after the state has changed', async () => {
    await flow.start(backend);
    expect(events.map(({ type }) => type)).to.deep.equal(['started', 'asked', 'restored']);
  });

  it('forgives', async () => {
    await flow.start(backend);
    backend.plan('login', () => {
      throw new AuthError({ code: 'locked', retryAfterSeconds: 3 });
    });
    await flow.login(credentials);
    expect(flow.state.failure?.code).to.equal('locked');
    flow.forgive();
    expect(flow.state.failure).to.equal(undefined);
  });

  it('turns into a failure what a backend throws at once, and takes the next try', async () => {
    await atProof('remove');
    backend.unbind = () => {
      throw new AuthError({ code: 'timeout' });
    };
    await flow.prove({ kind: 'password', value: 'x' });
    expect(flow.state.failure?.code).to.equal('timeout');
    expect(flow.state.pending).to.equal(false);
    backend.unbind = () => Promise.resolve();
    await flow.prove({ kind: 'password', value: 'x' });
    expect(screen()).to.equal('account');
  });

  it('asks again for the account when its host is moved while that loads', async () => {
    backend.hold('authenticators');
    backend.plan('restore', () => session);
    void flow.start(backend);
    await aTimeout(0);
    flow.hostDisconnected();
    flow.hostConnected();
    expect(backend.callsOf('authenticators')).to.have.length(2);
    backend.last('authenticators').answer([authenticator]);
    await aTimeout(0);
    expect(flow.state.screen).to.deep.include({ name: 'account', authenticators: [authenticator] });
  });

  it('logs out once for two presses, also while another act is open', async () => {
    await atAccount();
    void flow.startBinding();
    void flow.logout();
    void flow.logout();
    expect(backend.callsOf('logout')).to.have.length(1);
    backend.last('logout').answer(undefined);
    await aTimeout(0);
    expect(screen()).to.equal('login');
  });

  it('can log out again after a log-out that was refused', async () => {
    await atAccount();
    void flow.logout();
    backend.last('logout').refuse(new AuthError({ code: 'offline' }));
    await aTimeout(0);
    void flow.logout();
    expect(backend.callsOf('logout')).to.have.length(2);
  });

  describe('a binding that is left', () => {
    beforeEach(async () => {
      backend.plan('startBinding', () => ({ binding }));
      await atAccount();
      await flow.startBinding();
      expect(screen()).to.equal('qr-binding');
    });

    it('is cancelled when the session ends', () => {
      backend.watchers.get(session)?.();
      expect(screen()).to.equal('login');
      expect(backend.cancelled).to.deep.equal([binding]);
    });

    it('is cancelled when the session turns out to be over', async () => {
      backend.plan('confirmBinding', () => {
        throw new AuthError({ code: 'session-expired' });
      });
      await flow.confirmBinding('123456');
      expect(backend.cancelled).to.deep.equal([binding]);
    });

    it('is cancelled once when the person cancels', () => {
      flow.move('account');
      expect(backend.cancelled).to.deep.equal([binding]);
    });

    it('is not cancelled by its confirmation, nor by a wrong code', async () => {
      backend.plan('confirmBinding', () => {
        throw new AuthError({ code: 'bad-code' });
      });
      await flow.confirmBinding('123456');
      backend.plan('confirmBinding', () => ({ authenticator, recoveryCodes: [] }));
      await flow.confirmBinding('123456');
      expect(screen()).to.equal('account');
      expect(backend.cancelled).to.deep.equal([]);
    });
  });
});
