/** The contrast of every pair of colours that meet on the card, in light and in dark. */
import { contrast, SCHEMES, type Probe, type Scheme } from './colours.js';
import { NEEDED, PAIRS, type Pair } from './pairs.js';
import { expand, type Values } from './tokens.js';

export interface Measured {
  readonly pair: Pair;
  readonly scheme: Scheme;
  readonly ratio: number;
  readonly isEnough: boolean;
}

export function measure(values: Values, probe: Probe): readonly Measured[] {
  const colour = (name: string) => values[`color-${name}`] ?? expand(name, values);
  return PAIRS.flatMap((pair) =>
    SCHEMES.map((scheme) => {
      // A colour that lets its ground through is seen on what lies below it.
      const below = ['page', 'surface'].slice(0, pair.ground === 'page' ? 1 : 2).map(colour);
      const grounds = [...below, colour(pair.ground)];
      const ratio = contrast(probe.paint(scheme, grounds), probe.paint(scheme, [...grounds, colour(pair.ink)]));
      return { pair, scheme, ratio, isEnough: ratio >= NEEDED[pair.what] };
    }),
  );
}

/** Cut off, not rounded: what is shown as 4.50 has 4.5. */
export const ratioText = (ratio: number) => (Math.floor(ratio * 100) / 100).toFixed(2);
