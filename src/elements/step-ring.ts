/** Keeps a ring in step with the time steps of codes (RFC 6238 §4.1: they are counted from the epoch). */

/** Whole when a step begins, empty when it ends; at rest where less motion is wished for. */
export function runRing(ring: Element, periodSeconds: number) {
  for (const animation of ring.getAnimations()) animation.cancel();
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const duration = periodSeconds * 1000;
  const animation = ring.animate({ strokeDashoffset: ['0', '1'] }, { duration, iterations: Infinity });
  animation.currentTime = Date.now() % duration;
}
