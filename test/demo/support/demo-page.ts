/** What index.html hands to the demo tools, with nothing behind it. */
import type { DemoPage } from '../../../src/demo/demo-page.js';
import type { MfaLoginElement } from '../../../src/index.js';

export function demoPage(login: MfaLoginElement = document.createElement('mfa-login')) {
  const callbacks: (() => void)[] = [];
  const page: DemoPage = {
    login,
    backend: 'mock',
    tap: { question: (_name, _args, ask) => ask(), request: (request, send) => send(request) },
    onErased: (callback) => callbacks.push(callback),
    loadDecoder: () => import('../../../src/demo/decoder.js'),
    loadOneFile: () => import('../../../src/demo/one-file/maker/make-one-file.js'),
  };
  return { page, erase: () => callbacks.forEach((callback) => callback()) };
}
