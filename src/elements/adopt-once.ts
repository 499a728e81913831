/** Gives a document or shadow root a stylesheet, once. */
import { supportsAdoptingStyleSheets, type CSSResult } from 'lit';

/** Adopted sheets need no permission from a Content-Security-Policy, unlike a `<style>` element. */
export function adoptOnce(root: Node, styles: CSSResult) {
  const sheet = styles.styleSheet;
  if (!supportsAdoptingStyleSheets || !sheet || !(root instanceof Document || root instanceof ShadowRoot)) return;
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
