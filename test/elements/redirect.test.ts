/* eslint-disable no-script-url -- addresses that nobody must be sent to */
import { expect } from '@open-wc/testing';

import { redirectTarget } from '../../src/elements/redirect.js';

const PAGE = 'https://id.example.com/login/index.html?next=x';
const target = (address: string, allowed = '', page = PAGE) => redirectTarget(address, allowed, page);

describe('redirectTarget', () => {
  for (const [address, whole] of [
    ['/app', 'https://id.example.com/app'],
    ['/app?tab=1#top', 'https://id.example.com/app?tab=1#top'],
    ['./app', 'https://id.example.com/login/app'],
    ['../', 'https://id.example.com/'],
    ['/@ada', 'https://id.example.com/@ada'],
    ['/a:b//c', 'https://id.example.com/a:b//c'],
    ['https://id.example.com/app', 'https://id.example.com/app'],
    ['HTTPS://ID.example.com:443/app', 'https://id.example.com/app'],
  ] as const) {
    it(`goes on to ${address}`, () => expect(target(address)).to.equal(whole));
  }

  for (const address of [
    '',
    'app',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '\\/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    '\u0000//evil.example',
    './/evil.example\\@',
    '@evil.example',
    ':@evil.example',
    'https:evil.example',
    'https:/evil.example',
    'https:\\\\evil.example',
    'https://evil.example',
    'https://id.example.com@evil.example/',
    'https://id.example.com:pass@id.example.com/',
    'https://id.example.com.evil.example/',
    'https://id.example.com:444/',
    'http://id.example.com/app',
    'https://',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    '/javascript:alert(1)\u2028//evil',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://id.example.com/1',
    'file:///etc/passwd',
    'ftp://id.example.com/',
    'https://іd.example.com/',
  ]) {
    it(`stays, rather than go to ${JSON.stringify(address)}`, () => expect(target(address)).to.equal(undefined));
  }

  it('goes to another origin that the page allows, and to no part or look-alike of it', () => {
    const allowed = 'https://app.example.com http://localhost:5173';
    expect(target('https://app.example.com/start', allowed)).to.equal('https://app.example.com/start');
    expect(target('http://localhost:5173/', allowed)).to.equal('http://localhost:5173/');
    for (const address of [
      'http://app.example.com/',
      'https://app.example.com:8443/',
      'https://example.com/',
      'https://app.example.com.evil.example/',
      'https://x@app.example.com/',
      '//app.example.com/',
      'http://localhost/',
    ]) {
      expect(target(address, allowed), address).to.equal(undefined);
    }
  });

  it('never takes the origin of nothing for an allowed one', () => {
    expect(target('https://evil.example', ' ')).to.equal(undefined);
    expect(target('https://evil.example', 'null')).to.equal(undefined);
    expect(target('data:text/html,x', 'null')).to.equal(undefined);
  });

  it('goes to a file beside the page on disk, and to no host', () => {
    const page = 'file:///home/ada/login/index.html';
    expect(target('./app.html', '', page)).to.equal('file:///home/ada/login/app.html');
    expect(target('//server/share', '', page)).to.equal(undefined);
    expect(target('https://evil.example/', '', page)).to.equal(undefined);
    expect(target('file://server/share', '', page)).to.equal(undefined);
  });
});
