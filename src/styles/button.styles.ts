/** The forms' buttons: what they say by their looks, and that one is busy. */
import { css } from 'lit';

export const buttonStyles = css`
  @layer mfa {
    .mfa-icon-button {
      position: absolute;
      inset-block: 0;
      inset-inline-end: 0;
      display: grid;
      place-items: center;
      inline-size: 3rem;
      padding: 0;
      border: 0;
      border-radius: var(--_radius);
      background: none;
      color: var(--_color-text-quiet);
      cursor: pointer;
    }

    .mfa-icon-button:hover {
      color: var(--_color-text);
    }

    .mfa-icon-button svg {
      inline-size: 1.25rem;
      block-size: 1.25rem;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }

    .mfa-button {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      gap: 0.5rem;
      box-sizing: border-box;
      min-block-size: var(--_control-height);
      padding: 0.5rem 1.125rem;
      border: var(--_control-line) solid var(--_color-field-line);
      border-radius: var(--_button-radius);
      background: var(--_color-surface);
      color: var(--_color-text);
      font: inherit;
      font-weight: var(--_button-weight);
      line-height: 1.25;
      overflow-wrap: break-word;
      text-align: center;
      text-decoration: none;
      cursor: pointer;
    }

    .mfa-button:hover {
      background: var(--_color-hover);
    }

    .mfa-button[type='submit'],
    .mfa-button.mfa-primary {
      border-color: transparent;
      background: var(--_color-accent);
      color: var(--_color-on-accent);
    }

    .mfa-button[type='submit']:hover,
    .mfa-button.mfa-primary:hover {
      background: var(--_color-accent-strong);
    }

    .mfa-button.mfa-danger {
      border-color: transparent;
      background: var(--_color-danger);
      color: var(--_color-surface);
    }

    .mfa-button.mfa-danger:hover {
      background: color-mix(in srgb, var(--_color-danger) 88%, var(--_color-text));
    }

    .mfa-button.mfa-quiet {
      border-color: transparent;
      background: none;
      color: var(--_color-text-quiet);
    }

    .mfa-button.mfa-quiet:hover {
      background: var(--_color-hover);
      color: var(--_color-text);
    }

    .mfa-button[aria-disabled='true'] {
      cursor: default;
      opacity: 0.72;
    }

    .mfa-button:focus-visible,
    .mfa-icon-button:focus-visible {
      outline: var(--_focus-width) solid var(--_color-focus);
      outline-offset: var(--_focus-offset);
    }

    .mfa-icon-button:focus-visible {
      outline-offset: -4px;
    }

    .mfa-spinner {
      inline-size: 1em;
      block-size: 1em;
      border: 2px solid currentColor;
      border-inline-end-color: transparent;
      border-radius: 50%;
    }

    @media (prefers-reduced-motion: no-preference) {
      .mfa-spinner {
        animation: mfa-turn 0.8s linear infinite;
      }

      .mfa-button {
        transition:
          background-color 0.12s,
          border-color 0.12s;
      }
    }

    @media (forced-colors: active) {
      .mfa-button[type='submit'],
      .mfa-button.mfa-primary,
      .mfa-button.mfa-danger,
      .mfa-button.mfa-quiet {
        border-color: ButtonBorder;
      }

      .mfa-button[aria-disabled='true'] {
        opacity: 1;
        color: GrayText;
      }
    }

    @keyframes mfa-turn {
      to {
        rotate: 1turn;
      }
    }
  }
`;
