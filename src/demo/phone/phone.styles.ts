/** The looks of the phone. */
import { css } from 'lit';

export const phoneStyles = css`
  .phone {
    inline-size: 100%;
    max-inline-size: 20rem;
    box-sizing: border-box;
    margin-inline: auto;
    padding: 0.5rem 0.875rem 1rem;
    border: 0.3125rem solid var(--tool-edge);
    border-radius: 1.75rem;
    background: var(--tool-sunken);
  }

  /* The loudspeaker. */
  .phone::before {
    content: '';
    inline-size: 3rem;
    block-size: 0.25rem;
    margin-inline: auto;
    border-radius: 1rem;
    background: var(--tool-edge);
  }

  .top,
  .line {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
  }

  .top > span {
    font-variant-numeric: tabular-nums;
  }

  ul {
    list-style: none;
  }

  li {
    padding: 0.75rem;
    border: 1px solid var(--tool-line);
    border-radius: 0.75rem;
    background: var(--tool-surface);
    gap: 0.5rem;
  }

  h4 {
    margin: 0;
    font: inherit;
    overflow-wrap: anywhere;
  }

  b {
    font-weight: 650;
  }

  form input {
    inline-size: 100%;
  }

  .code {
    font-size: 1.75rem;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }

  .left {
    display: flex;
    align-items: center;
    gap: 0.375rem;
    font-variant-numeric: tabular-nums;
  }

  .ring {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    rotate: -90deg;
    fill: none;
    stroke: var(--tool-line);
    stroke-width: 3;
  }

  .ring :last-child {
    stroke: var(--tool-accent);
    stroke-dasharray: 1;
  }

  .actions > .main {
    flex: 1 1 100%;
  }

  @media (forced-colors: active) {
    .ring {
      stroke: GrayText;
    }

    .ring :last-child {
      stroke: CanvasText;
    }
  }
`;
