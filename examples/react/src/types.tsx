// What JSX has to refuse; `npm run types` checks it, nothing runs it.
import type {} from 'mfa-login/react';

export const wrong = [
  // @ts-expect-error -- no such property
  <mfa-login key="1" backnd={undefined} />,
  // @ts-expect-error -- no such word
  <mfa-login key="2" text={{ login: { titel: 'Acme ID' } }} />,
  // @ts-expect-error -- the token stays in the adapter
  <mfa-login key="3" onmfa-logged-in={({ token }) => token} />,
  // @ts-expect-error -- no such element
  <mfa-lgoin key="4" />,
];
