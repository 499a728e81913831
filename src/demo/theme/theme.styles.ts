/** The theme editor's own looks. */
import { css } from 'lit';

export const themeStyles = css`
  i {
    forced-color-adjust: none;
  }

  ul {
    list-style: none;
  }

  summary {
    min-block-size: 1.5rem;
    padding-block: 0.375rem;
    cursor: pointer;
  }

  label > select {
    inline-size: 100%;
  }

  .looks {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr));
    gap: 0.5rem;
  }

  mfa-demo-look {
    border-radius: 0.5rem;
  }

  figure,
  fieldset,
  legend {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    font-family: var(--tool-mono);
    font-size: 0.8125rem;
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr));
    gap: 0.5rem;
  }

  .colour {
    display: grid;
    grid-template-columns: 2.75rem 1fr;
    gap: 0.25rem;
  }

  .colour input {
    padding-inline: 0.375rem;
  }

  .fields input,
  .fields select {
    min-inline-size: 0;
    inline-size: 100%;
  }

  input[type='color'] {
    block-size: 2.75rem;
    padding: 0.25rem;
    border: 1px solid var(--tool-edge);
    border-radius: var(--tool-radius);
    background: none;
  }

  input[aria-invalid='true'] {
    border-color: var(--tool-danger);
  }

  fieldset > button {
    min-block-size: 1.75rem;
    padding-block: 0;
    margin-block-start: 0.25rem;
  }
`;
