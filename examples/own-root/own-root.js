// A root of the page's own: login and account are its own markup, the second factor is the library's screens, one alone at
// a time, over the same flow that <mfa-login> has.
{
  const { AuthFlow, en, failureText } = MfaLogin;

  /**
   * @typedef {import('../../src/core.js').FlowState} FlowState
   * @typedef {import('../../src/core.js').Screen} Screen
   */

  const find = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
  const [entrance, place, deck] = [find('#entrance'), find('#second-factor'), find('#deck')];

  /** The visit that is drawn: another number is another screen. */
  let drawn = -1;

  const flow = new AuthFlow(
    { addController() {}, removeController() {}, requestUpdate: () => {}, updateComplete: Promise.resolve(true) },
    draw,
  );

  /** Which element shows a screen, and with what; undefined for those that are the page's own. */
  function elementOf(/** @type {Screen} */ screen) {
    switch (screen.name) {
      case 'code-prompt': {
        const { expiresAt, period, profile } = screen.ticket;
        return { tag: 'mfa-code-prompt', properties: { expiresAt, period, profile } };
      }
      case 'recovery-entry':
        return { tag: 'mfa-recovery-entry', properties: { ...screen.ticket } };
      case 'qr-binding': {
        const { binding } = screen;
        const { expiresAt, period } = binding;
        return { tag: 'mfa-qr-binding', properties: { binding, expiresAt, period, back: 'account' } };
      }
      case 'recovery-codes':
        return { tag: 'mfa-recovery-codes', properties: { codes: screen.codes, service: 'Harbour' } };
      default:
        return undefined;
    }
  }

  /** A screen's events do not bubble: they go to the element that made it, and no further. */
  function make(/** @type {string} */ tag) {
    const element = document.createElement(tag);
    element.addEventListener('mfa-code-submit', ({ code }) => {
      const { name } = flow.state.screen;
      if (name === 'code-prompt') void flow.verifyCode(code);
      else if (name === 'recovery-entry') void flow.redeemRecoveryCode(code);
      else void flow.confirmBinding(code);
    });
    element.addEventListener('mfa-move', ({ to }) => flow.move(to));
    element.addEventListener('mfa-act-stay', () => void flow.stay());
    element.addEventListener('mfa-act-forgive', () => flow.forgive());
    element.addEventListener('mfa-act-saved', () => flow.acknowledge());
    return element;
  }

  function draw(/** @type {FlowState} */ { screen, visit, pending, failure, notice }) {
    const shown = elementOf(screen);
    if (visit !== drawn) {
      drawn = visit;
      // Made anew each time, so that nothing typed outlives its screen.
      place.replaceChildren(...(shown ? [make(shown.tag)] : []));
      const isEntrance = screen.name === 'login' || screen.name === 'register';
      if (isEntrance && entrance.hidden) /** @type {HTMLFormElement} */ (entrance.querySelector('form')).reset();
      entrance.hidden = !isEntrance;
      deck.hidden = screen.name !== 'account';
      if (!deck.hidden) /** @type {HTMLElement} */ (deck.querySelector('h1')).focus();
      find('#who').textContent = screen.name === 'account' ? (screen.session.profile.email ?? '') : '';
    }
    if (shown) Object.assign(place.firstElementChild ?? {}, shown.properties, { pending, failure, notice });
    // The screens say themselves what was refused; the page's own parts say it here.
    for (const refusal of document.querySelectorAll('.refusal'))
      refusal.textContent = failure ? failureText(failure, en) : '';
    if (screen.name === 'account') find('#bind').hidden = screen.authenticators?.length !== 0;
  }

  entrance.addEventListener('submit', (event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const values = new FormData(form, event.submitter);
    const email = /** @type {string} */ (values.get('email'));
    const password = /** @type {string} */ (values.get('password'));
    const isNew = values.get('act') === 'register';
    flow.move(isNew ? 'register' : 'login');
    void (isNew ? flow.register({ email, password }) : flow.login({ email, password }));
  });
  find('#bind').addEventListener('click', () => void flow.startBinding());
  find('#logout').addEventListener('click', () => void flow.logout());

  void flow.start(MfaLoginMock.createMockBackend({ issuer: 'Harbour' }));
}
