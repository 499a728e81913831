/** Tokens in the shape of Authing's: JWTs whose claims can be read, and whose word counts for nothing. */
import type { Random } from '../../adapters/mock/bytes.js';

export interface Claims {
  readonly sub: string;
  /** Which session or ticket it is: the secret in the token. */
  readonly jti: string;
  /** Seconds since the epoch. */
  readonly iat: number;
  readonly exp: number;
}

/** The signature is noise: nobody but the simulator reads these tokens, and it goes by `jti`. */
export function writeToken(claims: Claims, random: Random): string {
  const parts = [
    JSON.stringify({ alg: 'HS256', typ: 'JWT' }),
    JSON.stringify(claims),
    String.fromCharCode(...random(32)),
  ];
  return parts.map((part) => btoa(part).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')).join('.');
}

/** The `jti` in the request's token, if there is one. */
export function tokenIdOf(request: Request): string | undefined {
  try {
    const [, claims = ''] = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/.exec(request.headers.get('authorization') ?? '') ?? [];
    const { jti } = JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/'))) as Partial<Claims>;
    return typeof jti === 'string' && /^[\da-f]{32}$/.test(jti) ? jti : undefined;
  } catch {
    return undefined;
  }
}
