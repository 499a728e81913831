/** The picture of a person. It says nothing that the name does not, so it has no name of its own. */
import { html, nothing } from 'lit';
import type { Profile } from '../backend/auth-backend.js';
import { pictureUrl } from './safe-url.js';

export function renderAvatar({ avatar }: Profile): unknown {
  const address = pictureUrl(avatar);
  return address ? html`<img class="mfa-avatar" src=${address} alt="" referrerpolicy="no-referrer" />` : nothing;
}
