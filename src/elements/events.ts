/** The events of the elements: `Event` subclasses with typed fields, listed in `HTMLElementEventMap`. */
import type { Credentials, Profile, Proof } from '../backend/auth-backend.js';
import type { AuthFailureCode } from '../backend/auth-error.js';
import type { Destination, ScreenName } from '../flow/flow-state.js';
import type { Act } from '../flow/gate.js';
import type { BeforeEvent } from './before-event.js';

const PUBLIC: EventInit = { bubbles: true, composed: true };

/** Every required factor is given. Carries who it is, never the session's token. */
export class LoggedInEvent extends Event {
  static readonly type = 'mfa-logged-in';
  readonly profile: Profile;

  constructor(profile: Profile) {
    super(LoggedInEvent.type, PUBLIC);
    this.profile = profile;
  }
}

/** The session has ended: by the person, by another tab, or by its time. */
export class LoggedOutEvent extends Event {
  static readonly type = 'mfa-logged-out';

  constructor() {
    super(LoggedOutEvent.type, PUBLIC);
  }
}

/** Another screen is shown. Carries its name. */
export class ScreenChangedEvent extends Event {
  static readonly type = 'mfa-screen-changed';
  readonly screen: ScreenName;

  constructor(screen: ScreenName) {
    super(ScreenChangedEvent.type, PUBLIC);
    this.screen = screen;
  }
}

/** The backend refused. Carries the failure's code. */
export class RefusedEvent extends Event {
  static readonly type = 'mfa-refused';
  readonly code: AuthFailureCode;

  constructor(code: AuthFailureCode) {
    super(RefusedEvent.type, PUBLIC);
    this.code = code;
  }
}

/** An authenticator app is in force. */
export class BoundEvent extends Event {
  static readonly type = 'mfa-bound';

  constructor() {
    super(BoundEvent.type, PUBLIC);
  }
}

/** The authenticator app is removed. */
export class UnboundEvent extends Event {
  static readonly type = 'mfa-unbound';

  constructor() {
    super(UnboundEvent.type, PUBLIC);
  }
}

/** E-mail and password as typed. Does not bubble. */
export class CredentialsSubmitEvent extends Event {
  static readonly type = 'mfa-credentials-submit';
  readonly credentials: Credentials;

  constructor(credentials: Credentials) {
    super(CredentialsSubmitEvent.type);
    this.credentials = credentials;
  }
}

/** A code: six ASCII digits, or a recovery code as typed. Does not bubble. */
export class CodeSubmitEvent extends Event {
  static readonly type = 'mfa-code-submit';
  readonly code: string;

  constructor(code: string) {
    super(CodeSubmitEvent.type);
    this.code = code;
  }
}

/** What shows that it is still the same person. Does not bubble. */
export class ProofSubmitEvent extends Event {
  static readonly type = 'mfa-proof-submit';
  readonly proof: Proof;

  constructor(proof: Proof) {
    super(ProofSubmitEvent.type);
    this.proof = proof;
  }
}

/** The person asks for another screen. Does not bubble. */
export class MoveEvent extends Event {
  static readonly type = 'mfa-move';
  readonly to: Destination;

  constructor(to: Destination) {
    super(MoveEvent.type);
    this.to = to;
  }
}

/** Plain asks of one screen to its flow. None bubbles. */
export type ActName =
  'mfa-act-bind' | 'mfa-act-logout' | 'mfa-act-retry' | 'mfa-act-saved' | 'mfa-act-forgive' | 'mfa-act-stay';

/** Carries nothing but its type. */
export class ActEvent extends Event {
  constructor(type: ActName) {
    super(type);
  }
}

declare global {
  interface HTMLElementEventMap extends Record<ActName, ActEvent>, Record<`mfa-before-${Act}`, BeforeEvent> {
    'mfa-logged-in': LoggedInEvent;
    'mfa-logged-out': LoggedOutEvent;
    'mfa-screen-changed': ScreenChangedEvent;
    'mfa-refused': RefusedEvent;
    'mfa-bound': BoundEvent;
    'mfa-unbound': UnboundEvent;
    'mfa-credentials-submit': CredentialsSubmitEvent;
    'mfa-code-submit': CodeSubmitEvent;
    'mfa-proof-submit': ProofSubmitEvent;
    'mfa-move': MoveEvent;
  }
}
