/** The log of calls: what it notes, what it hides, how it is said to a shell. */
import { expect } from '@open-wc/testing';
import { AuthError } from '../../src/backend/auth-error.js';
import { operationOf, sdkCall } from '../../src/demo/requests/calls.js';
import { curl } from '../../src/demo/requests/curl.js';
import { masked } from '../../src/demo/requests/mask.js';
import { reportOf } from '../../src/demo/requests/report.js';
import { MOST_ENTRIES, RequestLog } from '../../src/demo/requests/request-log.js';
import type { Tap } from '../../src/demo/tap.js';

const freshTap = (): Tap => ({ question: (_name, _args, ask) => ask(), request: (request, send) => send(request) });

function standing() {
  const [log, tap] = [new RequestLog(), freshTap()];
  log.stand(tap);
  return { log, tap };
}

/** What is read beside a call has arrived. */
const read = (log: RequestLog, isThere: () => boolean) =>
  new Promise<void>((resolve) => {
    const look = () => isThere() && resolve();
    log.addEventListener('change', look);
    look();
  });

describe('the log', () => {
  it('notes a question with its arguments, its answer and its time', async () => {
    const { log, tap } = standing();
    let answer = (_value: unknown) => {};
    const credentials = { email: 'ada@example.com', password: 'violet anchor' };
    const asked = tap.question(
      'login',
      [credentials, { signal: new AbortController().signal }],
      () => new Promise((resolve) => (answer = resolve)),
    );
    expect(log.entries[0]).to.deep.include({ name: 'login', args: { credentials } });
    expect(log.entries[0]!.milliseconds).to.equal(undefined);
    const ticket = { profile: { email: 'ada@example.com' } };
    answer({ kind: 'code-required', ticket });
    expect(((await asked) as { ticket: unknown }).ticket).to.equal(ticket);
    expect(log.entries[0]).to.deep.include({ answer: { kind: 'code-required', ticket } });
    expect(log.entries[0]!.milliseconds).to.be.within(0, 1000);
  });

  it('notes a failure by its code, and hands it on as it was thrown', async () => {
    const { log, tap } = standing();
    const thrown = new AuthError({ code: 'bad-code', attemptsLeft: 3 });
    const caught = await tap
      .question('verifyCode', [{}, '123456'], () => Promise.reject(thrown))
      .catch((e: unknown) => e);
    expect(caught).to.equal(thrown);
    expect(log.entries[0]!.failure).to.deep.equal({ code: 'bad-code', attemptsLeft: 3 });
  });

  it('leaves bodies to those who are to read them', async () => {
    const { log, tap } = standing();
    const request = new Request('https://a.invalid/graphql/v2', {
      method: 'POST',
      body: '{"query":"query user { id }"}',
    });
    let heard = '';
    const response = await tap.request(request, async (sent) => {
      heard = await sent.text();
      return Response.json({ code: 200 }, { status: 201 });
    });
    expect(heard).to.equal('{"query":"query user { id }"}');
    expect(await response.json()).to.deep.equal({ code: 200 });
    const [entry] = log.entries;
    if (entry?.kind !== 'request') throw new Error('no request');
    await read(log, () => entry.request.body !== undefined && entry.reply?.body !== undefined);
    expect(entry.name).to.equal('POST /graphql/v2');
    expect(entry.reply).to.deep.include({ status: 201, body: { code: 200 } });
  });

  it('notes a request that nothing came back from', async () => {
    const { log, tap } = standing();
    const request = new Request('https://a.invalid/');
    expect(await tap.request(request, () => Promise.reject(new TypeError('x'))).catch((e: Error) => e.name)).to.equal(
      'TypeError',
    );
    expect(log.entries[0]!.failure).to.deep.equal({ code: 'no-answer' });
  });

  it('keeps the last, tells of every change, and forgets when it is told to', async () => {
    const { log, tap } = standing();
    let changes = 0;
    log.addEventListener('change', () => (changes += 1));
    for (let count = 0; count <= MOST_ENTRIES; count += 1) await tap.question('restore', [], async () => undefined);
    expect(log.entries).to.have.length(MOST_ENTRIES);
    expect(log.entries[0]!.id).to.equal(2);
    expect(changes).to.equal(2 * (MOST_ENTRIES + 1));
    log.clear();
    expect(log.entries).to.deep.equal([]);
  });
});

