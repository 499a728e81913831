/** Makes room beside the card for the panel, where the window is wide enough. */

const sheet = new CSSStyleSheet();
sheet.replaceSync(`@media (min-width: 64rem) { body { padding-inline-end: 26rem; } }`);

export function besideCard(open: boolean) {
  const others = document.adoptedStyleSheets.filter((other) => other !== sheet);
  if (others.length !== document.adoptedStyleSheets.length || open)
    document.adoptedStyleSheets = open ? [...others, sheet] : others;
}
