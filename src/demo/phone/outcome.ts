/** What became of a wish of the phone's owner, and how it is told. */
import { fillText } from '../../text/format.js';
import type { DemoWords } from '../words/en.js';
import type { Account } from './account.js';

type Outcome = keyof DemoWords['phone']['outcomes'];

export interface Told {
  readonly outcome: Outcome;
  /** Whose account, or which algorithm. */
  readonly name?: string;
  /** What can be put back. */
  readonly removed?: Account;
}

const GOOD: readonly Outcome[] = ['added', 'removed', 'typed', 'copied'];

export const isFailure = ({ outcome }: Told) => !GOOD.includes(outcome);

export const toldText = ({ outcome, name = '' }: Told, words: DemoWords['phone']) =>
  fillText(words.outcomes[outcome], { name });
