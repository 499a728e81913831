/** How a person is named. Names are text from outside: each stands in a `<bdi>`, so that it cannot turn its sentence round. */
import { html, nothing } from 'lit';
import type { Profile } from '../backend/auth-backend.js';
import { fill } from '../text/format.js';
import { pictureUrl } from './safe-url.js';

export function profileName({ nickname, username, email }: Profile): string {
  return nickname || username || email || '';
}

/** The phrase with its `{name}` filled; the other one where the backend tells no name. */
export function renderName(phrase: string, profile: Profile, nameless = ''): unknown {
  const name = profileName(profile);
  return name ? fill<unknown>(phrase, { name: html`<bdi>${name}</bdi>` }) : nameless;
}

/** The picture says nothing that the name does not, so it has no name of its own. */
export function renderAvatar({ avatar }: Profile): unknown {
  const address = pictureUrl(avatar);
  return address ? html`<img class="mfa-avatar" src=${address} alt="" referrerpolicy="no-referrer" />` : nothing;
}
