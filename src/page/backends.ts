/** Makes the backend that the page is to run on. Only what it needs is loaded. */
import type * as Mock from '../adapters/mock/index.js';
import { loadScript } from './load-script.js';

interface BundleGlobals {
  readonly MfaLoginMock: typeof Mock;
}

/** The built page finds a bundle by its global; the development server takes the source. */
async function mockModule(): Promise<typeof Mock> {
  if (import.meta.env.DEV) return import('../adapters/mock/index.js');
  await loadScript('mfa-login-mock.js');
  return (window as unknown as BundleGlobals).MfaLoginMock;
}

export async function createMock(service: string): Promise<Mock.MockBackend> {
  const { createMockBackend } = await mockModule();
  return createMockBackend({ issuer: service });
}
