/** The virtual phone: what it reads, what it shows, what it keeps. */
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { MfaLoginElement } from '../../src/index.js';
import { accountFromKey, accountFromUri, isAccount, type Account } from '../../src/demo/phone/account.js';
import { codeOf, secondsLeft } from '../../src/demo/phone/code.js';
import { phoneOf } from '../../src/demo/phone/phone.js';
import { scan } from '../../src/demo/phone/scan.js';
import { typeCode } from '../../src/demo/phone/type-code.js';
import '../../src/demo/phone/mfa-demo-phone.js';
import type { MfaDemoPhone } from '../../src/demo/phone/mfa-demo-phone.js';
import { en } from '../../src/demo/words/en.js';
import { totp } from '../support/rfc-totp.js';
import { record } from '../support/page.js';
import { demoPage } from './support/demo-page.js';

const KEY = 'mfa-login.demo.phone';
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const account: Account = { issuer: 'Acme', name: 'ada', secret: SECRET, algorithm: 'SHA1', digits: 6, period: 30 };

afterEach(() => localStorage.removeItem(KEY));

describe('a key URI', () => {
  it('gives issuer, name and all parameters', () => {
    expect(
      accountFromUri(
        `otpauth://totp/Acme%20Ltd:ada%40example.com?secret=${SECRET.toLowerCase()}&issuer=Acme%20Ltd&algorithm=sha256&digits=8&period=60`,
      ),
    ).to.eql({
      issuer: 'Acme Ltd',
      name: 'ada@example.com',
      secret: SECRET,
      algorithm: 'SHA256',
      digits: 8,
      period: 60,
    });
  });

  it('may leave out all but the key, and has its issuer in the label or in the query', () => {
    const bare = { ...account, issuer: '', name: '' };
    expect(accountFromUri(`otpauth://totp/?secret=${SECRET}`)).to.eql(bare);
    expect(accountFromUri(`otpauth://totp?secret=${SECRET}`)).to.eql(bare);
    expect(accountFromUri(`OTPAUTH://TOTP/Acme:%20ada?secret=${SECRET}==`)).to.eql(account);
    expect(accountFromUri(`otpauth://totp/ada?secret=${SECRET}&issuer=Acme`)).to.eql(account);
    expect(accountFromUri(`otpauth://totp/Acme:a:b%?secret=${SECRET}`)).to.include({ issuer: 'Acme', name: 'a:b%' });
  });

  it('is told from other texts', () => {
    for (const text of ['', 'https://example.com/?secret=ABCD', SECRET, 'otpauth:', ' otpauth://totp/?secret=ABCD'])
      expect(accountFromUri(text), text).to.eql({ problem: 'notOtpauth' });
  });

  it('is refused where the phone would show wrong codes', () => {
    const unsupported = { problem: 'unsupported' };
    expect(accountFromUri(`otpauth://hotp/ada?secret=${SECRET}&counter=0`)).to.eql(unsupported);
    expect(accountFromUri('otpauth://totp/ada')).to.eql(unsupported);
    expect(accountFromUri('otpauth://totp/ada?secret=018')).to.eql(unsupported);
    for (const parameter of [
      'digits=5',
      'digits=9',
      'digits=six',
      'digits=6.5',
      'period=0',
      'period=-30',
      'period=1e9',
    ])
      expect(accountFromUri(`otpauth://totp/ada?secret=${SECRET}&${parameter}`), parameter).to.eql(unsupported);
    expect(accountFromUri(`otpauth://totp/ada?secret=${SECRET}&algorithm=SHA512`)).to.eql({
      problem: 'algorithm',
      name: 'SHA512',
    });
  });
});

describe('a typed key', () => {
  it('may have spaces, hyphens, lower case and padding', () => {
    expect(accountFromKey(' gezd gnbv-gy3t qojq\tGEZD GNBV GY3T QOJQ==', ' ada ')).to.eql({ ...account, issuer: '' });
  });

  it('is refused where it cannot be one', () => {
    for (const key of [
      '',
      '   ',
      'GEZDGNBVGY3TQOJ',
      `${SECRET}0`,
      `${SECRET}ß`,
      `${SECRET}ı`,
      'Ⅷ'.repeat(20),
      `otpauth://totp/?secret=${SECRET}`,
    ])
      expect(accountFromKey(key, 'ada'), key).to.be.undefined;
  });
});

