/** What the theme editor has set, as CSS on top of the page's own. */
export function currentThemeCss(): string {
  return '';
}
