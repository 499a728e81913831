// Puts on the theme that is chosen, by the address of one stylesheet link, and shows the screen that is chosen.
const { showState } = MfaLoginStates;
const login = document.querySelector('mfa-login');
const link = document.getElementById('theme');
const choice = document.getElementById('choice');

function choose() {
  const { theme, scheme, screen } = Object.fromEntries(new FormData(choice));
  link.disabled = theme === '';
  if (theme) link.href = `../../public/themes/${theme}.css`;
  document.documentElement.style.colorScheme = scheme;
  if (screen !== login.dataset.screen) showState(login, screen);
  login.dataset.screen = screen;
}

choice.addEventListener('change', choose);
choose();
