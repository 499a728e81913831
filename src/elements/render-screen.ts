/** Which element shows which screen, and what its events ask of the flow. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BackendFeatures } from '../backend/auth-backend.js';
import type { AuthFlow } from '../flow/auth-flow.js';
import { sessionOf, type FlowState, type Screen } from '../flow/flow-state.js';
import type { MfaText } from '../text/text.js';
import type { CodeSubmitEvent, CredentialsSubmitEvent, MoveEvent, ProofSubmitEvent } from './events.js';
import './mfa-code-prompt.js';
import './mfa-login-form.js';
import './mfa-recovery-entry.js';
import './mfa-register-form.js';

export interface ScreenContext {
  readonly state: FlowState;
  readonly flow: AuthFlow;
  readonly features: BackendFeatures | undefined;
  readonly text: MfaText;
  readonly service: string;
  readonly manualSubmit: boolean;
  readonly noAutofocus: boolean;
  readonly registration: boolean;
  readonly renewsRecoveryCodes: boolean;
  /** The screen was offered, and not asked for. */
  readonly offered: boolean;
}

export function renderScreen(context: ScreenContext): TemplateResult | typeof nothing {
  const { state, flow, features, text, manualSubmit, noAutofocus } = context;
  const { screen, pending, failure, notice } = state;
  const move = (event: MoveEvent) => flow.move(event.to);
  const forgive = () => flow.forgive();
  const stay = () => flow.stay();
  switch (screen.name) {
    case 'starting':
      return nothing;
    case 'login':
      return html`<mfa-login-form
        .text=${text}
        .pending=${pending}
        .failure=${failure}
        .notice=${notice}
        .noAutofocus=${noAutofocus}
        .email=${screen.email}
        .registration=${context.registration}
        @mfa-credentials-submit=${(event: CredentialsSubmitEvent) => flow.login(event.credentials)}
        @mfa-move=${move}
        @mfa-act-forgive=${forgive}
      ></mfa-login-form>`;
    case 'register':
      return html`<mfa-register-form
        .text=${text}
        .pending=${pending}
        .failure=${failure}
        .noAutofocus=${noAutofocus}
        .email=${screen.email}
        @mfa-credentials-submit=${(event: CredentialsSubmitEvent) => flow.register(event.credentials)}
        @mfa-move=${move}
        @mfa-act-forgive=${forgive}
      ></mfa-register-form>`;
    case 'code-prompt':
      return html`<mfa-code-prompt
        .text=${text}
        .pending=${pending}
        .failure=${failure}
        .expiresAt=${screen.ticket.expiresAt}
        .profile=${screen.ticket.profile}
        .period=${screen.ticket.period}
        .manualSubmit=${manualSubmit}
        @mfa-code-submit=${(event: CodeSubmitEvent) => flow.verifyCode(event.code)}
        @mfa-move=${move}
        @mfa-act-forgive=${forgive}
        @mfa-act-stay=${stay}
      ></mfa-code-prompt>`;
    case 'recovery-entry':
      return html`<mfa-recovery-entry
        .text=${text}
        .pending=${pending}
        .failure=${failure}
        .expiresAt=${screen.ticket.expiresAt}
        .profile=${screen.ticket.profile}
        @mfa-code-submit=${(event: CodeSubmitEvent) => flow.redeemRecoveryCode(event.code)}
        @mfa-move=${move}
        @mfa-act-forgive=${forgive}
        @mfa-act-stay=${stay}
      ></mfa-recovery-entry>`;
    case 'qr-binding':
      return html`<mfa-qr-binding
        .text=${text}
        .pending=${pending}
        .failure=${failure}
        .expiresAt=${screen.binding.expiresAt}
        .binding=${screen.binding}
        .period=${screen.binding.period}
        .back=${screen.owner.kind === 'session' ? 'account' : 'login'}
        .offered=${context.offered}
        .manualSubmit=${manualSubmit}
        @mfa-code-submit=${(event: CodeSubmitEvent) => flow.confirmBinding(event.code)}
        @mfa-move=${move}
        @mfa-act-forgive=${forgive}
        @mfa-act-stay=${stay}
      ></mfa-qr-binding>`;
    case 'recovery-codes':
      return html`<mfa-recovery-codes
        .text=${text}
        .notice=${notice}
        .codes=${screen.codes}
        .service=${context.service}
        .account=${accountOf(screen)}
        @mfa-act-saved=${() => flow.acknowledge()}
      ></mfa-recovery-codes>`;
    case 'account':
      return html`<mfa-account
        .text=${text}
        .pending=${pending}
        .failure=${failure}
        .notice=${notice}
        .noAutofocus=${noAutofocus}
        .profile=${screen.session.profile}
        .authenticators=${screen.authenticators}
        .recoveryCodes=${screen.recoveryCodes}
        .renewsRecoveryCodes=${context.renewsRecoveryCodes}
        @mfa-act-bind=${() => flow.startBinding()}
        @mfa-act-logout=${() => flow.logout()}
        @mfa-act-retry=${() => flow.refresh()}
        @mfa-move=${move}
        @mfa-act-forgive=${forgive}
      ></mfa-account>`;
    case 'proof':
      return html`<mfa-proof
        .text=${text}
        .pending=${pending}
        .failure=${failure}
        .purpose=${screen.purpose}
        .proofs=${features?.proofs ?? []}
        .profile=${screen.session.profile}
        @mfa-proof-submit=${(event: ProofSubmitEvent) => flow.prove(event.proof)}
        @mfa-move=${move}
        @mfa-act-forgive=${forgive}
      ></mfa-proof>`;
  }
}

function accountOf(screen: Extract<Screen, { name: 'recovery-codes' }>): string {
  const { then } = screen;
  return sessionOf(screen)?.profile.email ?? (then.kind === 'binding' ? then.binding.account : '');
}
