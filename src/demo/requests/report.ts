/** Entries of the log as they may be shown: masked, unless the secrets are to be seen. */
import { masked } from './mask.js';
import type { Entry, SentRequest } from './request-log.js';

export interface Report {
  readonly id: number;
  readonly at: string;
  readonly kind: Entry['kind'];
  readonly name: string;
  readonly milliseconds?: number;
  readonly arguments?: unknown;
  readonly answer?: unknown;
  readonly request?: SentRequest;
  readonly reply?: unknown;
  readonly failure?: { readonly code: string };
}

export function reportOf(entry: Entry, withSecrets: boolean): Report {
  const show = (value: unknown) => (withSecrets ? value : masked(value));
  const { id, kind, name, milliseconds, failure } = entry;
  return {
    id,
    at: new Date(entry.at).toISOString(),
    kind,
    name,
    ...(milliseconds !== undefined && { milliseconds }),
    ...(entry.kind === 'question'
      ? { arguments: show(entry.args), ...(entry.answer !== undefined && { answer: show(entry.answer) }) }
      : {
          request: {
            ...entry.request,
            headers: show(entry.request.headers) as SentRequest['headers'],
            ...(entry.request.body !== undefined && { body: show(entry.request.body) }),
          },
          ...(entry.reply && { reply: show(entry.reply) }),
        }),
    // A failure never carries a secret.
    ...(failure && { failure }),
  };
}
