/** What a person can do on each screen, the right and the wrong, with how likely it is. */
import type { Proof } from '../../../src/backend/auth-backend.js';
import { STEP } from '../../support/fake-clock.js';
import type { Person } from './people.js';
import type { WalkTab } from './walk-tab.js';
import type { WalkWorld } from './walk-world.js';

/** `prepare` makes what is to be typed, and gives what types it. */
export interface Act {
  readonly weight: number;
  readonly name: string;
  readonly prepare: () => Promise<() => void>;
}

const at = (weight: number, name: string, act: () => void): Act => ({ weight, name, prepare: async () => act });

export function actsOf(world: WalkWorld, tab: WalkTab, chance: number): readonly Act[] {
  const { flow, screen } = tab;
  switch (screen.name) {
    case 'starting':
      return [];
    case 'login':
    case 'register':
      return [
        ...entries(world, tab, chance),
        at(1, 'go between log in and register', () => {
          flow.move(screen.name === 'login' ? 'register' : 'login');
        }),
      ];
    case 'code-prompt':
      return [
        ...codes(world, personOf(world, screen.email)).map(({ weight, name, make }) => ({
          weight,
          name: `enter ${name}`,
          prepare: async () => {
            const code = await make();
            return () => void flow.verifyCode(code);
          },
        })),
        at(4, 'go to the recovery code', () => flow.move('recovery-entry')),
        at(1, 'ask for more time', () => void flow.stay()),
      ];
    case 'recovery-entry':
      return [
        ...recoveryCodes(personOf(world, screen.email)).map(({ weight, name, value }) =>
          at(weight, `enter ${name}`, () => void flow.redeemRecoveryCode(value)),
        ),
        at(2, 'go to the code', () => flow.move('code-prompt')),
        at(1, 'ask for more time', () => void flow.stay()),
      ];
    case 'qr-binding':
      return firstCodes(world, tab, screen.binding.secret);
    case 'recovery-codes':
      return [at(12, 'say that the codes are saved', () => flow.acknowledge())];
    case 'account':
      return [
        screen.authenticators?.length
          ? at(5, 'go to replace', () => flow.move('replace'))
          : at(10, 'start binding', () => void flow.startBinding()),
        at(2, 'go to remove', () => flow.move('remove')),
        at(4, 'log out', () => void flow.logout()),
        at(1, 'list again', () => void flow.refresh()),
      ];
    case 'proof':
      return proofs(world, tab, personOf(world, screen.session.profile.email));
  }
}

export function personOf({ people }: WalkWorld, email = ''): Person {
  return people.find((person) => person.email === email)!;
}

function entries({ people }: WalkWorld, { flow, screen }: WalkTab, chance: number): readonly Act[] {
  const known = people.filter(({ password }) => password !== undefined);
  const unknown = people.filter(({ password }) => password === undefined);
  const one = known[chance % known.length];
  const stranger = unknown[chance % unknown.length];
  const acts: Act[] = [];
  if (screen.name === 'login') {
    if (one?.password) {
      const { email, password } = one;
      acts.push(at(10, `log in as ${email}`, () => void flow.login({ email, password })));
      acts.push(
        at(3, `log in as ${email} by a wrong password`, () => void flow.login({ email, password: 'not the one' })),
      );
    }
    if (stranger) {
      const { email } = stranger;
      acts.push(
        at(1, `log in as ${email}, who is not registered`, () => void flow.login({ email, password: 'anything' })),
      );
    }
    return acts;
  }
  if (stranger) {
    const credentials = { email: stranger.email, password: `the long password of ${stranger.email}` };
    acts.push(at(8, `register ${stranger.email}`, () => void flow.register(credentials)));
  }
  if (one) {
    const credentials = { email: one.email, password: 'a long password of somebody else' };
    acts.push(at(1, `register ${one.email} again`, () => void flow.register(credentials)));
  }
  return acts;
}

interface Candidate {
  readonly weight: number;
  readonly name: string;
  readonly make: () => Promise<string>;
}

/** Codes for the code prompt and for proofs. */
export function codes({ model, now }: WalkWorld, person: Person): readonly Candidate[] {
  const { secret, keys, usedCodes } = person;
  const present = Math.floor(now() / STEP);
  const ofStep = (key: string, step: number) => () => model.factors.codes.at(key, step);
  const others = [...keys].filter((key) => key !== secret);
  const [other] = others.slice(-1);
  const [used] = usedCodes.slice(-1);
  return [
    ...(secret
      ? [
          { weight: 8, name: 'the code', make: ofStep(secret, present) },
          { weight: 3, name: 'the next code', make: ofStep(secret, present + 1) },
          { weight: 2, name: 'the code before', make: ofStep(secret, present - 1) },
          { weight: 1, name: 'a code from two minutes ahead', make: ofStep(secret, present + 4) },
        ]
      : []),
    ...(used ? [{ weight: 3, name: 'the code used last', make: async () => used }] : []),
    ...(other ? [{ weight: 3, name: 'the code of a key that is not in force', make: ofStep(other, present) }] : []),
    { weight: 6, name: 'a wrong code', make: async () => String(present % 1_000_000).padStart(6, '0') },
    { weight: 1, name: 'half a code', make: async () => '123' },
  ];
}

function recoveryCodes({ recovery, oldRecoveryCodes }: Person) {
  const [used] = oldRecoveryCodes.slice(-1);
  return [
    ...(recovery ? [{ weight: 8, name: 'the recovery code', value: recovery }] : []),
    ...(used ? [{ weight: 3, name: 'an old recovery code', value: used }] : []),
    { weight: 5, name: 'a wrong recovery code', value: 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF' },
    { weight: 1, name: 'half a recovery code', value: 'AAAA' },
  ];
}

function firstCodes({ model, now }: WalkWorld, { flow }: WalkTab, secret: string): readonly Act[] {
  const present = Math.floor(now() / STEP);
  const enter = (weight: number, name: string, step: number): Act => ({
    weight,
    name,
    prepare: async () => {
      const code = await model.factors.codes.at(secret, step);
      return () => void flow.confirmBinding(code);
    },
  });
  return [
    enter(12, 'enter the first code', present),
    enter(1, 'enter the first code of a clock behind', present - 4),
    at(2, 'enter a wrong first code', () => void flow.confirmBinding('000000')),
    at(2, 'ask for more time', () => void flow.stay()),
    at(3, 'leave the binding', () => flow.move('account') || flow.move('login')),
  ];
}

function proofs(world: WalkWorld, { flow }: WalkTab, person: Person): readonly Act[] {
  const prove = (kind: Proof['kind'], value: string) => () => void flow.prove({ kind, value });
  return [
    ...codes(world, person).map(({ weight, name, make }) => ({
      weight: weight / 2,
      name: `prove by ${name}`,
      prepare: async () => prove('code', await make()),
    })),
    ...recoveryCodes(person).map(({ weight, name, value }) =>
      at(weight / 2, `prove by ${name}`, prove('recovery-code', value)),
    ),
    at(4, 'prove by the password', prove('password', person.password ?? '')),
    at(2, 'prove by a wrong password', prove('password', 'not the one')),
    at(2, 'go back to the account', () => flow.move('account')),
  ];
}
