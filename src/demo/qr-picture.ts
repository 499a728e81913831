/** The QR code on the page as a camera sees it: its pixels. */

/** As large as on the screen, in its own pixels. */
export async function picture(symbol: SVGSVGElement): Promise<ImageData> {
  const box = symbol.getBoundingClientRect();
  const width = Math.ceil(box.width * devicePixelRatio);
  const height = Math.ceil(box.height * devicePixelRatio);
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(asShown(symbol, width, height)))}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d')!;
  // Over the frame, which is white under every theme.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  const { filter, opacity } = getComputedStyle(symbol);
  context.filter = filter;
  context.globalAlpha = Number(opacity);
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, width, height);
}

/** A copy that looks outside of the page as the symbol does in it. */
function asShown(symbol: SVGSVGElement, width: number, height: number): SVGSVGElement {
  const copy = symbol.cloneNode(true) as SVGSVGElement;
  const shapes = symbol.querySelectorAll('*');
  for (const [index, shape] of copy.querySelectorAll('*').entries()) {
    const { fill, opacity } = getComputedStyle(shapes[index]!);
    shape.setAttribute('fill', fill);
    shape.setAttribute('opacity', opacity);
  }
  // Not every engine draws a picture that names no size.
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return copy;
}
