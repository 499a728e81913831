// The flow without the elements: it says where the person is, this page says what that looks like.
{
  const { AuthFlow, en, failureText, oneTimeCode } = MfaLogin;
  const page = /** @type {HTMLElement} */ (document.querySelector('#screen'));
  const message = /** @type {HTMLElement} */ (document.querySelector('#message'));

  /** The visit that is drawn: another number is another screen. */
  let drawn = -1;

  // A Lit element would be the host. The flow asks no more of one than to be told that something has changed.
  const flow = new AuthFlow(
    { addController() {}, removeController() {}, requestUpdate: () => {}, updateComplete: Promise.resolve(true) },
    draw,
  );

  /** What a form or a button asks of the flow. @type {Record<string, (value: (name: string) => string) => unknown>} */
  const acts = {
    login: (value) => flow.login({ email: value('email'), password: value('password') }),
    register: (value) => flow.register({ email: value('email'), password: value('password') }),
    verifyCode: (value) => withCode(value('code'), (code) => flow.verifyCode(code)),
    redeemRecoveryCode: (value) => flow.redeemRecoveryCode(value('code')),
    confirmBinding: (value) => withCode(value('code'), (code) => flow.confirmBinding(code)),
    prove: (value) => flow.prove({ kind: 'password', value: value('password') }),
    startBinding: () => flow.startBinding(),
    acknowledge: () => flow.acknowledge(),
    logout: () => flow.logout(),
  };

  page.addEventListener('submit', (event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const values = new FormData(form);
    acts[form.dataset['act'] ?? '']?.((name) => /** @type {string} */ (values.get(name)));
  });

  page.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement) || target.type !== 'button') return;
    const { act, go } = target.dataset;
    if (go) flow.move(/** @type {import('../../src/core.js').Destination} */ (go));
    else acts[act ?? '']?.(() => '');
  });

  void flow.start(MfaLoginMock.createMockBackend({ issuer: 'Members' }));

  function draw() {
    const { screen, visit, pending, failure, notice } = flow.state;
    if (screen.name === 'starting') return;
    if (visit !== drawn) {
      drawn = visit;
      const template = /** @type {HTMLTemplateElement} */ (document.querySelector(`#${screen.name}`));
      page.replaceChildren(template.content.cloneNode(true));
      (page.querySelector('input') ?? page.querySelector('h1'))?.focus();
    }
    fill(screen);
    page.setAttribute('aria-busy', String(pending));
    message.textContent = failure ? failureText(failure, en) : notice ? en.notices[notice] : '';
  }

  /** @param {import('../../src/core.js').Screen} screen */
  function fill(screen) {
    const place = (/** @type {string} */ name) =>
      /** @type {HTMLElement} */ (page.querySelector(`[data-fill="${name}"]`));
    switch (screen.name) {
      case 'login':
      case 'register':
        /** @type {HTMLInputElement} */ (page.querySelector('[name="email"]')).value ||= screen.email;
        break;
      case 'qr-binding':
        place('secret').textContent = screen.binding.secret;
        place('link').setAttribute('href', screen.binding.uri);
        break;
      case 'recovery-codes':
        place('codes').replaceChildren(...screen.codes.map(codeItem));
        break;
      case 'account': {
        const isBound = Boolean(screen.authenticators?.length);
        place('who').textContent = screen.session.profile.email ?? '';
        place('phone').textContent = isBound ? 'Your phone is paired.' : 'No phone is paired.';
        for (const button of page.querySelectorAll('button'))
          button.hidden = button.dataset['when'] === (isBound ? 'unbound' : 'bound');
        break;
      }
      default:
      // The other screens are in their templates as they are.
    }
  }

  /** @param {string} code */
  function codeItem(code) {
    const item = document.createElement('li');
    item.append(document.createElement('code'));
    item.firstElementChild?.append(code);
    return item;
  }

  /**
   * @param {string} typed
   * @param {(code: string) => unknown} then
   */
  function withCode(typed, then) {
    const code = oneTimeCode(typed);
    if (code) then(code);
    else message.textContent = en.problems.codeMissing;
  }
}
