import { expect } from '@open-wc/testing';
import { readKey, writeKeyUri } from '../../../src/adapters/authing/key-uri.js';
import { OLD_SECRET, SECRET } from './scripted-server.js';

const defaults = { issuer: 'auth.example', account: 'me@example.com' };
const read = (data: object) => readKey(data, defaults);
const rebuilt = { secret: SECRET, issuer: 'auth.example', account: 'me@example.com', algorithm: 'SHA1', period: 30 };

describe('The key that Authing offers', () => {
  it('comes from qrcode_uri', () => {
    const qrcode_uri = `otpauth://totp/My%20Pool:q3%40123.com?secret=${SECRET}&period=60&digits=6&algorithm=SHA256&issuer=My%20Pool`;
    expect(read({ secret: SECRET, qrcode_uri })).to.deep.equal({
      secret: SECRET,
      issuer: 'My Pool',
      account: 'q3@123.com',
      algorithm: 'SHA256',
      period: 60,
    });
  });

  for (const uri of [
    `https://evil.example/?secret=${SECRET}`,
    `javascript:alert(1)//otpauth://totp/a?secret=${SECRET}`,
    `otpauth://hotp/A:b?secret=${SECRET}&counter=1`,
    `otpauth://totp/A:b?secret=${SECRET}&digits=8`,
    `otpauth://totp/A:b?secret=${SECRET}&digits=999`,
    `otpauth://totp/A:b?secret=${SECRET}&period=0`,
    `otpauth://totp/A:b?secret=${SECRET}&period=30.5`,
    `otpauth://totp/A:b?secret=${SECRET}&algorithm=MD5`,
    `otpauth://totp/A:b?secret=short`,
    `otpauth://totp/%E0%A4%A?secret=${SECRET}&issuer=A`,
    `otpauth://totp/A:b?secret=${SECRET}#fragment`,
    'otpauth://totp/A:b',
    'data:image/png;base64,AAAA',
    '',
    undefined,
    7,
    { href: `otpauth://totp/A:b?secret=${SECRET}` },
  ]) {
    it(`is made from the secret where the URI is ${JSON.stringify(uri)}`, () => {
      expect(read({ secret: SECRET, qrcode_uri: uri })).to.deep.equal(rebuilt);
    });
  }

  it('is the one that a person types where the two differ', () => {
    expect(read({ secret: SECRET, qrcode_uri: `otpauth://totp/A:b?secret=${OLD_SECRET}` })).to.deep.equal(rebuilt);
  });

  it('is the URI’s where there is no other', () => {
    expect(read({ qrcode_uri: `otpauth://totp/A:b?secret=${SECRET}` })?.secret).to.equal(SECRET);
    expect(read({})).to.equal(undefined);
    expect(read({ qrcode_uri: 'otpauth://totp/A:b?digits=6' })).to.equal(undefined);
  });

  it('has its names from the label, the parameter or the defaults', () => {
    const named = (label: string) => read({ qrcode_uri: `otpauth://totp/${label}?secret=${SECRET}&period=15` });
    expect(named('A:b')).to.include({ issuer: 'A', account: 'b', period: 15 });
    expect(named('alice')).to.include({ issuer: 'auth.example', account: 'alice' });
    expect(named(`${'long'.repeat(100)}:b`)?.issuer).to.equal('long'.repeat(50));
  });

  it('loses case, spaces and padding', () => {
    expect(read({ secret: ` ${SECRET.toLowerCase().replace(/.{4}/g, '$& ')}==` })?.secret).to.equal(SECRET);
  });

  it('is named without colons, controls and characters that turn the writing round', () => {
    const qrcode_uri = `otpauth://totp/x?secret=${SECRET}&issuer=${encodeURIComponent('A:\u202EB\u0000\u200B\nC')}`;
    expect(read({ secret: SECRET, qrcode_uri })).to.include({ issuer: 'A BC', account: 'x' });
    const nameless = `otpauth://totp/%20:%20?secret=${SECRET}&issuer=%20`;
    expect(read({ secret: SECRET, qrcode_uri: nameless })).to.deep.equal(rebuilt);
  });

  it('is written anew: nothing of the server’s URI goes through', () => {
    const evil = `otpauth://totp/A:b?secret=${SECRET}&image=https://evil.example/track.png&issuer=A#x`;
    const uri = writeKeyUri(read({ secret: SECRET, qrcode_uri: evil })!);
    expect(uri).to.not.include('evil');
    const plain = writeKeyUri(read({ secret: SECRET, qrcode_uri: evil.replace('#x', '') })!);
    expect(plain).to.equal(`otpauth://totp/A:b?secret=${SECRET}&period=30&digits=6&algorithm=SHA1&issuer=A`);
  });

  it('is encoded by RFC 3986', () => {
    const key = { ...rebuilt, issuer: `A b+c's (d)*!`, account: 'ä@ö.example', algorithm: 'SHA1' } as const;
    const uri = writeKeyUri(key);
    expect(uri).to.include('/A%20b%2Bc%27s%20%28d%29%2A%21:%C3%A4%40%C3%B6.example?');
    const { searchParams } = new URL(uri);
    expect(searchParams.get('issuer')).to.equal(key.issuer);
    expect(decodeURIComponent(new URL(uri).pathname)).to.include(`${key.issuer}:${key.account}`);
  });
});
