/** The factors by the model: what is right, what is used up, what is counted and what is locked. */
import type { Proof } from '../../../src/backend/auth-backend.js';
import type { AuthFailure } from '../../../src/backend/auth-error.js';
import type { ModelTools } from './model.js';
import { Codes, renewRecoveryCode, WALK_POLICY, type Person } from './people.js';

const { factorFailuresToLock, factorFailuresToDisable, factorLocks, passwordFailuresToLock, passwordLock } =
  WALK_POLICY;

export class Factors {
  readonly codes = new Codes();
  readonly #tools: ModelTools;

  constructor(tools: ModelTools) {
    this.#tools = tools;
  }

  /** A password was taken. */
  password(person: Person, password: string) {
    const { checks, now } = this.#tools;
    checks.that('every required factor was given', person.password === password, 'a wrong password was taken');
    checks.that(
      'a lock holds, also when the clock is set back',
      now() >= person.passwordLockedUntil,
      `a password of ${person.email} was taken while locked`,
    );
  }

  /** A proof was taken, on a ticket or in a session: it is used up. */
  async proof(person: Person, { kind, value }: Proof): Promise<void> {
    if (kind === 'password') return this.password(person, value);
    const isOpen = this.#tools.now() >= person.lockedUntil && person.failures < factorFailuresToDisable;
    this.#tools.checks.that(
      'a lock holds, also when the clock is set back',
      isOpen,
      `a ${kind} of ${person.email} was taken while locked`,
    );
    if (kind === 'code') return this.#code(person, value);
    this.#recoveryCode(person, value);
  }

  /** The first code of a new key was taken: the key is in force. */
  async bind(person: Person, secret: string, code: string): Promise<void> {
    const step = await this.codes.stepOf(code, secret, this.#tools.now());
    this.#tools.checks.that('every required factor was given', step !== undefined, 'a wrong first code was taken');
    person.secret = secret;
    person.lastStep = step ?? -1;
    person.usedCodes.push(code);
    // A factor that was disabled is gone with its key.
    if (person.failures >= factorFailuresToDisable) forgive(person);
  }

  /** A proof was refused. Answers whether that counts. */
  refused(person: Person, { kind, value }: Proof, failure: AuthFailure | undefined): boolean {
    if (kind === 'password') {
      this.passwordRefused(person, failure);
      return false;
    }
    const isCounted = failure && ['bad-code', 'clock-skew', 'bad-recovery-code'].includes(failure.code);
    const isCode = kind === 'code' ? /^\d{6}$/.test(value) : /^[0-9A-Z]{24}$/.test(value.replaceAll('-', ''));
    if (!isCounted || !isCode) return false;
    person.failures += 1;
    const nth = person.failures / factorFailuresToLock;
    if (Number.isInteger(nth))
      person.lockedUntil = this.#tools.now() + (factorLocks[nth - 1] ?? factorLocks.at(-1) ?? 0);
    return true;
  }

  passwordRefused(person: Person, failure: AuthFailure | undefined) {
    if (failure?.code !== 'bad-credentials') return;
    // The end of a lock begins the count anew.
    person.passwordFailures = (person.passwordLockedUntil ? 0 : person.passwordFailures) + 1;
    const locks = person.passwordFailures >= passwordFailuresToLock;
    person.passwordLockedUntil = locks ? this.#tools.now() + passwordLock : 0;
  }

  async #code(person: Person, code: string): Promise<void> {
    const { checks, now } = this.#tools;
    const inForce = person.secret;
    const step = inForce && (await this.codes.stepOf(code, inForce, now(), person.lastStep));
    if (step) {
      // The same six digits can belong to another step as well: what is used up is the step.
      checks.that('a code succeeds once', step > person.lastStep);
      checks.that('a pending secret verifies nothing', true);
      checks.that('every required factor was given', true);
      person.lastStep = step;
      person.usedCodes.push(code);
      return;
    }
    const isUsed = inForce && (await this.codes.stepOf(code, inForce, now()));
    if (isUsed) checks.that('a code succeeds once', false, `${code} of ${person.email} was taken again`);
    for (const key of person.keys) {
      const isOther = key !== inForce && (await this.codes.stepOf(code, key, now()));
      if (isOther) checks.that('a pending secret verifies nothing', false, `${code} is of a key that is not in force`);
    }
    checks.that('every required factor was given', false, `${code} is no code of ${person.email}`);
  }

  #recoveryCode(person: Person, code: string) {
    const { checks } = this.#tools;
    const isUsed = person.oldRecoveryCodes.includes(code);
    checks.that('a recovery code succeeds once', !isUsed, `${code} was taken again`);
    checks.that('every required factor was given', code === person.recovery, `${code} is not in force`);
    renewRecoveryCode(person, undefined);
  }
}

/** After a complete login. */
export function forgive(person: Person) {
  person.failures = 0;
  person.lockedUntil = 0;
}
