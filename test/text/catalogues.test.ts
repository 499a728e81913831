import { expect } from '@open-wc/testing';

import { ar } from '../../src/text/ar.js';
import { en } from '../../src/text/en.js';
import { pseudo } from '../../src/text/pseudo.js';
import type { MfaText, Phrase } from '../../src/text/text.js';
import { zhCN } from '../../src/text/zh-cn.js';

/** What stands in Latin letters in every script. */
const LATIN = /QR|Caps Lock|Ctrl\+C|⌘C|name@example\.com|\.txt/g;

/** How a phrase ends, by how the English one does: a sentence with a full stop, a button without. */
const ENDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'zh-CN': { '.': '。', '?': '？', ':': '：', '…': '…' },
  ar: { '.': '.', '?': '؟', ':': ':', '…': '…' },
};

/** How a way on is said: "please", or how long to wait. */
const WAY_ON: Readonly<Record<string, RegExp>> = { 'zh-CN': /请/, ar: /يُرجى|الوقت المتبقي/ };

/** What a catalogue says of itself: no phrases. */
const SETTINGS = ['locale', 'direction', 'sentenceGap'];

/** Each phrase with the path to it. */
function phrasesOf(words: object, path = ''): (readonly [key: string, phrase: Phrase])[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
    const key = path ? `${path}.${name}` : name;
    if (SETTINGS.includes(key)) return [];
    if (typeof value === 'object' && value !== null && !('other' in value)) return phrasesOf(value, key);
    return [[key, value as Phrase] as const];
  });
}

interface Form {
  readonly key: string;
  readonly words: string;
  /** The same phrase in English; a plural's `other`. */
  readonly english: string;
  /** Of a plural. */
  readonly category?: string;
}

/** Every single text: the phrases, and each form of the plurals. */
function formsOf(text: MfaText): Form[] {
  const englishOf = new Map(phrasesOf(en));
  return phrasesOf(text).flatMap(([key, phrase]): Form[] => {
    const inEnglish = englishOf.get(key) ?? '';
    const english = typeof inEnglish === 'string' ? inEnglish : inEnglish.other;
    if (typeof phrase === 'string') return [{ key, words: phrase, english }];
    return Object.entries(phrase).map(([category, words]: [string, string]) => ({
      key: `${key}.${category}`,
      words,
      english,
      category,
    }));
  });
}

/** Fails with every form that is not right, each by its key. */
function expectEach(text: MfaText, isRight: (form: Form) => boolean) {
  const wrong = formsOf(text)
    .filter((form) => !isRight(form))
    .map(({ key, words }) => `${key}: ${words}`);
  expect(wrong, wrong.join('\n')).to.deep.equal([]);
}

const gapsIn = (words: string) => (words.match(/\{[^}]*\}/g) ?? []).sort().join();

const withoutGaps = (words: string) => words.replace(/\{[^}]*\}/g, '');

/** A form for one number only may say it in words: Arabic has "two attempts" as one word. */
function isForOneNumber(category: string | undefined, locale: string): boolean {
  const rules = new Intl.PluralRules(locale);
  return (
    Array.from({ length: 200 }, (_, count) => rules.select(count)).filter((name) => name === category).length === 1
  );
}

const catalogues: Readonly<Record<string, MfaText>> = { en, 'zh-CN': zhCN, ar, 'en-XA': pseudo };

