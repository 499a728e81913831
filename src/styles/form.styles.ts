/** The forms, in the page's own tree. A layer: any plain rule of the page wins. */
import { css } from 'lit';

export const formStyles = css`
  @layer mfa {
    .mfa-form {
      display: flex;
      flex-direction: column;
      gap: var(--_form-gap);
      margin: 0;
    }

    .mfa-field {
      display: flex;
      flex-direction: column;
      gap: 0.375rem;
    }

    .mfa-label {
      color: var(--_color-text);
      font-weight: 550;
      font-size: var(--_font-size-small);
    }

    .mfa-hint {
      margin: 0;
      color: var(--_color-text-quiet);
      font-size: var(--_font-size-small);
    }

    .mfa-problem {
      display: flex;
      gap: 0.5rem;
      margin: 0;
      color: var(--_color-danger);
      font-size: var(--_font-size-small);
    }

    .mfa-problem[hidden],
    .mfa-hint[hidden] {
      display: none;
    }

    /* A sign beside the words, so that colour is not all that tells. */
    .mfa-problem::before {
      content: '!' / '';
      flex: none;
      inline-size: 1.25em;
      block-size: 1.25em;
      margin-block-start: 0.1em;
      border-radius: 50%;
      background: var(--_color-danger);
      color: var(--_color-surface);
      font-weight: 700;
      line-height: 1.25;
      text-align: center;
    }

    .mfa-input {
      box-sizing: border-box;
      inline-size: 100%;
      min-inline-size: 0;
      min-block-size: var(--_control-height);
      margin: 0;
      padding: 0 0.875rem;
      border: 1px solid var(--_color-field-line);
      border-radius: var(--_radius);
      background: var(--_color-field);
      color: var(--_color-text);
      font: inherit;
      font-size: max(16px, var(--_font-size));
    }

    .mfa-input:hover {
      border-color: var(--_color-text-quiet);
    }

    .mfa-input:focus {
      border-color: var(--_color-focus);
      outline: 2px solid var(--_color-focus);
      outline-offset: -1px;
    }

    .mfa-input[aria-invalid='true'] {
      border-color: var(--_color-danger);
    }

    .mfa-input[aria-invalid='true']:focus {
      outline-color: var(--_color-danger);
    }

    .mfa-input[readonly] {
      color: var(--_color-text-quiet);
    }

    .mfa-input[dir='ltr'] {
      text-align: start;
    }

    .mfa-with-button {
      position: relative;
      display: flex;
    }

    .mfa-with-button > .mfa-input {
      padding-inline-end: 3.25rem;
    }

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
      border: 1px solid var(--_color-field-line);
      border-radius: var(--_radius);
      background: var(--_color-surface);
      color: var(--_color-text);
      font: inherit;
      font-weight: 600;
      line-height: 1.25;
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
    .mfa-icon-button:focus-visible,
    .mfa-tick input:focus-visible {
      outline: 2px solid var(--_color-focus);
      outline-offset: 2px;
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

    .mfa-row {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }

    .mfa-row > * {
      flex: 1 1 auto;
    }

    .mfa-tick {
      display: flex;
      align-items: center;
      gap: 0.75rem;
      min-block-size: 2.75rem;
      cursor: pointer;
    }

    .mfa-tick input {
      flex: none;
      inline-size: 1.375rem;
      block-size: 1.375rem;
      margin: 0;
      accent-color: var(--_color-accent);
    }

    .mfa-visually-hidden {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: -1px;
      padding: 0;
      border: 0;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    @media (prefers-reduced-motion: no-preference) {
      .mfa-spinner {
        animation: mfa-turn 0.8s linear infinite;
      }

      .mfa-button,
      .mfa-input {
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
