/** Adds a pseudo-language for tests of layout to the languages that the page knows. */
import { addText } from '../text/catalogues.js';
import { pseudo } from '../text/pseudo.js';

addText(pseudo);

export { pseudo };
