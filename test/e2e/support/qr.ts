/** Reads a QR code as a phone does: from the pixels on the screen. */
import { spawnSync } from 'node:child_process';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';

/** A page, an element of it, or a window. */
interface Picture {
  screenshot(): Promise<Buffer>;
}

/** What the QR code in a screenshot of it says. Throws when none can be read. */
export async function decodeQr(target: Picture): Promise<string> {
  const { data, width, height } = PNG.sync.read(await target.screenshot());
  const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length);
  // An authenticator app does not try the negative of what it sees.
  const found = jsQR(pixels, width, height, { inversionAttempts: 'dontInvert' });
  if (!found) throw new Error('No QR code can be read from the screenshot');
  return found.data;
}

/** The same by zbarimg; undefined where that is not installed. Throws when it reads none. */
export async function decodeQrWithZbar(target: Picture): Promise<string | undefined> {
  if (spawnSync('zbarimg', ['--version']).status !== 0) return undefined;
  const input = await target.screenshot();
  const { status, stdout, stderr } = spawnSync(
    'zbarimg',
    ['--raw', '--quiet', '-Sdisable', '-Sqrcode.enable', 'png:-'],
    { input },
  );
  if (status !== 0) throw new Error(`zbarimg reads no QR code: ${stderr.toString()}`);
  return stdout.toString('utf8').trim();
}
