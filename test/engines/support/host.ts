/**
 * A host in front of http-server: it sends a stricter policy than the page's own, takes the reports of what breaks it,
 * and answers as a proxy for names that no name server knows.
 */
import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Host {
  readonly port: number;
  /** What browsers reported, as they wrote it. */
  readonly reports: readonly string[];
  /** Paths that were asked for. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Only the folders that the page needs, no `data:`, nothing that is not named, and no frame around it. */
function strictHeaders(origin: string): Record<string, string> {
  const policy = {
    'default-src': "'none'",
    'script-src': `${origin}/dist/ ${origin}/public/config.js ${origin}/watch.js`,
    'style-src': `${origin}/public/`,
    'img-src': `${origin}/public/`,
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'lit-html mfa-login-page',
    'report-uri': '/reports',
  };
  return {
    'content-security-policy': Object.entries(policy)
      .map((directive) => directive.join(' '))
      .join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  };
}

function passOn(asked: IncomingMessage, answer: ServerResponse, port: number, more: Record<string, string>) {
  const { pathname, search } = new URL(asked.url ?? '/', 'http://127.0.0.1');
  const onward = ask({ port, host: '127.0.0.1', path: pathname + search, headers: asked.headers }, (response) => {
    answer.writeHead(response.statusCode ?? 502, { ...response.headers, ...more });
    response.pipe(answer);
  });
  onward.on('error', () => answer.writeHead(502).end());
  asked.pipe(onward);
}

async function listen(handle: (asked: IncomingMessage, answer: ServerResponse) => void) {
  const server = createServer(handle).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { port: (server.address() as AddressInfo).port, close };
}

/** @param behind - The port of http-server. */
export async function startHost(behind: number): Promise<Host> {
  const reports: string[] = [];
  const paths: string[] = [];
  const server = await listen((asked, answer) => {
    paths.push(asked.url ?? '');
    if (asked.url !== '/reports')
      return passOn(asked, answer, behind, strictHeaders(`http://127.0.0.1:${server.port}`));
    void text(asked).then((report) => {
      reports.push(report);
      answer.writeHead(204).end();
    });
  });
  return { ...server, reports, asked: paths };
}

/** Takes any name for this machine. */
export function startProxy(): Promise<Pick<Host, 'port' | 'close'>> {
  return listen((asked, answer) => {
    passOn(asked, answer, Number(new URL(asked.url ?? '', 'http://127.0.0.1').port), {});
  });
}
