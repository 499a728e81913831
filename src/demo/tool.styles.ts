/** The tools' looks. Their own, so that no theme that is tried on the card makes them unreadable. */
import { css } from 'lit';

export const toolStyles = css`
  :host {
    --tool-surface: light-dark(#ffffff, #171b22);
    --tool-sunken: light-dark(#f3f5f8, #10141a);
    --tool-text: light-dark(#161b22, #e8ecf2);
    --tool-quiet: light-dark(#525c6a, #a9b3c1);
    --tool-line: light-dark(#d5dbe3, #313945);
    --tool-edge: light-dark(#7f8998, #778294);
    --tool-accent: light-dark(#0b6b6b, #6fd6d0);
    --tool-on-accent: light-dark(#ffffff, #062b2b);
    --tool-danger: light-dark(#a3261c, #ffb0a8);
    --tool-success: light-dark(#17663a, #86dba6);
    --tool-radius: 0.5rem;
    --tool-mono: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace;
    display: block;
    color: var(--tool-text);
    font:
      0.875rem/1.5 system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      sans-serif;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  p,
  ul,
  ol,
  dl,
  dd,
  h2,
  h3 {
    margin: 0;
    padding: 0;
  }

  h3 {
    font-size: 1em;
    font-weight: 600;
  }

  button,
  input,
  select,
  textarea {
    box-sizing: border-box;
    color: inherit;
    font: inherit;
  }

  button,
  select,
  input:not([type='checkbox'], [type='radio'], [type='range'], [type='color']) {
    min-block-size: 2.75rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--tool-edge);
    border-radius: var(--tool-radius);
    background: var(--tool-surface);
  }

  button {
    cursor: pointer;
    overflow-wrap: anywhere;
  }

  button:hover {
    background: var(--tool-sunken);
  }

  button[aria-disabled='true'],
  button:disabled {
    color: var(--tool-quiet);
    cursor: default;
  }

  button.main {
    border-color: transparent;
    background: var(--tool-accent);
    color: var(--tool-on-accent);
    font-weight: 600;
  }

  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--tool-accent);
  }

  input[type='range'] {
    inline-size: 100%;
    min-block-size: 2.75rem;
    margin: 0;
    accent-color: var(--tool-accent);
  }

  label.row {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    min-block-size: 2.75rem;
  }

  code,
  pre {
    font-family: var(--tool-mono);
    font-size: 0.8125rem;
  }

  pre {
    overflow: auto;
    margin: 0;
    padding: 0.625rem;
    border-radius: var(--tool-radius);
    background: var(--tool-sunken);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  :focus-visible {
    outline: 2px solid var(--tool-accent);
    outline-offset: 2px;
  }

  .stack {
    display: grid;
    gap: 0.75rem;
    min-inline-size: 0;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  .quiet {
    color: var(--tool-quiet);
  }

  .failed {
    color: var(--tool-danger);
  }

  .visually-hidden {
    position: absolute;
    overflow: hidden;
    inline-size: 1px;
    block-size: 1px;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    button.main {
      border-color: ButtonText;
    }
  }
`;
