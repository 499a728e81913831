/** The account screen. */
import { css } from 'lit';

export const accountStyles = css`
  @layer mfa {
    .mfa-account {
      display: flex;
      flex-direction: column;
      gap: var(--_form-gap);
    }

    .mfa-section {
      display: flex;
      flex-direction: column;
      gap: 0.875rem;
      padding: 1.125rem;
      border: 1px solid var(--_color-line);
      border-radius: var(--_radius);
    }

    .mfa-section-title {
      margin: 0;
      font-size: var(--_font-size);
      font-weight: 650;
    }

    .mfa-authenticators {
      display: grid;
      gap: 0.5rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }

    .mfa-authenticators > li {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: 0 0.75rem;
    }

    .mfa-code-hints {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr));
      gap: 0.25rem 0.75rem;
      margin: 0;
      padding: 0;
      font-family: var(--_font-mono);
      list-style: none;
    }

    .mfa-column {
      display: flex;
      flex-direction: column;
      gap: 0.5rem;
    }

    .mfa-avatar {
      align-self: var(--_title-align);
      inline-size: 3.5rem;
      block-size: 3.5rem;
      border-radius: 50%;
      object-fit: cover;
    }
  }
`;
