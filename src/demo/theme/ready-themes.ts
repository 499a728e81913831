/** The themes of public/themes/, to start from. */
import { resetTokens, setToken } from './current-theme.js';
import { TOKENS, valuesIn, written } from './tokens.js';

/** By the names of their files. */
export const READY = ['paper', 'soft', 'high-contrast'] as const;
export type Ready = (typeof READY)[number];

/** Of two that load, the one that was asked for last counts. */
let latest: Ready | undefined;

/** What the theme sets takes the place of all changes. @throws Error when its file cannot be loaded. */
export async function startFrom(theme: Ready, login: Element): Promise<void> {
  latest = theme;
  const names = Object.keys(TOKENS);
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  const own = document.querySelector<HTMLLinkElement>('link[href$="/theme.css"]');
  link.href = new URL(`themes/${theme}.css`, own?.href ?? new URL('public/', document.baseURI)).href;
  const loaded = new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', () => reject(new Error(`${link.href} could not be loaded`)));
  });
  // The last one wins; what it gives is read off the card, since the rules of a file from disk cannot be read.
  document.head.append(link);
  try {
    await loaded;
    if (theme !== latest) return;
    resetTokens(names);
    const values = valuesIn(login);
    link.remove();
    const before = valuesIn(login);
    for (const name of names)
      if (written(name, values) !== written(name, before)) setToken(name, written(name, values));
  } finally {
    link.remove();
  }
}
