/** What the theme editor changed on the page: one rule in one adopted stylesheet, kept for this tab. */
import { TOKENS } from './tokens.js';

const KEY = 'mfa-login.demo.theme';

const sheet = new CSSStyleSheet();
sheet.replaceSync(':root {}');

/** The rule is the memory as well: what the browser does not take as a value never gets in. */
const { style } = sheet.cssRules[0] as CSSStyleRule;

const isToken = (property: string) => Object.hasOwn(TOKENS, property.replace(/^--mfa-/, ''));

restore();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

export const isChanged = (name: string) => style.getPropertyValue(`--mfa-${name}`) !== '';

/** The tokens that differ from the page's own, by name without `--mfa-`. */
export const changedTokens = (): readonly string[] => Object.keys(TOKENS).filter(isChanged);

/** False, and all stays as it was, where the value is none for this token. */
export function setToken(name: string, value: string): boolean {
  const text = value.trim();
  // What the property takes; no way out of the declaration (setProperty sees to that).
  if (!text || !CSS.supports(TOKENS[name] ?? '', text)) return false;
  style.setProperty(`--mfa-${name}`, text);
  keep();
  return isChanged(name);
}

/** Back to the page's own value. */
export function resetTokens(names: readonly string[]) {
  for (const name of names) style.removeProperty(`--mfa-${name}`);
  keep();
}

/** The CSS of what the editor changed; empty when nothing. */
export function currentThemeCss(): string {
  const lines = changedTokens().map((name) => `  --mfa-${name}: ${style.getPropertyValue(`--mfa-${name}`).trim()};\n`);
  return lines.length ? `:root {\n${lines.join('')}}\n` : '';
}

function keep() {
  try {
    if (style.length) sessionStorage.setItem(KEY, style.cssText);
    else sessionStorage.removeItem(KEY);
  } catch {
    // Then it lasts until the next reload.
  }
}

function restore() {
  try {
    style.cssText = sessionStorage.getItem(KEY) ?? '';
    for (const property of Array.from(style)) if (!isToken(property)) style.removeProperty(property);
  } catch {
    // Nothing was kept.
  }
}
