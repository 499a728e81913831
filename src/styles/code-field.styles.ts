/** The code field: one input over six painted boxes. */
import { css } from 'lit';

export const codeFieldStyles = css`
  @layer mfa {
    mfa-code-field {
      /* Six cells, and what is left at the end is room for a password manager's badge beside the boxes. */
      --_cell: min(15.2cqi, 4rem);
      display: block;
      container-type: inline-size;
    }

    .mfa-label-row {
      display: flex;
      align-items: center;
      justify-content: space-between;
    }

    .mfa-ring {
      inline-size: 1rem;
      block-size: 1rem;
      transform: rotate(-90deg);
      fill: none;
      stroke: var(--_color-line);
      stroke-width: 3;
    }

    .mfa-ring-left {
      stroke: var(--_color-text-quiet);
      stroke-dasharray: 1;
    }

    .mfa-code {
      position: relative;
      block-size: calc(var(--_control-height) + 0.5rem);
      direction: ltr;
    }

    /* Digits run from left to right in every language; where the page does not, the room is at the left. */
    mfa-code-field:dir(rtl) .mfa-code {
      margin-inline-start: calc(100cqi - 6 * var(--_cell) + var(--_code-gap));
    }

    .mfa-code-boxes {
      position: absolute;
      inset: 0;
      display: flex;
      pointer-events: none;
    }

    .mfa-code-box {
      box-sizing: border-box;
      inline-size: calc(var(--_cell) - var(--_code-gap));
      margin-inline-end: var(--_code-gap);
      border: var(--_control-line) solid var(--_color-field-line);
      border-radius: var(--_code-radius);
      background: var(--_color-field);
    }

    .mfa-code-input {
      position: absolute;
      inset: 0;
      box-sizing: border-box;
      inline-size: 100%;
      margin: 0;
      padding: 0;
      /* One digit stands in the middle of its box: half of what the cell has beside it and its gap. */
      padding-inline-start: calc((var(--_cell) - var(--_code-gap) - 1ch) / 2);
      border: 0;
      background: none;
      color: var(--_color-text);
      font-family: var(--_font-mono);
      font-size: 1.5rem;
      font-variant-numeric: tabular-nums;
      letter-spacing: calc(var(--_cell) - 1ch);
      line-height: 1;
      text-align: left;
      caret-color: var(--_color-accent);
    }

    .mfa-code-input:focus {
      outline: none;
    }

    .mfa-code:focus-within .mfa-code-box {
      border-color: var(--_color-text-quiet);
    }

    .mfa-code:focus-within .mfa-code-box.mfa-current {
      border-color: var(--_color-focus);
      outline: var(--_focus-width) solid var(--_color-focus);
      outline-offset: calc(-1 * var(--_control-line));
    }

    .mfa-code:has([aria-invalid='true']) .mfa-code-box {
      border-color: var(--_color-danger);
    }

    @media (forced-colors: active) {
      .mfa-code-box {
        border-color: ButtonBorder;
      }

      .mfa-code:focus-within .mfa-code-box.mfa-current {
        border-color: Highlight;
        outline-color: Highlight;
      }
    }
  }
`;