describe('the code', () => {
  it('is that of RFC 6238, by every algorithm, length and period that the phone takes', async () => {
    for (const [algorithm, hash] of [
      ['SHA1', 'SHA-1'],
      ['SHA256', 'SHA-256'],
    ] as const)
      for (const digits of [6, 7, 8])
        for (const period of [1, 30, 60])
          for (const seconds of [0, 59, 1111111109, 2000000000, 20000000000])
            expect(codeOf({ ...account, algorithm, digits, period }, seconds * 1000)).to.equal(
              await totp(SECRET, seconds, { digits, period, hash }),
            );
  });

  it('lasts until the step ends', () => {
    expect([0, 999, 1000, 29_999, 30_000].map((now) => secondsLeft(account, now))).to.eql([30, 30, 29, 1, 30]);
  });
});

describe('the phone', () => {
  it('keeps what it was told over a reload, and forgets it when the demo data are erased', () => {
    const { page } = demoPage();
    expect(phoneOf(page).add(account)).to.be.true;
    expect(phoneOf(page).add({ ...account, name: 'the same key' })).to.be.false;
    expect(phoneOf(page)).to.equal(phoneOf(page));

    const later = demoPage();
    const phone = phoneOf(later.page);
    expect(phone.accounts).to.eql([account]);
    phone.drift = 60;
    later.erase();
    expect(phone.accounts).to.eql([]);
    expect(phone.drift).to.equal(0);
    expect(localStorage.getItem(KEY)).to.be.null;
  });

  it('starts with what is sound of a damaged storage', () => {
    const sound = JSON.stringify(account);
    for (const damaged of ['', '<html>', 'null', '7', '{}', sound, '[', `[${sound}`, '[null,7,[],{}]'])
      expect([damaged, stored(damaged)]).to.eql([damaged, []]);
    const wrong = [
      { ...account, secret: 'not base32' },
      { ...account, secret: '' },
      { ...account, algorithm: '__proto__' },
      { ...account, algorithm: 'SHA512' },
      { ...account, digits: '6' },
      { ...account, period: 0 },
      { ...account, name: {} },
      { issuer: 'Acme' },
    ];
    expect(wrong.filter(isAccount)).to.eql([]);
    expect(stored(JSON.stringify([...wrong, account]))).to.eql([account]);
  });

  it('follows what another tab does to it', () => {
    const phone = phoneOf(demoPage().page);
    localStorage.setItem(KEY, JSON.stringify([account]));
    dispatchEvent(new StorageEvent('storage', { key: 'other' }));
    expect(phone.accounts).to.eql([]);
    dispatchEvent(new StorageEvent('storage', { key: KEY }));
    expect(phone.accounts).to.eql([account]);
  });

  function stored(text: string): readonly Account[] {
    localStorage.setItem(KEY, text);
    return phoneOf(demoPage().page).accounts;
  }
});

describe('scanning', () => {
  it('reads what the page draws, also small and long', async () => {
    for (const [width, length] of [
      [220, 0],
      [220, 60],
      [280, 200],
      [160, 30],
    ] as const) {
      const text = `otpauth://totp/Acme:${'é'.repeat(length)}?secret=${SECRET}`;
      const { page } = demoPage(await shown(text, width));
      expect(await scan(page), `${width} px`).to.eql({ text });
    }
  });

  it('goes by what is seen, and not by what the page knows', async () => {
    const login = await shown(`otpauth://totp/ada?secret=${SECRET}`, 220);
    const code = login.querySelector('mfa-qr-code')!;
    const { page } = demoPage(login);
    code.shadowRoot!.querySelector('path')!.setAttribute('fill', '#fff');
    expect(await scan(page)).to.eql({ problem: 'unreadable' });
    code.style.display = 'none';
    expect(await scan(page)).to.eql({ problem: 'noQr' });
    code.remove();
    expect(await scan(page)).to.eql({ problem: 'noQr' });
  });

  async function shown(value: string, width: number): Promise<MfaLoginElement> {
    const login = await fixture<MfaLoginElement>(html`<mfa-login></mfa-login>`);
    const code = document.createElement('mfa-qr-code');
    Object.assign(code, { value, slot: 'before' });
    code.style.inlineSize = `${width}px`;
    login.append(code);
    await code.updateComplete;
    return login;
  }
});

