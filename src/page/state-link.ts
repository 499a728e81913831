/** Opens what `#state=…` names: over made-up answers, and only where the page is a demonstration. */
import type { MfaLoginElement } from '../elements/mfa-login.js';
import type * as States from '../states/index.js';
import { isOneFile, loadScript } from './load-script.js';

const LINK = /^#state=/;

export const isStateLink = () => !isOneFile && LINK.test(location.hash);

/** The language that such a link asks for. */
export const stateLanguage = () => (isStateLink() ? new URLSearchParams(location.hash.slice(1)).get('lang') : null);

/** False where the address names no state that there is. */
export async function showLinkedState(login: MfaLoginElement): Promise<boolean> {
  window.addEventListener('hashchange', () => isStateLink() && location.reload());
  if (!isStateLink()) return false;
  const { applyTheme, parseState, showState } = await states();
  const link = parseState(location.hash);
  if (!link) return false;
  applyTheme(link.theme);
  const isShown = await showState(login, link.state);
  // For scripts that take pictures: it is all there.
  if (isShown) document.documentElement.dataset.state = link.state;
  return isShown;
}

async function states(): Promise<typeof States> {
  if (import.meta.env.DEV) return import('../states/index.js');
  await loadScript('mfa-login-states.js');
  return (window as unknown as { MfaLoginStates: typeof States }).MfaLoginStates;
}
