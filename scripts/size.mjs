// Weighs the bundles in dist/ and fails when one is over its limit.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { bundles } from './bundles.mjs';

/** Brotli, in kB of 1000 bytes. @type {Readonly<Record<string, number>>} */
export const limits = {
  'mfa-login.js': 22,
  'mfa-login-mock.js': 14,
  'mfa-login-authing.js': 24,
  'mfa-login-demo.js': 30,
  'mfa-login-demo-decoder.js': 14,
};

/** @param {URL | string} file */
export function weigh(file) {
  const bytes = readFileSync(file);
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
}

/** @param {number} bytes */
export const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

function check() {
  for (const { file } of bundles) {
    const { raw, gzip, brotli } = weigh(new URL(`../dist/${file}`, import.meta.url));
    const limit = limits[file];
    const over = limit !== undefined && brotli > limit * 1000;
    if (over) process.exitCode = 1;
    const verdict = limit === undefined ? '' : over ? `, OVER its limit of ${limit} kB` : `, limit ${limit} kB`;
    console.log(`dist/${file}: ${kB(raw)}, gzip ${kB(gzip)}, brotli ${kB(brotli)}${verdict}`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) check();
