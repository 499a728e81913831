/** The page's own styles as text, with what its deployer changed in them. */
import type { PageFiles } from 'virtual:page-files';

export function pageStyles(files: Pick<PageFiles, 'theme' | 'page'>): string {
  const linked = [...document.styleSheets].filter(({ ownerNode }) => ownerNode instanceof HTMLLinkElement);
  try {
    return linked.flatMap(({ cssRules }) => Array.from(cssRules, ({ cssText }) => cssText)).join('\n');
  } catch {
    // Opened from disk, a page may not read its own files: what can be seen of them has to do.
    return [files.theme, changedTokens(files.theme), files.page].join('\n');
  }
}

/** The tokens of the page that are others than those of the theme it was built with, as a rule. */
function changedTokens(theme: string): string {
  const names = new Set(['color-scheme', ...(theme.match(/--mfa-[\w-]+(?=\s*:)/g) ?? [])]);
  const probe = document.createElement('mfa-theme-probe');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(theme.replaceAll(':root', probe.localName));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.body.append(probe);
  try {
    const [built, is] = [getComputedStyle(probe), getComputedStyle(document.documentElement)];
    const changed = [...names].filter((name) => built.getPropertyValue(name) !== is.getPropertyValue(name));
    return changed.length === 0
      ? ''
      : `:root {\n${changed.map((name) => `  ${name}: ${is.getPropertyValue(name)};\n`).join('')}}`;
  } finally {
    probe.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  }
}
