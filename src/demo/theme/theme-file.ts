/** The theme as somebody takes it away: a whole theme.css, or a piece of HTML with what was changed. */
import { GROUPS, written, type Values } from './tokens.js';

/** In place of public/theme.css it gives the look that the page has now. */
export function themeFile(values: Values, colorScheme: string): string {
  const groups = GROUPS.map(([, names]) =>
    names.map((name) => `  --mfa-${name}: ${written(name, values)};\n`).join(''),
  );
  const head = '/* The looks of the login page: in place of public/theme.css. */';
  return `${head}\n:root {\n  color-scheme: ${colorScheme};\n\n${groups.join('\n')}}\n`;
}

/** Only for pages that allow it, which index.html does not: its policy asks for a file. */
export const htmlSnippet = (css: string) =>
  `<!-- For a page whose policy allows inline styles. -->\n<style>\n${css.replace(/^(?=.)/gm, '  ')}</style>\n`;
