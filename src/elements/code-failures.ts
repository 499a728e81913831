/** Which refusals are about the entered code itself, and so stand next to its field. */
import type { AuthFailure } from '../backend/auth-error.js';

export function isCodeFailure({ code }: AuthFailure): boolean {
  return code === 'bad-code' || code === 'code-reused' || code === 'clock-skew' || code === 'bad-recovery-code';
}
