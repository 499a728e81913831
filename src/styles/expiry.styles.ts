/** The line that tells of a step's end. */
import { css } from 'lit';

export const expiryStyles = css`
  :host {
    /* Takes no room of the screen's rows while it has nothing to tell. */
    display: contents;
  }

  [part='expiry'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1rem;
    padding: 0.25rem 0.875rem;
    border: 1px solid var(--_color-line);
    border-radius: var(--_radius);
    background: var(--_color-hover);
    font-size: var(--_font-size-small);
  }

  [part='expiry'] > span {
    padding-block: 0.375rem;
  }

  [part='link'] {
    margin-inline: -0.5rem;
  }
`;
