/** Adds Simplified Chinese to the languages that the page knows. */
import { addText } from '../text/catalogues.js';
import { zhCN } from '../text/zh-cn.js';

addText(zhCN);

export { zhCN };
