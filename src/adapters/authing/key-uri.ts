/** What goes into the QR code: the server's key, in a URI that is written here. */
import { textOf } from './answers.js';

/** The key of an authenticator app and how it counts (RFC 6238 §4, §5.2). */
export interface Key {
  /** Base32 without padding (RFC 4648 §6). */
  readonly secret: string;
  readonly issuer: string;
  readonly account: string;
  readonly algorithm: 'SHA1' | 'SHA256' | 'SHA512';
  /** Seconds that a code lives. */
  readonly period: number;
}

/** What stands in for the parts that the server does not give. */
export interface KeyDefaults {
  readonly issuer: string;
  readonly account: string;
}

const DIGITS = '6';
const PERIODS = ['15', '30', '60'];
const ALGORITHMS = ['SHA1', 'SHA256', 'SHA512'] as const;

/** Characters that write nothing or turn the writing round; authenticator apps show them no better than pages do. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/**
 * The key in the answer to `associate`, or undefined where there is none.
 *
 * The parameters come from `qrcode_uri` where it is an `otpauth://totp/` URI that the page can go along with; else they
 * are the usual ones. Where its key and `secret` differ, `secret` counts: it is the one that a person types.
 * `qrcode_data_url` is not looked at: the page draws its own.
 */
export function readKey(data: unknown, defaults: KeyDefaults): Key | undefined {
  const secret = base32Of(textOf(data, 'secret'));
  const fromUri = parseKeyUri(textOf(data, 'qrcode_uri'), defaults);
  if (fromUri && (secret === undefined || secret === fromUri.secret)) return fromUri;
  return secret === undefined
    ? undefined
    : { secret, ...named(defaults.issuer, defaults.account, defaults), algorithm: 'SHA1', period: 30 };
}

/** `otpauth://totp/ISSUER:ACCOUNT?…`: the issuer twice, no colon in either, RFC 3986 encoding (a space is `%20`). */
export function writeKeyUri({ secret, issuer, account, algorithm, period }: Key): string {
  const label = `${encoded(issuer)}:${encoded(account)}`;
  const counting = `period=${period}&digits=${DIGITS}&algorithm=${algorithm}`;
  return `otpauth://totp/${label}?secret=${secret}&${counting}&issuer=${encoded(issuer)}`;
}

function parseKeyUri(uri: string | undefined, defaults: KeyDefaults): Key | undefined {
  const [, label, query] = /^otpauth:\/\/totp\/([^?#]*)\?([^#]*)$/i.exec(uri ?? '') ?? [];
  if (label === undefined || query === undefined) return undefined;
  const parameters = new Map(new URLSearchParams(query));
  const secret = base32Of(parameters.get('secret'));
  const period = parameters.get('period') ?? '30';
  const algorithm = ALGORITHMS.find((known) => known === (parameters.get('algorithm') ?? 'SHA1').toUpperCase());
  const supported = PERIODS.includes(period) && (parameters.get('digits') ?? DIGITS) === DIGITS;
  const [issuer, account] = parts(label);
  if (secret === undefined || algorithm === undefined || !supported || account === undefined) return undefined;
  return { secret, ...named(parameters.get('issuer') ?? issuer, account, defaults), algorithm, period: Number(period) };
}

/** The label's issuer and account; the first colon parts them, encoded or not. */
function parts(label: string): readonly [string | undefined, string | undefined] {
  try {
    const text = decodeURIComponent(label);
    const colon = text.indexOf(':');
    return colon < 0 ? [undefined, text] : [text.slice(0, colon), text.slice(colon + 1)];
  } catch {
    return [undefined, undefined];
  }
}

function named(issuer: string | undefined, account: string | undefined, defaults: KeyDefaults) {
  return {
    issuer: cleaned(issuer) || cleaned(defaults.issuer),
    account: cleaned(account) || cleaned(defaults.account),
  };
}

function cleaned(text: string | undefined): string {
  return (text ?? '').replace(INVISIBLE, '').replaceAll(':', ' ').trim().slice(0, 200);
}

/** Base32 in any case, with spaces, hyphens, padding; 16 characters (80 bits) or more, as Authing has it. */
function base32Of(text: string | undefined): string | undefined {
  const key = text?.replace(/[\s=-]/g, '').toUpperCase();
  return key !== undefined && /^[A-Z2-7]{16,}$/.test(key) ? key : undefined;
}

/** `encodeURIComponent` leaves `!'()*`, which RFC 3986 §2.2 reserves. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
