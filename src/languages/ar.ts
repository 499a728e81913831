/** Adds Arabic to the languages that the page knows. */
import { addText } from '../text/catalogues.js';
import { ar } from '../text/ar.js';

addText(ar);

export { ar };
