/** The tokens' defaults. `--mfa-…` is for the page to set; `--_…` is what our rules read. public/theme.css lists them all. */
import { css } from 'lit';

export const tokenStyles = css`
  :host {
    --_color-surface: var(--mfa-color-surface, light-dark(#ffffff, #16191f));
    --_color-text: var(--mfa-color-text, light-dark(#14181f, #f1f3f6));
    --_color-text-quiet: var(--mfa-color-text-quiet, light-dark(#545d6b, #a6afbd));
    --_color-line: var(--mfa-color-line, light-dark(#e2e6ec, #2a303a));
    --_color-field: var(--mfa-color-field, light-dark(#ffffff, #0f1217));
    --_color-field-line: var(--mfa-color-field-line, light-dark(#858e9c, #6f7a8a));
    --_color-accent: var(--mfa-color-accent, light-dark(#2b50d8, #8fa8ff));
    --_color-accent-strong: var(--mfa-color-accent-strong, light-dark(#2140b4, #b0c2ff));
    --_color-on-accent: var(--mfa-color-on-accent, light-dark(#ffffff, #0c1433));
    --_color-link: var(--mfa-color-link, var(--_color-accent));
    --_color-hover: var(--mfa-color-hover, light-dark(#f2f4f8, #20252e));
    --_color-focus: var(--mfa-color-focus, var(--_color-accent));
    --_color-danger: var(--mfa-color-danger, light-dark(#b3261e, #ffaaa3));
    --_color-danger-surface: var(--mfa-color-danger-surface, light-dark(#fdf1f0, #331a1a));
    --_color-success: var(--mfa-color-success, light-dark(#17663a, #86dba6));
    --_color-success-surface: var(--mfa-color-success-surface, light-dark(#eef8f1, #14291d));
    --_font: var(--mfa-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    --_font-mono: var(--mfa-font-mono, ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace);
    --_font-size: var(--mfa-font-size, 1rem);
    --_font-size-small: var(--mfa-font-size-small, 0.875rem);
    --_title-font: var(--mfa-title-font, var(--_font));
    --_title-size: var(--mfa-title-size, 1.5rem);
    --_title-weight: var(--mfa-title-weight, 650);
    --_title-align: var(--mfa-title-align, start);
    --_label-weight: var(--mfa-label-weight, 550);
    --_button-weight: var(--mfa-button-weight, 600);
    --_link-decoration: var(--mfa-link-decoration, none);
    --_card-gap: var(--mfa-card-gap, 1.5rem);
    --_gap: var(--mfa-gap, 1rem);
    --_form-gap: var(--mfa-form-gap, 1.125rem);
    --_code-gap: var(--mfa-code-gap, clamp(0.25rem, 2cqi, 0.5rem));
    --_radius: var(--mfa-radius, 0.625rem);
    --_button-radius: var(--mfa-button-radius, var(--_radius));
    --_code-radius: var(--mfa-code-radius, var(--_radius));
    --_control-height: var(--mfa-control-height, 3rem);
    --_control-line: var(--mfa-control-line, 1px);
    --_focus-width: var(--mfa-focus-width, 2px);
    --_focus-offset: var(--mfa-focus-offset, 2px);
    --_card-width: var(--mfa-card-width, 27rem);
    --_card-padding: var(--mfa-card-padding, clamp(1.25rem, 6vw, 2.5rem));
    --_card-radius: var(--mfa-card-radius, 1.25rem);
    --_card-line: var(--mfa-card-line, 1px solid var(--_color-line));
    --_card-shadow: var(--mfa-card-shadow, 0 1px 2px rgb(15 23 42 / 0.04), 0 12px 32px -12px rgb(15 23 42 / 0.14));
  }
`;
