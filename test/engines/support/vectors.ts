/** The vectors of RFC 4226, appendix D, and RFC 6238, appendix B. */

export type Hash = 'SHA1' | 'SHA256' | 'SHA512';

/** In ASCII; those of the longer hashes are as in RFC 6238's reference code (erratum 2866). */
export const SECRETS: Readonly<Record<Hash, string>> = {
  SHA1: '12345678901234567890',
  SHA256: '12345678901234567890123456789012',
  SHA512: '1234567890123456789012345678901234567890123456789012345678901234',
};

/** By counter, from 0. */
export const RFC_4226 = [
  '755224',
  '287082',
  '359152',
  '969429',
  '338314',
  '254676',
  '287922',
  '162583',
  '399871',
  '520489',
] as const;

export interface Vector {
  readonly seconds: number;
  readonly hash: Hash;
  /** Eight digits. */
  readonly code: string;
}

const rows: readonly (readonly [seconds: number, SHA1: string, SHA256: string, SHA512: string])[] = [
  [59, '94287082', '46119246', '90693936'],
  [1111111109, '07081804', '68084774', '25091201'],
  [1111111111, '14050471', '67062674', '99943326'],
  [1234567890, '89005924', '91819424', '93441116'],
  [2000000000, '69279037', '90698825', '38618901'],
  [20000000000, '65353130', '77737706', '47863826'],
];

export const RFC_6238: readonly Vector[] = rows.flatMap(([seconds, ...codes]) =>
  (['SHA1', 'SHA256', 'SHA512'] as const).map((hash, i) => ({ seconds, hash, code: codes[i]! })),
);
