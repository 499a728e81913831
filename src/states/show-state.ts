/** Shows one state in an element: over the scripted backend, by the acts of a person, and through what is public only. */
import type { LitElement } from 'lit';
import type { MfaLoginElement } from '../elements/mfa-login.js';
import type { ScreenElement } from '../elements/screen-element.js';
import { ActEvent, CredentialsSubmitEvent, MoveEvent } from '../index.js';
import { credentials } from './made-up.js';
import { ScriptedBackend } from './scripted-backend.js';
import { isStateName, states, type StateName } from './states.js';
import type { Act, State } from './ways.js';

/**
 * Gives `login` a scripted backend and leads it to this state. False if there is no such state, which leaves `login`
 * alone, or if another backend came between.
 */
export async function showState(login: MfaLoginElement, name: string): Promise<boolean> {
  if (!isStateName(name)) return false;
  const state: State = states[name];
  const backend = new ScriptedBackend(state.script);
  letPageGo(login);
  login.backend = backend;
  for (const act of state.acts ?? []) {
    if (!(await settled(login, backend))) return false;
    const screen = screenOf(login);
    if (screen) perform(act, screen, backend);
  }
  return settled(login, backend);
}

export type Theme = 'light' | 'dark';

/** Without one, the browser's. By the CSSOM, since the page's policy forbids style attributes. */
export function applyTheme(theme: Theme | undefined) {
  document.documentElement.style.colorScheme = theme ?? '';
}

export interface StateLink {
  readonly state: StateName;
  readonly theme: Theme | undefined;
  /** It looks like a language tag (RFC 5646); whether there are words in it, the page knows. */
  readonly lang: string | undefined;
}

/** What `#state=code-prompt.locked&theme=dark&lang=ar` asks for; undefined if any of it is not as it should be. */
export function parseState(hash: string): StateLink | undefined {
  const wanted = new URLSearchParams(hash.replace(/^#/, ''));
  const { state = '', theme, lang, ...others } = Object.fromEntries(wanted) as Partial<Record<string, string>>;
  const isWhole = Object.keys(others).length === 0 && new Set(wanted.keys()).size === wanted.size;
  if (!isWhole || !isStateName(state) || !isTheme(theme)) return undefined;
  if (lang !== undefined && !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(lang)) return undefined;
  return { state, theme, lang };
}

function isTheme(theme: string | undefined): theme is Theme | undefined {
  return theme === undefined || theme === 'light' || theme === 'dark';
}

function perform(act: Act, screen: ScreenElement, backend: ScriptedBackend) {
  if (act === 'end-session') backend.endSession();
  else if (act === 'enter') screen.dispatchEvent(new CredentialsSubmitEvent(credentials));
  else if ('move' in act) screen.dispatchEvent(new MoveEvent(act.move));
  else if ('ask' in act) screen.dispatchEvent(new ActEvent(act.ask));
  else submit(screen.querySelector('form')!, act.submit);
}

function submit(form: HTMLFormElement, values: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
  }
  form.requestSubmit();
}

/** The screens are the children that can wait for an answer; others are the page's own. */
function screenOf(login: MfaLoginElement): ScreenElement | undefined {
  return Array.from(login.children).find((child): child is ScreenElement => 'pending' in child);
}

/** When the screen is drawn and waits for nothing that will come. False when it is no longer ours. */
async function settled(login: MfaLoginElement, backend: ScriptedBackend): Promise<boolean> {
  const isOurs = await new Promise<boolean>((resolve) => {
    const watcher = {
      hostUpdated() {
        const ours = login.backend === backend && login.isConnected;
        if (ours && !backend.silent && (screenOf(login)?.pending ?? true)) return;
        login.removeController(watcher);
        resolve(ours);
      },
    };
    login.addController(watcher);
    login.requestUpdate();
  });
  const screen = screenOf(login);
  if (screen) await drawn(screen);
  return isOurs;
}

async function drawn(screen: ScreenElement) {
  // False means that drawing asked for another drawing.
  while (!(await screen.updateComplete));
  const parts = [screen, screen.renderRoot].flatMap((tree) => Array.from(tree.querySelectorAll<LitElement>('*')));
  await Promise.all(parts.map(({ updateComplete }) => updateComplete));
}

const shown = new Set<MfaLoginElement>();

/** Nobody has to save made-up recovery codes: the browser need not ask before the page goes. */
function letPageGo(login: MfaLoginElement) {
  shown.add(login);
  // Captured, it comes before the listener of the screen.
  window.addEventListener('beforeunload', silence, { capture: true });
}

function silence(event: BeforeUnloadEvent) {
  for (const login of shown) {
    if (!login.isConnected || !(login.backend instanceof ScriptedBackend)) shown.delete(login);
  }
  if (shown.size) event.stopImmediatePropagation();
  else window.removeEventListener('beforeunload', silence, { capture: true });
}
