/** Puts index.html into a language: by `?lang=`, by `locale` on the element, by the browser; and by the switch in the footer. */
import type { MfaLoginElement } from '../elements/mfa-login.js';
import { english, languageFor, LANGUAGES, type Language } from './languages.js';
import { loadScript } from './load-script.js';
import { stateLanguage } from './state-link.js';
import type { PageWords } from './words/en.js';

let current = english;

/** The one that was asked for last: of two that load, it counts, whichever comes first. */
let latest = english;

/** What the page says, in its language of the moment. */
export const words = (): PageWords => current.words;

/** Resolves once the page is in the language that its visitor gets; English where another cannot be loaded. */
export async function startLanguage(login: MfaLoginElement, changed: () => void): Promise<void> {
  const asked = stateLanguage() ?? new URLSearchParams(location.search).get('lang');
  const wanted = languageFor([asked ?? '', login.locale, ...navigator.languages].filter(Boolean));
  await speak(login, wanted).catch(() => undefined);
  const choice = document.querySelector<HTMLSelectElement>('#language');
  choice?.append(...LANGUAGES.filter((language) => !language.hidden || language === current).map(optionOf));
  choice?.addEventListener('change', () => {
    speak(login, languageFor([choice.value])).then(
      () => {
        address(choice.value);
        changed();
      },
      () => (choice.value = current.tag),
    );
  });
}

async function speak(login: MfaLoginElement, language: Language): Promise<void> {
  latest = language;
  if (import.meta.env.DEV) await language.source?.();
  else if (language.script) await loadScript(language.script);
  if (language !== latest) return;
  current = language;
  login.locale = language.tag;
  document.documentElement.lang = language.tag;
  document.documentElement.dir = language.direction;
  for (const element of document.querySelectorAll<HTMLElement>('[data-words]'))
    element.textContent = wordsAt(language.words, element.dataset.words ?? '');
}

function optionOf({ tag, name }: Language): HTMLOptionElement {
  const option = new Option(name, tag, false, tag === current.tag);
  option.lang = tag;
  return option;
}

/** A reload and a shared link keep the language. */
function address(tag: string) {
  const url = new URL(location.href);
  url.searchParams.set('lang', tag);
  history.replaceState(history.state, '', url.search + url.hash);
}

/** The words behind a path such as `demo.erase`. */
function wordsAt(words: PageWords, path: string): string {
  const found = path
    .split('.')
    .reduce<unknown>((part, key) => (part as Readonly<Record<string, unknown>> | undefined)?.[key], words);
  return typeof found === 'string' ? found : '';
}
