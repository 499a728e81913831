/** What the binding and recovery-code panels add to the forms. */
import { css } from 'lit';

export const panelStyles = css`
  @layer mfa {
    .mfa-binding {
      display: flex;
      flex-direction: column;
      gap: var(--_form-gap);
    }

    /* Black on white whatever the theme: the frame carries the quiet zone's colour to its rounded edge. */
    .mfa-qr-frame {
      box-sizing: border-box;
      align-self: center;
      inline-size: min(100%, 15.5rem);
      padding: 0.25rem;
      border: 1px solid var(--_color-line);
      /* More would cut into the quiet zone's corners. */
      border-radius: min(var(--_radius), 0.75rem);
      background: #fff;
      forced-color-adjust: none;
    }

    .mfa-key {
      display: flex;
      flex-direction: column;
      gap: 0.5rem;
    }

    .mfa-key-row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem 0.75rem;
    }

    .mfa-secret {
      color: var(--_color-text);
      font-family: var(--_font-mono);
      font-size: 1rem;
      font-variant-ligatures: none;
      line-height: 1.6;
      letter-spacing: 0.02em;
      overflow-wrap: anywhere;
      user-select: all;
    }

    .mfa-key .mfa-secret {
      flex: 1 1 12rem;
    }

    .mfa-strong {
      color: var(--_color-text);
      font-weight: 600;
    }

    .mfa-codes {
      display: grid;
      gap: 0.5rem;
      margin: 0;
      padding: 1rem;
      border: 1px dashed var(--_color-field-line);
      border-radius: var(--_radius);
      list-style: none;
      text-align: center;
    }

    .mfa-codes .mfa-secret {
      font-weight: 600;
    }

    mfa-copy-button {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 0.5rem;
    }

    mfa-copy-button > .mfa-button {
      flex: 1 1 auto;
    }

    .mfa-copied {
      color: var(--_color-success);
      font-size: var(--_font-size-small);
    }

    /* There before it has anything to say, and taking no room until then. */
    .mfa-quiet-region {
      position: absolute;
    }

    /* Three buttons of one width; what copying came to stands below them, so that none of them moves. */
    .mfa-keep > mfa-copy-button {
      display: contents;
    }

    .mfa-keep .mfa-button {
      flex: 1 1 6rem;
    }

    .mfa-keep .mfa-copied {
      order: 1;
      flex-basis: 100%;
      text-align: center;
    }

    .mfa-print-only {
      display: none;
      margin: 0;
      white-space: pre-wrap;
    }

    @media (pointer: coarse) {
      /* On a phone the app is on the same device: the link comes before the picture. */
      .mfa-binding > a {
        order: -1;
      }
    }

    @media print {
      .mfa-print-only {
        display: block;
      }

      .mfa-form:has(> .mfa-print-only) > :not(.mfa-print-only) {
        display: none;
      }
    }
  }
`;
