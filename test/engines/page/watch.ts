/** Runs in the page before anything of ours, and keeps what a sound page never causes: see `faultsOf`. */

const faults: string[] = (window.faults = []);

document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
  faults.push(`violation: ${effectiveDirective} ${blockedURI} ${sample}`);
});
// In the capturing phase, where a script or a picture that does not load is heard of too.
window.addEventListener(
  'error',
  ({ message, target }) => faults.push(`error: ${message ?? (target as Element).localName}`),
  true,
);
window.addEventListener('unhandledrejection', ({ reason }) => faults.push(`unhandled: ${String(reason)}`));
for (const level of ['error', 'warn'] as const) {
  console[level] = (...said: unknown[]) => void faults.push(`console.${level}: ${said.join(' ')}`);
}

/** Not every engine has it. */
if ('ReportingObserver' in window) {
  const take = (reports: { type: string; body: unknown }[]) => {
    for (const { type, body } of reports) faults.push(`report: ${type} ${JSON.stringify(body)}`);
  };
  const Observer = window.ReportingObserver as new (
    take: (reports: { type: string; body: unknown }[]) => void,
    options: { buffered: boolean },
  ) => { observe(): void };
  new Observer(take, { buffered: true }).observe();
}
