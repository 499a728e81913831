/** How a person is named. Names are text from outside: each stands in a `<bdi>`, so that it cannot turn its sentence round. */
import { html } from 'lit';
import type { Profile } from '../backend/auth-backend.js';
import { fill } from '../text/format.js';

export function profileName({ nickname, username, email }: Profile): string {
  return nickname || username || email || '';
}

/** The phrase with its `{name}` filled; the other one where the backend tells no name. */
export function renderName(phrase: string, profile: Profile, nameless = ''): unknown {
  const name = profileName(profile);
  return name ? fill<unknown>(phrase, { name: html`<bdi>${name}</bdi>` }) : nameless;
}
