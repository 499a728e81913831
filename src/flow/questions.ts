/** What the flow asks for with more than one call, or with one that is asked alike of several screens. */
import type { AuthBackend, Binding, Proof, Session, Ticket } from '../backend/auth-backend.js';
import { AuthError } from '../backend/auth-error.js';
import type { FlowEvent, Owner, ProofPurpose, Screen } from './flow-state.js';

export interface Asker {
  readonly owner: Owner;
  readonly proof?: Proof | undefined;
}

export async function offer(backend: AuthBackend, { owner, proof }: Asker, signal: AbortSignal): Promise<FlowEvent> {
  const offered = await backend.startBinding(owner.kind === 'session' ? owner.session : owner.ticket, {
    signal,
    ...(proof && { proof }),
  });
  return { type: 'binding-started', offered, owner };
}

/** What the proof was given for. */
export async function proved(
  backend: AuthBackend,
  { session, purpose }: { readonly session: Session; readonly purpose: ProofPurpose },
  proof: Proof,
  signal: AbortSignal,
): Promise<FlowEvent> {
  switch (purpose) {
    case 'replace':
      return offer(backend, { owner: { kind: 'session', session }, proof }, signal);
    case 'remove':
      await backend.unbind(session, proof, { signal });
      return { type: 'unbound' };
    case 'regenerate':
      if (!backend.regenerateRecoveryCodes) throw new AuthError({ code: 'unsupported', why: 'regenerate' });
      return {
        type: 'regenerated',
        recoveryCodes: await backend.regenerateRecoveryCodes(session, proof, { signal }),
      };
  }
}

/** What the account screen shows. */
export async function listed(backend: AuthBackend, session: Session, signal: AbortSignal): Promise<FlowEvent> {
  const [authenticators, recoveryCodes] = await Promise.all([
    backend.authenticators(session, { signal }),
    backend.recoveryCodes?.(session, { signal }),
  ]);
  return { type: 'listed', authenticators, recoveryCodes };
}

/** A binding that nobody waits for any more leaves nothing behind. */
export function dropLate(backend: AuthBackend, event: FlowEvent) {
  if (event.type === 'binding-started') backend.cancelBinding?.(event.offered.binding);
}

/** The same screen on what it stands on, renewed. */
export async function renewed(screen: Screen, renew: <T extends Ticket | Binding>(held: T) => Promise<T>) {
  switch (screen.name) {
    case 'code-prompt':
    case 'recovery-entry':
      return { ...screen, ticket: await renew(screen.ticket) };
    case 'qr-binding':
      return { ...screen, binding: await renew(screen.binding) };
    default:
      return screen;
  }
}
