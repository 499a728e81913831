import { expect } from '@open-wc/testing';
import { authenticatorsOf, challengeOf, entryOf, errorsOf, profileOf } from '../../../src/adapters/authing/answers.js';
import { mfaTokenEnd } from '../../../src/adapters/authing/mfa-token.js';
import { asWritten } from '../../../src/adapters/authing/recovery-code.js';

describe('An answer of Authing', () => {
  it('is a challenge or a session, and nothing in between', () => {
    expect(challengeOf({ mfaToken: 'a.b' })).to.deep.equal({ kind: 'challenge', token: 'a.b', profile: {} });
    expect(entryOf({ token: 'a.b' })).to.deep.equal({ kind: 'session', token: 'a.b', profile: {} });
    expect(entryOf({ token: 'a.b', mfaToken: 'c.d' })?.kind).to.equal('challenge');
  });

  it('tells of a person only what it has', () => {
    expect(Object.keys(profileOf({ email: null, username: '', nickname: 7, photo: 'about:blank' }))).to.deep.equal([]);
    expect(profileOf({ nickname: 'Q' })).to.have.all.keys('nickname');
  });

  it('has its picture under either name, and texts that are not absurdly long', () => {
    const picture = 'https://files.example/q.png';
    expect(profileOf({ photo: picture })).to.deep.equal({ avatar: picture });
    expect(profileOf({ avatar: picture, photo: 'https://files.example/old.png' })).to.deep.equal({ avatar: picture });
    expect(profileOf({ nickname: 'x'.repeat(2000) })).to.have.all.keys('nickname');
    expect(profileOf({ nickname: 'x'.repeat(2001) })).to.deep.equal({});
  });

  it('carries an error’s code and data in its message, or beside it', () => {
    const data = { mfaToken: 'a.b' };
    const expected = [{ code: 1635, data }];
    expect(errorsOf({ errors: [{ message: { code: 1635, data } }] })).to.deep.equal(expected);
    expect(errorsOf({ errors: [{ message: 'text', code: 1635, data }] })).to.deep.equal(expected);
    expect(errorsOf({ code: 1635, data })).to.deep.equal(expected);
    expect(errorsOf({ code: 200, data })).to.deep.equal([]);
  });

  it('is read as far as it makes sense: 20 errors, 100 authenticators', () => {
    expect(errorsOf({ errors: Array.from({ length: 21 }, () => ({ code: 500 })) })).to.have.length(20);
    const entries = Array.from({ length: 101 }, (_, index) => ({ id: `a${index}`, enable: true }));
    expect(authenticatorsOf(entries)).to.have.length(100);
  });

  it('lists authenticators in a list, and in nothing else', () => {
    for (const data of [undefined, null, 'text', { length: 1 }]) expect(authenticatorsOf(data)).to.equal(undefined);
  });

  it('names an authenticator without an id, and dates one that never changed', () => {
    const [entry] = authenticatorsOf([{ enable: true, createdAt: '2026-01-01T00:00:00.000Z' }]) ?? [];
    expect(entry).to.deep.include({ id: 'totp', boundAt: Date.UTC(2026, 0, 1) });
  });

  it('has a challenge’s life in base64url', () => {
    // The filler puts both characters that base64 writes otherwise into the token.
    const claims = btoa(JSON.stringify({ iat: 100, exp: 160, filler: '>>>???' }))
      .replaceAll('+', '-')
      .replaceAll('/', '_');
    expect(claims).to.include('-').and.include('_');
    expect(mfaTokenEnd(`head.${claims}.seal`, 0)).to.equal(60_000);
  });
});

describe('A recovery code for Authing', () => {
  it('is only regrouped where it is 24 hexadecimal digits, no more and no less', () => {
    const digits = '10af4f2ff34ff224d21cbd16';
    expect(asWritten(digits)).to.equal('10af-4f2f-f34f-f224-d21c-bd16');
    for (const typed of [`${digits}0`, `x${digits}`, digits.slice(1)]) expect(asWritten(typed)).to.equal(typed);
  });
});
