/** The languages of index.html: which there are, and which one somebody gets. */
import { ar } from './words/ar.js';
import { en, type PageWords } from './words/en.js';
import { zhCN } from './words/zh-cn.js';
import type { PageScript } from './load-script.js';

export interface Language {
  readonly tag: string;
  /** As its own readers call it. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly words: PageWords;
  /** The bundle with the catalogue; none for the language that the core has. */
  readonly script?: PageScript;
  readonly source?: () => Promise<unknown>;
  /** Not for people: only a link leads to it. */
  readonly hidden?: true;
}

export const english: Language = { tag: 'en', name: 'English', direction: 'ltr', words: en };

export const LANGUAGES: readonly Language[] = [
  english,
  {
    tag: 'zh-CN',
    name: '简体中文',
    direction: 'ltr',
    words: zhCN,
    script: 'mfa-login-zh-cn.js',
    source: () => import('../languages/zh-cn.js'),
  },
  {
    tag: 'ar',
    name: 'العربية',
    direction: 'rtl',
    words: ar,
    script: 'mfa-login-ar.js',
    source: () => import('../languages/ar.js'),
  },
  {
    tag: 'en-XA',
    name: 'Pseudo',
    direction: 'ltr',
    words: en,
    script: 'mfa-login-pseudo.js',
    source: () => import('../languages/pseudo.js'),
    hidden: true,
  },
];

/** The first language that serves one of these tags (BCP 47), the tag that is wanted most first; English where none does. */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found =
      LANGUAGES.find((language) => language.tag.toLowerCase() === tag.toLowerCase()) ??
      LANGUAGES.find((language) => !language.hidden && written(language.tag) === written(tag));
    if (found) return found;
  }
  return english;
}

/** Language and script: zh-TW is written in other characters than zh-CN, en-GB in the same as en. */
function written(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return tag;
  }
}
