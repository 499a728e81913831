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

    .mfa-fields {
      display: flex;
      flex-direction: column;
      gap: var(--_form-gap);
    }

    .mfa-fields:empty {
      display: none;
    }

    .mfa-field {
      display: flex;
      flex-direction: column;
      gap: 0.375rem;
    }

    .mfa-label {
      color: var(--_color-text);
      font-weight: var(--_label-weight);
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
      border: var(--_control-line) solid var(--_color-field-line);
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
      outline: var(--_focus-width) solid var(--_color-focus);
      outline-offset: calc(-1 * var(--_control-line));
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

    /* What is typed here runs from left to right in every language: the button is at its end. */
    .mfa-with-button {
      position: relative;
      display: flex;
      direction: ltr;
    }

    .mfa-with-button > .mfa-input {
      padding-inline-end: 3.25rem;
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

    .mfa-tick input:focus-visible {
      outline: var(--_focus-width) solid var(--_color-focus);
      outline-offset: var(--_focus-offset);
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
  }
`;
