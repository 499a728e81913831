/** A failure in words. */
import type { AuthFailure } from '../backend/auth-error.js';
import { countText, durationText, fillText, oneLine } from './format.js';
import type { MfaText } from './text.js';

export function failureText(failure: AuthFailure, text: MfaText): string {
  const words = own(text.failures, failure.code);
  // A backend that is newer than the page knows codes that the page does not.
  if (words === undefined) return fillText(text.failures.unexpected, { reference: oneLine(failure.code) });
  switch (failure.code) {
    case 'weak-password':
      return own(text.weakPassword, failure.reason) ?? words;
    case 'bad-code':
    case 'bad-recovery-code':
      return withAttempts(words, failure.attemptsLeft, text);
    case 'clock-skew':
      return withAttempts(skewText(failure.seconds, text), failure.attemptsLeft, text);
    case 'code-reused':
    case 'locked':
      return fillText(words, { time: durationText(failure.retryAfterSeconds, text.locale) });
    case 'unsupported':
      return fillText(words, { why: oneLine(failure.why) });
    case 'unexpected':
      return fillText(words, { reference: oneLine(failure.reference) });
    default:
      return words;
  }
}

/** What stands under the key in the catalogue itself: `constructor` is no key of it. */
function own(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}

function withAttempts(words: string, attemptsLeft: number | undefined, text: MfaText): string {
  if (attemptsLeft === undefined) return words;
  if (attemptsLeft === 0) return text.problems.tooMany;
  return words + text.sentenceGap + countText(text.attemptsLeft, attemptsLeft, text.locale);
}

function skewText(seconds: number, text: MfaText): string {
  const { ahead, behind, remedy } = text.clock;
  const time = durationText(Math.abs(seconds), text.locale);
  return fillText(seconds > 0 ? ahead : behind, { time }) + text.sentenceGap + remedy;
}
