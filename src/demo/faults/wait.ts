/** Waits, but no longer than somebody waits for it. */

/** @param milliseconds - Without end where left out: until one of the signals is aborted. */
export function wait(milliseconds: number | undefined, ...signals: readonly (AbortSignal | undefined)[]) {
  return new Promise<void>((resolve) => {
    const timer = milliseconds === undefined ? undefined : setTimeout(done, milliseconds);
    function done() {
      clearTimeout(timer);
      for (const signal of signals) signal?.removeEventListener('abort', done);
      resolve();
    }
    for (const signal of signals) signal?.addEventListener('abort', done);
    if (signals.some((signal) => signal?.aborted)) done();
  });
}
