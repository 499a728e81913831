/** Everything that a person does with the mock, in order, each step to be tried again where it is refused. */
import { createMockBackend, type MockBackend, type MockBackendOptions } from '../../../src/adapters/mock/index.js';
import type { Binding, Bound, NextStep, Session, Ticket } from '../../../src/backend/auth-backend.js';
import { CHEAP } from '../../adapters/mock/mock-world.js';
import { FakeClock, STEP } from '../../support/fake-clock.js';
import { appCode, wrongCode } from '../../support/rfc-totp.js';

export interface Step {
  readonly name: string;
  /** What it ends in where nothing fails: an answer, or the code of a refusal. */
  readonly ends: string;
  readonly run: (journey: Journey) => Promise<unknown>;
}

export class Journey {
  readonly clock = new FakeClock();
  readonly backend: MockBackend;
  readonly #options: MockBackendOptions;
  session: Session | undefined;
  ticket: Ticket | undefined;
  binding: Binding | undefined;
  recoveryCode = '';
  #usedCode = '';

  constructor(options: MockBackendOptions) {
    this.#options = { now: this.clock.now, events: null, locks: null, policy: CHEAP, ...options };
    this.backend = this.reload();
  }

  /** Another backend over the same storages. */
  reload(): MockBackend {
    return createMockBackend(this.#options);
  }

  /** The next step of time, so that codes are fresh and every call is a sign of life that is written. */
  goOn() {
    this.clock.advance(2 * STEP);
  }

  code(): Promise<string> {
    return appCode(this.binding?.secret ?? '', this.clock.now());
  }

  async useCode(take: (code: string) => Promise<unknown>): Promise<void> {
    const code = await this.code();
    await take(code);
    this.#usedCode = code;
  }

  get usedCode(): string {
    return this.#usedCode;
  }

  wrongCode(): Promise<string> {
    return wrongCode(this.binding?.secret ?? '', this.clock.now());
  }

  entered(next: NextStep) {
    if (next.kind === 'logged-in') {
      this.session = next.session;
      this.recoveryCode = next.recoveryCodes?.[0] ?? this.recoveryCode;
    } else this.ticket = next.ticket;
  }

  bound({ recoveryCodes }: Bound) {
    this.recoveryCode = recoveryCodes[0] ?? '';
  }
}

const credentials = { email: 'ada@example.com', password: 'a long enough password' };
const wrongRecoveryCode = 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF';
const wrongPassword = { ...credentials, password: 'not the one' };

const step = (name: string, run: (journey: Journey) => Promise<unknown>, ends = 'answer'): Step => ({
  name,
  run,
  ends,
});
const logIn = step('log in', async (j) => j.entered(await j.backend.login(credentials)));
const logOut = step('log out', (j) => j.backend.logout(j.session!));
const confirm = step('confirm', (j) =>
  j.useCode(async (code) => j.bound(await j.backend.confirmBinding(j.binding!, code))),
);

export const JOURNEY: readonly Step[] = [
  step('register', async (j) => j.entered(await j.backend.register(credentials))),
  step('list', (j) => j.backend.authenticators(j.session!)),
  step('start binding', async (j) => void (j.binding = (await j.backend.startBinding(j.session!)).binding)),
  step('a wrong first code', async (j) => j.backend.confirmBinding(j.binding!, await j.wrongCode()), 'bad-code'),
  confirm,
  logOut,
  step('a wrong password', (j) => j.backend.login(wrongPassword), 'bad-credentials'),
  step('another wrong password', (j) => j.backend.login(wrongPassword), 'bad-credentials'),
  logIn,
  step('a wrong code', async (j) => j.backend.verifyCode(j.ticket!, await j.wrongCode()), 'bad-code'),
  step('a skewed code', async (j) => j.backend.verifyCode(j.ticket!, await skewed(j)), 'clock-skew'),
  step('the code', (j) => j.useCode(async (code) => j.entered(await j.backend.verifyCode(j.ticket!, code)))),
  logOut,
  logIn,
  step('a wrong recovery code', (j) => j.backend.redeemRecoveryCode(j.ticket!, wrongRecoveryCode), 'bad-recovery-code'),
  step('the recovery code', async (j) => j.entered(await j.backend.redeemRecoveryCode(j.ticket!, j.recoveryCode))),
  step('replace by the code', (j) =>
    j.useCode(async (value) => {
      ({ binding: j.binding } = await j.backend.startBinding(j.session!, { proof: { kind: 'code', value } }));
    }),
  ),
  confirm,
  step('replace by the recovery code', async (j) => {
    const proof = { kind: 'recovery-code', value: j.recoveryCode } as const;
    const { binding, recoveryCodes } = await j.backend.startBinding(j.session!, { proof });
    j.binding = binding;
    j.recoveryCode = recoveryCodes?.[0] ?? '';
  }),
  confirm,
  step(
    'remove by a wrong password',
    (j) => j.backend.unbind(j.session!, { kind: 'password', value: 'not the one' }),
    'bad-credentials',
  ),
  step('remove by the password', (j) =>
    j.backend.unbind(j.session!, { kind: 'password', value: credentials.password }),
  ),
  logOut,
  logIn,
  logOut,
];

async function skewed(j: Journey): Promise<string> {
  return appCode(j.binding?.secret ?? '', j.clock.now() + 5 * STEP);
}
