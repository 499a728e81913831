/** The mock as a receiver: whatever text it is given, it answers or refuses, keeps it as it is, and stays whole. */
import { expect } from '@open-wc/testing';
import { AuthError } from '../../src/backend/auth-error.js';
import type { Proof, Session, Ticket } from '../../src/backend/auth-backend.js';
import type { MockBackend } from '../../src/adapters/mock/index.js';
import { MockWorld } from '../adapters/mock/mock-world.js';
import { IS_DEEP } from '../walks/support/runs.js';
import { hostileTexts } from './support/strings.js';

/** What a call answers; undefined for a refusal. Nothing but an `AuthError` is one. */
async function answerOf<T>(call: () => Promise<T>, what: string): Promise<T | undefined> {
  try {
    return await call();
  } catch (thrown) {
    expect(thrown, what).to.be.instanceOf(AuthError);
    return undefined;
  }
}

const quoted = (text: string) => JSON.stringify(text.slice(0, 120));

describe('a hostile text for the mock', function () {
  this.timeout(IS_DEEP ? 3_600_000 : 60_000);
  // None of it is drawn, so that all of it takes little time.
  const texts = hostileTexts(IS_DEEP ? undefined : 400);
  let world: MockWorld;
  let storage: () => string;

  beforeEach(() => {
    world = new MockWorld();
    storage = () => world.tab().backend.storage;
  });

  it('is an account’s address and password as it is, or none at all', async () => {
    let registered = 0;
    for (const text of texts) {
      const { backend } = world.tab();
      for (const email of [text, `${text}@example.com`, `ada@${text}`]) {
        const password = `${text} and more of it`;
        const step = await answerOf(() => backend.register({ email, password }), `register ${quoted(email)}`);
        if (!step) continue;
        registered += 1;
        expect(step.kind).to.equal('logged-in');
        expect((step as { session: Session }).session.profile, quoted(email)).to.deep.equal({ email: email.trim() });
        expect(storage(), quoted(email)).to.equal('kept');
        const again = await answerOf(() => backend.login({ email, password }), `log in ${quoted(email)}`);
        expect(again?.kind, quoted(email)).to.equal('logged-in');
        const wrong = await answerOf(() => backend.login({ email, password: `${password}.` }), quoted(email));
        expect(wrong, `${quoted(email)} with another password`).to.equal(undefined);
      }
      expect(await answerOf(() => backend.login({ email: text, password: text }), quoted(text))).to.equal(undefined);
      await backend.erase();
    }
    expect(registered, 'no text was an address').to.be.above(texts.length / 10);
    expect(({} as Record<string, unknown>).polluted).to.equal(undefined);
  });

  /** A person with an app, of whom each try costs nothing in the end. */
  async function tried(
    attempt: (who: { backend: MockBackend; ticket: Ticket; session: Session }, text: string) => Promise<unknown>,
  ) {
    const { backend } = world.tab();
    const person = await world.boundPerson(backend);
    const sound = world.localStorage.getItem('mfa-login.mock.accounts')!;
    for (const text of texts) {
      world.localStorage.setItem('mfa-login.mock.accounts', sound);
      const ticket = await world.ticket(backend, person.credentials);
      const { session } = person;
      expect(await answerOf(() => attempt({ backend, ticket, session }, text), quoted(text)), quoted(text)).to.equal(
        undefined,
      );
      expect(storage(), quoted(text)).to.equal('kept');
    }
  }

  it('is no code', () => tried(({ backend, ticket }, text) => backend.verifyCode(ticket, text)));

  it('is no recovery code', () => tried(({ backend, ticket }, text) => backend.redeemRecoveryCode(ticket, text)));

  for (const kind of ['code', 'recovery-code', 'password'] as const) {
    it(`is no proof: ${kind}`, () =>
      tried(async ({ backend, session }, value) => {
        await backend.startBinding(session, { proof: { kind, value } });
      }));
  }

  it('is no kind of proof', () =>
    tried(({ backend, session }, text) =>
      backend.unbind(session, { kind: text, value: text } as unknown as Proof).then(() => 'removed'),
    ));

  it('confirms no binding', () =>
    tried(async ({ backend }, text) => {
      const { session } = await world.person(backend);
      const { binding } = await backend.startBinding(session);
      return backend.confirmBinding(binding, text);
    }));
});
