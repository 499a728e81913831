/** The text file that keeps recovery codes. */
import { countText, dateText, fillText, oneLine } from '../text/format.js';
import type { MfaText } from '../text/text.js';

export interface RecoveryFile {
  readonly name: string;
  readonly content: string;
}

interface RecoveryFileParts {
  readonly text: MfaText;
  readonly codes: readonly string[];
  readonly service: string;
  readonly account: string;
  /** Milliseconds since the epoch. */
  readonly date: number;
}

export function recoveryFile({ text, codes, service, account, date }: RecoveryFileParts): RecoveryFile {
  const { file } = text.codes;
  const lines = [
    fillText(countText(file.heading, codes.length, text.locale), { service: oneLine(service) }),
    fillText(file.account, { account: oneLine(account) }),
    fillText(file.date, { date: dateText(date, text.locale) }),
    '',
    ...codes,
    '',
    file.once,
    '',
  ];
  const name = fillText(file.name, { service: fileSafe(service), account: fileSafe(account) });
  return { name, content: lines.join('\n') };
}

/** Letters, digits and a few signs of any script: what every file system takes. */
function fileSafe(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}@._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 80);
}
