/** Colours: their halves for light and dark, as the browser paints them, and how far one stands out from another. */

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Red, green, blue: 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Up to the comma that no bracket holds: colours have brackets in brackets at most. */
const HALVES = /^light-dark\(((?:[^(),]|\((?:[^()]|\([^()]*\))*\))*),([^]*)\)$/;

/** What `light-dark(LIGHT, DARK)` holds; any other colour is the same in both. */
export function halves(colour: string): Readonly<Record<Scheme, string>> {
  const [, light = colour, dark = colour] = HALVES.exec(colour) ?? [];
  return { light: light.trim(), dark: dark.trim() };
}

export const hexOf = (rgb: Rgb) => `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** WCAG 2.2, "relative luminance". */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, "contrast ratio": from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Asks the browser what it makes of a value, by an element that nobody sees. */
export class Probe {
  readonly #element: HTMLElement;
  readonly #canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  /** The colour that is seen when these lie on each other, the last one on top. */
  paint(scheme: Scheme, layers: readonly string[]): Rgb {
    const { style } = this.#element;
    style.colorScheme = scheme;
    for (const layer of layers) {
      style.color = '';
      style.color = layer;
      this.#canvas.fillStyle = getComputedStyle(this.#element).color;
      this.#canvas.fillRect(0, 0, 1, 1);
    }
    const [red = 0, green = 0, blue = 0] = this.#canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue];
  }

  /** A length in pixels; 0 where it is none. */
  pixels(length: string): number {
    const { style } = this.#element;
    style.width = '0';
    style.width = length;
    return parseFloat(getComputedStyle(this.#element).width) || 0;
  }
}
