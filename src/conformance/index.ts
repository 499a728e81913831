/** The conformance kit: what every backend must do, whatever it is made of, as checks that run anywhere. */
import { binding } from './binding.js';
import { usualCapabilities, type Capabilities, type Check, type MakeHarness, type Rule } from './check.js';
import { code } from './code.js';
import { firstFactor } from './first-factor.js';
import { guessing } from './guessing.js';
import { harness } from './harness.js';
import { recoveryCode, recoveryCodeList } from './recovery-code.js';
import { session } from './session.js';
import { Stage } from './stage.js';
import { unbinding } from './unbinding.js';

export { usualCapabilities } from './check.js';
export type { Capabilities, Check, Harness, MakeHarness } from './check.js';
export { ConformanceError } from './expectations.js';
export { appCode } from './phone.js';
export { runChecks } from './run-checks.js';
export type { Result } from './run-checks.js';

const GROUPS = [
  harness,
  firstFactor,
  session,
  binding,
  code,
  recoveryCode,
  recoveryCodeList,
  unbinding,
  // Last: see there.
  guessing,
];

const WITHOUT: Readonly<Record<NonNullable<Rule['needs']>, string>> = {
  clock: 'it needs a clock that can be moved',
  listsRecoveryCodes: 'the backend does not list its recovery codes',
  renewsRecoveryCodes: 'a used recovery code is not replaced at once',
};

/**
 * Every check, in order. Each makes a harness of its own, and none minds the order.
 *
 * @param can - What differs from `usualCapabilities`.
 * @example
 * for (const { group, name, leftOut, run } of conformance(() => ({ backend: new MyBackend(), reload: () => new MyBackend() })))
 *   if (!leftOut) it(`${group}: ${name}`, run);
 */
export function conformance(makeHarness: MakeHarness, can: Partial<Capabilities> = {}): readonly Check[] {
  const has = { ...usualCapabilities, ...can };
  return GROUPS.flatMap(({ name: group, rules }) =>
    rules.map(({ name, needs, check }) => ({
      group,
      name,
      leftOut: needs && !has[needs] ? WITHOUT[needs] : undefined,
      run: async () => check(new Stage(await makeHarness(), can)),
    })),
  );
}
