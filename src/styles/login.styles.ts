/** The card around the screens. */
import { css } from 'lit';

export const loginStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    max-inline-size: var(--_card-width);
    color: var(--_color-text);
    font: var(--_font-size) / 1.5 var(--_font);
  }

  :host([hidden]) {
    display: none;
  }

  [part='card'] {
    display: flex;
    flex-direction: column;
    gap: var(--_card-gap);
    box-sizing: border-box;
    padding: var(--_card-padding);
    border: var(--_card-line);
    border-radius: var(--_card-radius);
    background: var(--_color-surface);
    box-shadow: var(--_card-shadow);
  }

  [part='starting'] {
    display: grid;
    place-items: center;
    min-block-size: 22rem;
    color: var(--_color-text-quiet);
  }

  h1 {
    font: inherit;
  }

  @media print {
    [part='card'] {
      padding: 0;
      border: 0;
      box-shadow: none;
    }
  }
`;
