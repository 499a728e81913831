/** Keeps a ring in step with the time steps of codes (RFC 6238 §4.1: they are counted from the epoch). */

/**
 * Whole when a step begins, empty when it ends; at rest where less motion is wished for.
 *
 * @returns what has to be cancelled in the end, since it has none of its own.
 */
export function runRing(ring: Element, periodSeconds: number): Animation | undefined {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return undefined;
  const duration = periodSeconds * 1000;
  const animation = ring.animate({ strokeDashoffset: ['0', '1'] }, { duration, iterations: Infinity });
  animation.currentTime = Date.now() % duration;
  return animation;
}
