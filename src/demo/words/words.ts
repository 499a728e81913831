/** The tools' words by the language of the page. */
import { ar } from './ar.js';
import { en, type DemoWords } from './en.js';
import { zhCN } from './zh-cn.js';

const LANGUAGES: Readonly<Record<string, DemoWords>> = { en, 'zh-CN': zhCN, ar };

/** @param tag - The page's (BCP 47); English for one that the tools do not speak. */
export const wordsOf = (tag: string): DemoWords => LANGUAGES[tag] ?? en;
