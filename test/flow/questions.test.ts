import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';

import { AuthError } from '../../src/backend/auth-error.js';
import { AuthFlow, type FlowListener } from '../../src/flow/auth-flow.js';
import { authenticator, binding, credentials, ScriptedBackend, session, ticket } from '../support/scripted-backend.js';

const host: ReactiveControllerHost = {
  addController() {},
  removeController() {},
  requestUpdate() {},
  updateComplete: Promise.resolve(true),
};

describe('a question of the flow', () => {
  let backend: ScriptedBackend;
  let flow: AuthFlow;
  let listener: FlowListener;

  beforeEach(() => {
    backend = new ScriptedBackend();
    listener = () => {};
    flow = new AuthFlow(host, (...change) => listener(...change));
  });

  async function atCodePrompt() {
    backend.plan('login', () => ({ kind: 'code-required', ticket }));
    await flow.start(backend);
    await flow.login(credentials);
  }

  async function atAccount() {
    backend.plan('restore', () => session);
    backend.plan('authenticators', () => [authenticator]);
    await flow.start(backend);
    expect(flow.state.screen.name).to.equal('account');
  }

  async function atBinding() {
    await atAccount();
    backend.plan('startBinding', () => ({ binding }));
    await flow.startBinding();
    expect(flow.state.screen.name).to.equal('qr-binding');
  }

  describe('is told when the person leaves:', () => {
    const proof = { kind: 'password', value: 'x' } as const;
    const acts = {
      restore: async () => void flow.start(backend),
      register: async () => {
        await flow.start(backend);
        void flow.register(credentials);
      },
      login: async () => {
        await flow.start(backend);
        void flow.login(credentials);
      },
      verifyCode: async () => {
        await atCodePrompt();
        void flow.verifyCode('123456');
      },
      redeemRecoveryCode: async () => {
        await atCodePrompt();
        flow.move('recovery-entry');
        void flow.redeemRecoveryCode('one');
      },
      renew: async () => {
        await atCodePrompt();
        void flow.stay();
      },
      authenticators: async () => {
        await atAccount();
        backend.hold('authenticators');
        void flow.refresh();
      },
      startBinding: async () => {
        await atAccount();
        void flow.startBinding();
      },
      confirmBinding: async () => {
        await atBinding();
        void flow.confirmBinding('123456');
      },
      unbind: async () => {
        await atAccount();
        flow.move('remove');
        void flow.prove(proof);
      },
      recoveryCodes: async () => {
        backend.plan('recoveryCodes', () => []);
        await atAccount();
        backend.hold('recoveryCodes');
        void flow.refresh();
      },
      regenerateRecoveryCodes: async () => {
        backend.plan('regenerateRecoveryCodes', () => []);
        await atAccount();
        backend.hold('regenerateRecoveryCodes');
        flow.move('regenerate');
        void flow.prove(proof);
      },
      logout: async () => {
        await atAccount();
        void flow.logout();
      },
    };

    for (const [method, act] of Object.entries(acts) as [keyof typeof acts, () => Promise<void>][]) {
      it(method, async () => {
        if (method === 'restore') backend.hold('restore');
        await act();
        const { signal } = backend.last(method);
        expect(signal?.aborted).to.equal(false);
        flow.hostDisconnected();
        expect(signal?.aborted).to.equal(true);
        expect(flow.state.pending).to.equal(false);
      });
    }
  });

  it('hands over what was typed at a registration', async () => {
    await flow.start(backend);
    backend.plan('register', () => ({ kind: 'code-required', ticket }));
    await flow.register(credentials);
    expect(backend.last('register').args).to.deep.equal([credentials]);
    expect(flow.state.screen).to.deep.equal({ name: 'code-prompt', ticket, email: credentials.email });
  });

  it('takes the refusal before it out of sight', async () => {
    await flow.start(backend);
    const asked = flow.login(credentials);
    backend.last('login').refuse(new AuthError({ code: 'bad-credentials' }));
    await asked;
    void flow.login(credentials);
    expect(flow.state).to.deep.include({ pending: true, failure: undefined });
  });

  it('takes the refusal out of sight when the person asks for the list again', async () => {
    backend.plan('restore', () => session);
    backend.plan('authenticators', () => {
      throw new AuthError({ code: 'offline' });
    });
    await flow.start(backend);
    expect(flow.state.failure).to.deep.equal({ code: 'offline' });
    backend.hold('authenticators');
    void flow.refresh();
    expect(flow.state).to.deep.include({ pending: true, failure: undefined });
  });

  it('is not asked, nor told of, before there is a backend', async () => {
    const told: string[] = [];
    listener = (_state, { type }) => told.push(type);
    const before = flow.state;
    await flow.login(credentials);
    await flow.stay();
    flow.hostDisconnected();
    expect(flow.state).to.deep.equal(before);
    expect(told).to.not.include('asked').and.not.include('refused').and.not.include('abandoned');
  });

  it('can be asked again when whoever is told of it goes on at once', async () => {
    await flow.start(backend);
    listener = (_state, { type }) => {
      listener = () => {};
      if (type === 'asked') flow.move('register');
    };
    void flow.login(credentials);
    expect(flow.state.screen.name).to.equal('register');
    void flow.register(credentials);
    expect(backend.callsOf('register')).to.have.length(1);
  });

  it('can be asked again after a log-out during which the session ended', async () => {
    await atAccount();
    listener = (_state, { type }) => {
      listener = () => {};
      if (type === 'asked') backend.watchers.get(session)!();
    };
    void flow.logout();
    expect(flow.state).to.deep.include({ pending: false, notice: 'session-ended' });
    backend.plan('login', () => ({ kind: 'logged-in', session }));
    await flow.login(credentials);
    const before = backend.callsOf('logout').length;
    void flow.logout();
    expect(backend.callsOf('logout')).to.have.length(before + 1);
  });

  it('keeps the owner of the offer, and the e-mail where there is a way back to it', async () => {
    await atBinding();
    const owner = { kind: 'session', session };
    expect(flow.state.screen).to.deep.equal({ name: 'qr-binding', binding, owner });
    flow.move('account');
    flow.move('replace');
    await flow.prove({ kind: 'code', value: '123456' });
    expect(flow.state.screen).to.deep.equal({ name: 'qr-binding', binding, owner });

    backend.plan('restore', () => undefined);
    backend.plan('login', () => ({ kind: 'binding-required', ticket }));
    await flow.start(backend);
    await flow.login(credentials);
    const { email } = credentials;
    const forced = { name: 'qr-binding', binding, owner: { kind: 'ticket', ticket, email } };
    expect(flow.state.screen).to.deep.equal(forced);
  });

  it('asks for the list no more when the page moves the host and the list is there', async () => {
    await atAccount();
    void flow.startBinding();
    flow.hostDisconnected();
    flow.hostConnected();
    expect(backend.callsOf('authenticators')).to.have.length(1);
  });

  it('tells nothing when its host leaves while none is open', async () => {
    await atAccount();
    const told: string[] = [];
    listener = (_state, { type }) => told.push(type);
    flow.hostDisconnected();
    expect(told).to.deep.equal([]);
  });

  describe('for more time', () => {
    it('renews the ticket of a recovery entry', async () => {
      await atCodePrompt();
      flow.move('recovery-entry');
      const longer = { ...ticket, expiresAt: 1 };
      backend.plan('renew', () => longer);
      await flow.stay();
      const { email } = credentials;
      expect(flow.state.screen).to.deep.equal({ name: 'recovery-entry', ticket: longer, email });
    });

    it('leads back to the account where the backend knows no such thing', async () => {
      await atBinding();
      delete backend.renew;
      await flow.stay();
      expect(flow.state.screen.name).to.equal('account');
    });
  });

  describe('to a backend that cannot all', () => {
    it('does without cancelling', async () => {
      Object.defineProperty(backend, 'cancelBinding', { value: undefined });
      await atBinding();
      expect(flow.move('account')).to.equal(true);
      backend.hold('startBinding');
      const asked = flow.startBinding();
      flow.hostDisconnected();
      backend.last('startBinding').answer({ binding });
      await asked;
      expect(flow.state.screen.name).to.equal('account');
    });

    it('does without watching', async () => {
      Object.defineProperty(backend, 'watch', { value: undefined });
      await atAccount();
      expect(flow.state.failure).to.equal(undefined);
    });
  });

  it('leaves the watch over its session alone', async () => {
    let watches = 0;
    const watch = backend.watch.bind(backend);
    backend.watch = (of, ended) => {
      watches += 1;
      return watch(of, ended);
    };
    await atAccount();
    await flow.refresh();
    expect(watches).to.equal(1);
  });
});