describe('the mask', () => {
  it('hides every text that is not known to be harmless, wherever it stands', () => {
    const value = {
      credentials: { email: 'ada@example.com', password: 'p', extra: { captchaCode: 'c', pet: 'rex' } },
      binding: { uri: 'otpauth://…', secret: 'ABC', issuer: 'Acme', account: 'ada', period: 30 },
      recoveryCodes: ['one', 'two'],
      proof: { kind: 'code', value: '123456' },
      code: '123456',
      headers: { authorization: 'Bearer abc.def', 'content-type': 'application/json', 'x-new': 'n' },
      data: { code: 200, token: 't', ok: true, nothing: null },
    };
    expect(masked(value)).to.deep.equal({
      credentials: { email: 'ada@example.com', password: '***', extra: { captchaCode: '***', pet: '***' } },
      binding: { uri: '***', secret: '***', issuer: 'Acme', account: 'ada', period: 30 },
      recoveryCodes: ['***', '***'],
      proof: { kind: 'code', value: '***' },
      code: '***',
      headers: { authorization: 'Bearer ***', 'content-type': 'application/json', 'x-new': '***' },
      data: { code: 200, token: '***', ok: true, nothing: null },
    });
    expect(masked(['AAAA-BBBB'])).to.deep.equal(['***']);
    expect(masked('<h1>SELECT</h1>')).to.equal('***');
  });

  it('is on every part of a report, and off only when that is asked for', async () => {
    const { log, tap } = standing();
    const secret = 'JBSWY3DPEHPK3PXP';
    await tap.question('startBinding', [{}, { proof: { kind: 'password', value: secret } }], async () => ({
      binding: { secret, uri: `otpauth://totp/a?secret=${secret}` },
      recoveryCodes: [secret],
    }));
    const headers = { authorization: `Bearer ${secret}` };
    const request = new Request('https://a.invalid/x', {
      method: 'POST',
      headers,
      body: JSON.stringify({ totp: secret }),
    });
    await tap.request(request, async () =>
      Response.json({ data: { token: secret } }, { headers: { 'x-key': secret } }),
    );
    const [, entry] = log.entries;
    if (entry?.kind !== 'request') throw new Error('no request');
    await read(log, () => entry.request.body !== undefined && entry.reply?.body !== undefined);
    const written = (withSecrets: boolean) => JSON.stringify(log.entries.map((one) => reportOf(one, withSecrets)));
    expect(written(false)).not.to.contain(secret);
    expect(written(true).split(secret).length - 1).to.equal(8);
  });
});

describe('the names', () => {
  it('are those of Authing’s documentation and SDK', () => {
    const body = { query: 'mutation loginByEmail($input: LoginByEmailInput!) { x }' };
    expect(operationOf(body)).to.equal('loginByEmail');
    expect(sdkCall('POST', 'https://a.invalid/graphql/v2', body)).to.equal('loginByEmail');
    expect(sdkCall('DELETE', 'https://a.invalid/api/v2/mfa/totp/associate', undefined)).to.equal(
      'mfa.deleteMfaAuthenticator',
    );
    expect(sdkCall('GET', 'https://a.invalid/constructor', undefined)).to.equal(undefined);
    expect(operationOf('text')).to.equal(undefined);
  });
});

describe('curl()', () => {
  it('puts all between single quotes, and a quote outside of them', () => {
    const command = curl({
      method: 'POST',
      url: 'https://a.invalid/x?y=1&z=2',
      headers: { 'x-a': 'it’s $HOME' },
      body: { text: "it's `id`" },
    });
    expect(command).to.equal(
      [
        `curl --request POST 'https://a.invalid/x?y=1&z=2'`,
        `--header 'x-a: it’s $HOME'`,
        `--data-raw '{"text":"it'\\''s \`id\`"}'`,
      ].join(' \\\n  '),
    );
  });
});