for (const [locale, text] of Object.entries(catalogues)) {
  describe(`the catalogue ${locale}`, () => {
    it('says its locale', () => {
      expect(text.locale).to.equal(locale);
      expect(Intl.PluralRules.supportedLocalesOf(locale)).to.deep.equal([locale]);
    });

    it('has the keys of the English one, in its order, and none is empty', () => {
      const keys = phrasesOf(text).map(([key]) => key);
      const inEnglish = phrasesOf(en).map(([key]) => key);
      for (const [index, key] of inEnglish.entries()) expect(keys[index], key).to.equal(key);
      expect(keys).to.have.lengthOf(inEnglish.length);
      expectEach(text, ({ words }) => typeof words === 'string' && words.trim() !== '');
    });

    it('has the gaps of the English one', () => {
      const isRight = ({ words, english, category }: Form) =>
        gapsIn(words) === gapsIn(english) || (gapsIn(words) === '' && isForOneNumber(category, locale));
      expectEach(text, isRight);
    });

    it('has a plural form for each category of its language, and no other', () => {
      const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.sort();
      const inEnglish = new Map(phrasesOf(en));
      for (const [key, phrase] of phrasesOf(text)) {
        expect(typeof phrase, key).to.equal(typeof inEnglish.get(key));
        if (typeof phrase !== 'string') expect(Object.keys(phrase).sort(), key).to.deep.equal(categories);
      }
    });

    it('has no stray spaces and no straight quotes', () => {
      expectEach(text, ({ words }) => words === words.trim() && !/\s\s|["'`]/.test(words));
    });

    if (text !== en) {
      it('leaves nothing in English', () => {
        const english = new Set(formsOf(en).map(({ words }) => words));
        expectEach(text, ({ words }) => !english.has(words));
      });
    }
  });
}

for (const text of [zhCN, ar]) {
  describe(`the words in ${text.locale}`, () => {
    it('have Latin letters only in names', () => {
      const isRight = ({ words }: Form) => !/\p{Script=Latin}/u.test(withoutGaps(words).replace(LATIN, ''));
      expectEach(text, isRight);
    });

    it('end as the English ones do: sentences with a full stop, buttons, headings and labels without', () => {
      const ends = ENDS[text.locale]!;
      const marks = [...new Set(Object.values(ends)), '.', '。'];
      const isRight = ({ words, english }: Form) => {
        const end = ends[english.at(-1)!];
        return end ? words.endsWith(end) : !marks.some((mark) => words.endsWith(mark));
      };
      expectEach(text, isRight);
    });

    it('name a way on with each failure', () => {
      const isRight = ({ key, words }: Form) => !key.startsWith('failures.') || WAY_ON[text.locale]!.test(words);
      expectEach(text, isRight);
    });
  });
}

describe('the words in zh-CN', () => {
  it('have Chinese characters', () => {
    expectEach(zhCN, ({ words }) => /\p{Script=Han}/u.test(words));
  });

  it('have full-width punctuation', () => {
    const halfWidth = /[\p{Script=Han}}]\s*[,.?!:;()](?!txt)|[,.?!:;()]\s*\p{Script=Han}/u;
    expectEach(zhCN, ({ words }) => !halfWidth.test(words));
  });

  it('have a space beside digits and Latin letters, and none beside full-width punctuation', () => {
    const spacing =
      /\p{Script=Han}[\w{⌘]|(\w|(?<!\{time|\{date)\})\p{Script=Han}|\s[，。？！：；（）…]|[，。？！：；（）]\s/u;
    expectEach(zhCN, ({ words }) => !spacing.test(words));
  });

  it('have one term for one thing', () => {
    const others =
      /你|登陆|登入|登出|注销|帐|账户|口令|动态码|校验码|恢复码|二步|双重|双因素|(?<!身份)验证器|验证器(?!应用)/;
    expectEach(zhCN, ({ words }) => !others.test(words));
  });
});

describe('the words in ar', () => {
  it('have Arabic letters', () => {
    expectEach(ar, ({ words }) => /\p{Script=Arabic}/u.test(words.replace(/[،؛؟]/g, '')));
  });

  it('have Arabic punctuation', () => {
    expectEach(ar, ({ words }) => !/[,;?]/.test(words));
  });

  it('have one term for one thing', () => {
    const others = /كود|شفرة|كلمة السر|الإيميل|ولوج|رمز (ال)?استعادة|رمز الاستجابة|بعاملين|ثنائي|المصدّق/;
    expectEach(ar, ({ words }) => !others.test(words));
  });
});

describe('the words in en-XA', () => {
  it('stand in brackets', () => {
    expectEach(pseudo, ({ words }) => /^⟦[^⟦⟧]+⟧$/.test(words));
  });

  it('have no plain letters', () => {
    expectEach(pseudo, ({ words }) => !/[a-z]/i.test(withoutGaps(words)));
  });

  it('are at least 30 % longer', () => {
    const english = new Map(formsOf(en).map(({ key, words }) => [key, words]));
    const isRight = ({ key, words }: Form) =>
      withoutGaps(words).length >= 1.3 * withoutGaps(english.get(key) ?? '').length;
    expectEach(pseudo, isRight);
  });
});
