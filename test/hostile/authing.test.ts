/** The Authing adapter between two strangers: hostile texts to the server stay data, hostile answers become well formed or an `AuthError`. */
import { expect } from '@open-wc/testing';
import { AuthError } from '../../src/backend/auth-error.js';
import type { Binding, Profile } from '../../src/backend/auth-backend.js';
import { CONFIRM, RECOVERY, scene, user, VERIFY } from '../adapters/authing/scripted-server.js';
import { IS_DEEP } from '../walks/support/runs.js';
import { READINGS } from './support/readings.js';
import { hostileTexts } from './support/strings.js';

const quoted = (text: string) => JSON.stringify(text.slice(0, 120));

/** What is wrong with an answer of the port, wherever in it a profile or an offer stands. */
function faultsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { avatar } = value as Profile;
  const { uri, secret, issuer, account } = value as Partial<Binding>;
  const faults = [];
  if (avatar !== undefined && !/^(https?:|data:image\/)/.test(avatar)) faults.push(`avatar ${avatar}`);
  if (uri !== undefined) {
    if (
      !/^otpauth:\/\/totp\/[\w.~%-]*:[\w.~%-]*\?secret=[A-Z2-7]+&period=\d+&digits=6&algorithm=SHA\d+&issuer=[\w.~%-]*$/.test(
        uri,
      )
    )
      faults.push(`URI ${uri}`);
    if (!/^[A-Z2-7]{16,}$/.test(secret ?? '')) faults.push(`key ${secret ?? ''}`);
    if (/[\p{Cc}\p{Cf}\p{Cs}:]/u.test(`${issuer ?? ''}${account ?? ''}`))
      faults.push(`names ${issuer ?? ''} ${account ?? ''}`);
  }
  return [...faults, ...Object.values(value).flatMap(faultsIn)];
}

/** Names as they came, where there are any. */
function namesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { nickname, username } = value as Profile;
  return [nickname, username, ...Object.values(value).flatMap(namesIn)].filter((name) => name !== undefined);
}

describe('a hostile text between Authing and its adapter', function () {
  this.timeout(IS_DEEP ? 3_600_000 : 60_000);
  const texts = hostileTexts(IS_DEEP ? undefined : 150);
  let tokens = 0;

  for (const { name, call, answer, run } of READINGS) {
    it(`is read as text or refused: ${name}`, async () => {
      let now = await scene({ timeout: 10_000 });
      for (const text of texts) {
        // A ticket and an offer work once.
        if ([VERIFY, RECOVERY, CONFIRM].includes(call)) now = await scene({ timeout: 10_000 });
        now.server.on(call, () => answer(text));
        const given = await run(now).catch((thrown: unknown) => thrown);
        if (given instanceof AuthError) {
          // What a person can quote is the adapter's own, or a number.
          if (given.failure.code === 'unexpected')
            expect(given.failure.reference, quoted(text)).to.match(/^[\w/ -]{1,40}$/);
        } else {
          expect(given, quoted(text)).not.to.be.instanceOf(Error);
          expect(faultsIn(given), quoted(text)).to.deep.equal([]);
          for (const shown of namesIn(given)) expect([text, user.nickname]).to.include(shown);
        }
        for (const { url, headers } of now.server.asked.splice(0)) {
          expect(url.origin, quoted(text)).to.equal('https://auth.example');
          expect(url.pathname, quoted(text)).to.match(/^\/(graphql\/v2|api\/v2\/[\w/.-]+)$/);
          const token = headers.get('authorization');
          if (token === null) continue;
          tokens += 1;
          expect(token, quoted(text)).to.match(/^Bearer [\w.~+/-]+=*$/);
        }
      }
    });
  }

  it('goes into a header only as a token', () => expect(tokens).to.be.above(texts.length));

  it('stays a value of the request', async () => {
    const now = await scene({ timeout: 10_000 });
    for (const text of texts) {
      const email = `${text}@example.com`;
      await now.backend
        .register({ email, password: `${text} and more`, extra: { [text]: text } })
        .catch((thrown: unknown) => {
          expect(thrown, quoted(text)).to.be.instanceOf(AuthError);
        });
      for (const { name, body, url } of now.server.asked.splice(0)) {
        expect(url.origin + url.pathname, quoted(text)).to.match(
          /^https:\/\/auth\.example\/(graphql\/v2|api\/v2\/\.well-known)$/,
        );
        const { input } = (body.variables ?? {}) as { input?: { email: string; password: string; params?: string } };
        if (!input) continue;
        expect(input.email, `${name} ${quoted(text)}`).to.equal(email.trim());
        expect(body.query, quoted(text)).to.not.contain('example.com');
        expect(input.password).to.match(/^[\w+/]+=*$/);
      }
    }
  });
});
