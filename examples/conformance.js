// Runs the kit's checks on the adapter that the address names, and lists what came of each.
void (async () => {
  const adapters = window.conformanceAdapters;
  const wanted = new URLSearchParams(location.search).get('backend') ?? 'mock';
  const verdict = /** @type {HTMLElement} */ (document.querySelector('#verdict'));
  const results = /** @type {HTMLElement} */ (document.querySelector('#results'));

  for (const [key, { name }] of Object.entries(adapters)) {
    const link = document.createElement('a');
    link.href = `?backend=${key}`;
    link.textContent = name;
    if (key === wanted) link.setAttribute('aria-current', 'page');
    document.querySelector('#adapters')?.append(link);
  }

  const adapter = Object.hasOwn(adapters, wanted) ? adapters[wanted] : undefined;
  if (!adapter) return conclude('failed', `There is no adapter “${wanted}” in conformance-adapters.js.`);
  document.title = `${adapter.name} · Conformance`;
  try {
    await adapter.load?.();
  } catch (error) {
    return conclude('failed', `${adapter.name} cannot be loaded: ${error instanceof Error ? error.message : 'why?'}.`);
  }

  const { conformance, runChecks } = MfaLoginConformance;
  const checks = conformance(adapter.makeHarness, adapter.can);
  const counts = { passed: 0, failed: 0, 'left-out': 0 };
  const began = performance.now();
  for await (const result of runChecks(checks)) {
    counts[result.outcome] += 1;
    list(result);
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const leftOut = counts['left-out'] ? `, ${counts['left-out']} left out` : '';
  const told = `${counts.passed} passed, ${counts.failed} failed${leftOut}, in ${seconds} s.`;
  conclude(counts.failed ? 'failed' : 'passed', `${adapter.name}: ${told}`);

  /** @param {import('../src/conformance/index.js').Result} result */
  function list({ check, outcome, milliseconds, problem }) {
    const item = copyOf('result', 'li');
    item.className = outcome;
    fill(item, '.outcome', outcome === 'left-out' ? 'Left out' : outcome === 'passed' ? 'Passed' : 'Failed');
    fill(item, '.name', check.name);
    fill(item, '.time', outcome === 'left-out' ? '' : `${Math.round(milliseconds)} ms`);
    if (problem !== undefined) fill(item, '.problem', problem).hidden = false;
    groupOf(check.group).append(item);
  }

  /** @param {string} name */
  function groupOf(name) {
    const last = results.lastElementChild;
    if (last?.querySelector('h2')?.textContent === name) return /** @type {HTMLElement} */ (last.querySelector('ul'));
    const section = copyOf('group', 'section');
    fill(section, 'h2', name);
    results.append(section);
    return /** @type {HTMLElement} */ (section.querySelector('ul'));
  }

  /**
   * @param {'passed' | 'failed'} outcome
   * @param {string} words
   */
  function conclude(outcome, words) {
    verdict.className = outcome;
    verdict.textContent = words;
  }

  /**
   * @param {string} id
   * @param {string} selector
   */
  function copyOf(id, selector) {
    const template = /** @type {HTMLTemplateElement} */ (document.querySelector(`#${id}`));
    const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    return /** @type {HTMLElement} */ (copy.querySelector(selector));
  }

  /**
   * @param {HTMLElement} inside
   * @param {string} selector
   * @param {string} words
   */
  function fill(inside, selector, words) {
    const place = /** @type {HTMLElement} */ (inside.querySelector(selector));
    place.textContent = words;
    return place;
  }
})();
