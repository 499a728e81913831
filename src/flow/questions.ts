/** What the flow asks for with more than one call, or with one that is asked alike of several screens. */
import type { AuthBackend, Binding, Proof, Ticket } from '../backend/auth-backend.js';
import type { FlowEvent, Owner, Screen } from './flow-state.js';

export interface Asker {
  readonly owner: Owner;
  /** What was typed, for a way back. */
  readonly email: string;
  readonly proof?: Proof | undefined;
}

export async function offer(
  backend: AuthBackend,
  { owner, email, proof }: Asker,
  signal: AbortSignal,
): Promise<FlowEvent> {
  const offered = await backend.startBinding(owner.kind === 'session' ? owner.session : owner.ticket, {
    signal,
    ...(proof && { proof }),
  });
  return { type: 'binding-started', offered, owner, email };
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