describe('typing', () => {
  it('gives the page what a person gives it: trusted input, digit by digit, and the focus', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><mfa-code-field></mfa-code-field></form>`);
    const field = form.querySelector('input')!;
    field.value = '98';
    const heard: string[] = [];
    field.addEventListener('input', (event) => {
      const { inputType, data, isTrusted } = event;
      heard.push(`${inputType} ${data} ${isTrusted}`);
    });
    form.addEventListener('submit', (event) => event.preventDefault());
    const submitted = record(form, 'submit');
    expect(typeCode(form, '012345')).to.be.true;
    expect(submitted).to.have.length(1);
    expect(field.value).to.equal('012345');
    expect(heard).to.eql([...'012345'].map((digit) => `insertText ${digit} true`));
    expect(document.activeElement).to.equal(field);
  });

  it('says so where no field waits', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><mfa-code-field readonly></mfa-code-field></form>`);
    expect(typeCode(form, '012345')).to.be.false;
    expect(typeCode(await fixture(html`<form><input autocomplete="off" /></form>`), '012345')).to.be.false;
  });
});

describe('<mfa-demo-phone>', () => {
  it('is accessible, with accounts and with a key that is refused', async () => {
    const { page } = demoPage();
    phoneOf(page).add(account);
    phoneOf(page).add({ ...account, secret: `${SECRET}AA`, digits: 8, issuer: '', name: '' });
    const phone = await shownPhone(page);
    press(phone, en.phone.typeKey);
    await phone.updateComplete;
    const form = phone.shadowRoot!.querySelector('mfa-demo-key')!;
    await form.updateComplete;
    press(form, en.phone.add);
    await form.updateComplete;
    expect(form.shadowRoot!.textContent).to.contain(en.phone.keyWrong);
    await expect(phone).to.be.accessible();
    await expect(form).to.be.accessible();
  });

  it('shows hostile names as the text that they are', async () => {
    const { page } = demoPage();
    const hostile = '<img src=x onerror=alert(1)>{name}\u202e';
    phoneOf(page).add({ ...account, issuer: hostile, name: hostile });
    const phone = await shownPhone(page);
    expect(phone.shadowRoot!.querySelector('img')).to.be.null;
    expect(phone.shadowRoot!.querySelector('h4')!.textContent).to.contain(hostile);
  });

  it('shows another code when its clock is put ahead, and tells how far it is off', async () => {
    const { page } = demoPage();
    phoneOf(page).add(account);
    const phone = await shownPhone(page);
    const slider = phone.shadowRoot!.querySelector<HTMLInputElement>('input[type="range"]')!;
    expect([slider.min, slider.max, slider.value]).to.eql(['-180', '180', '0']);
    slider.value = '180';
    slider.dispatchEvent(new Event('input'));
    await phone.updateComplete;
    const now = Date.now() + 180_000;
    const code = phone.shadowRoot!.querySelector('.code')!.textContent.replace(' ', '');
    expect([await totp(SECRET, now / 1000), await totp(SECRET, now / 1000 - 1)]).to.include(code);
    expect(slider.getAttribute('aria-valuetext')).to.equal('+180 sec');
  });

  it('runs by itself: a second later there is a second less', async () => {
    const { page } = demoPage();
    phoneOf(page).add({ ...account, period: 3600 });
    const phone = await shownPhone(page);
    const left = () => parseInt(phone.shadowRoot!.querySelector('.left')!.textContent.replace(',', ''));
    const before = left();
    await aTimeout(1100);
    expect((before - left() + 3600) % 3600).to.be.within(1, 2);
  });

  it('takes back a removal, but not one from before an erasing', async () => {
    const { page, erase } = demoPage();
    phoneOf(page).add(account);
    const phone = await shownPhone(page);
    press(phone, en.phone.remove);
    await phone.updateComplete;
    expect(phoneOf(page).accounts).to.eql([]);
    press(phone, en.phone.undo);
    expect(phoneOf(page).accounts).to.eql([account]);
    await phone.updateComplete;
    press(phone, en.phone.remove);
    erase();
    await phone.updateComplete;
    expect(phone.shadowRoot!.querySelector('#undo')).to.be.null;
  });

  const shownPhone = (page: ReturnType<typeof demoPage>['page']) =>
    fixture<MfaDemoPhone>(html`<mfa-demo-phone .page=${page} .words=${en}></mfa-demo-phone>`);

  function press(element: Element, words: string) {
    const buttons = [...element.shadowRoot!.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent.trim() === words)!.click();
  }
});
