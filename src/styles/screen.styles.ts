/** A screen's chrome, in its shadow root: heading, alert, notice, links. */
import { css } from 'lit';

export const hiddenStyles = css`
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** Ways to elsewhere, which look like links and are buttons. */
export const linkStyles = css`
  [part~='link'] {
    min-block-size: 2.75rem;
    padding: 0 0.5rem;
    border: 0;
    border-radius: calc(var(--_radius) / 2);
    background: none;
    color: var(--_color-link);
    font: inherit;
    font-weight: var(--_label-weight);
    text-decoration: var(--_link-decoration);
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  [part~='link']:hover {
    color: var(--_color-accent-strong);
    text-decoration: underline;
  }

  :focus-visible {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: var(--_focus-offset);
  }
`;

export const screenStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: var(--_gap);
    color: var(--_color-text);
    font: var(--_font-size) / 1.5 var(--_font);
    overflow-wrap: anywhere;
  }

  :host([hidden]) {
    display: none;
  }

  [part='header'] {
    text-align: var(--_title-align);
  }

  [part='title'] {
    margin: 0;
    font-family: var(--_title-font);
    font-size: var(--_title-size);
    font-weight: var(--_title-weight);
    line-height: 1.25;
    letter-spacing: -0.012em;
    text-wrap: balance;
  }

  [part='title']:focus {
    outline: none;
  }

  [part='lead'] {
    margin: 0.375rem 0 0;
    color: var(--_color-text-quiet);
    text-wrap: pretty;
  }

  bdi {
    color: var(--_color-text);
    font-weight: var(--_label-weight);
  }

  [part='title'] bdi {
    font-weight: inherit;
  }

  [part='alert'],
  [part='notice'] {
    margin: 0;
    border-radius: var(--_radius);
    font-size: var(--_font-size-small);
  }

  [part='alert']:not(.quiet, .visually-hidden) {
    padding: 0.75rem 0.875rem;
    border: 1px solid color-mix(in srgb, var(--_color-danger) 40%, transparent);
    background: var(--_color-danger-surface);
    color: var(--_color-danger);
  }

  [part='notice']:not(.quiet) {
    padding: 0.75rem 0.875rem;
    border: 1px solid color-mix(in srgb, var(--_color-success) 35%, transparent);
    background: var(--_color-success-surface);
    color: var(--_color-success);
  }

  /* Live regions are there before they have anything to say, and take no room until then. */
  .quiet {
    position: absolute;
  }

  [part='links'] {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 0.25rem;
    color: var(--_color-text-quiet);
    text-align: center;
  }

  [part='links']:not(:has(*)) {
    display: none;
  }

  [part='links'] > span {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    column-gap: 0.375rem;
  }

  @media print {
    [part='links'] {
      display: none;
    }
  }
`;
