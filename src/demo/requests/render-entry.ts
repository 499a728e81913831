/** One call of the log, as a heading that opens to what was asked and answered. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DemoWords } from '../words/en.js';
import { sdkCall } from './calls.js';
import { curl } from './curl.js';
import type { Entry } from './request-log.js';
import { reportOf } from './report.js';

export interface EntryOptions {
  readonly withSecrets: boolean;
  readonly words: DemoWords['requests'];
  readonly copy: (text: string) => void;
}

export function renderHeading(entry: Entry, words: DemoWords['requests']): TemplateResult {
  const { name, failure, milliseconds } = entry;
  const status = entry.kind === 'request' ? entry.reply?.status : undefined;
  const outcome = failure?.code ?? status ?? (milliseconds === undefined ? words.open : words.answered);
  const isFailure = failure !== undefined || (status ?? 0) >= 400;
  return html`<h3>
    <code dir="ltr">${name}</code> <span class=${isFailure ? 'failed' : 'quiet'}>${outcome}</span>
    ${milliseconds === undefined ? nothing : html`<span class="quiet" dir="ltr">${milliseconds} ms</span>`}
  </h3>`;
}

/** Made only for an entry that is open: two hundred of them would be a long page. */
export function renderDetails(entry: Entry, { withSecrets, words, copy }: EntryOptions): TemplateResult {
  const { request, reply, answer, failure, arguments: asked } = reportOf(entry, withSecrets);
  const command = request && curl(request);
  const sdk = request && entry.kind === 'request' && sdkCall(request.method, request.url, entry.request.body);
  return html`<div class="stack">
    ${asked === undefined ? nothing : block(words.arguments, json(asked))}
    ${
      command === undefined
        ? nothing
        : html`${block('curl', command)}
            <div class="actions"><button @click=${() => copy(command)}>${words.copyCurl}</button></div>`
    }
    ${sdk ? block('authing-js-sdk', `authenticationClient.${sdk}()`) : nothing}
    ${
      failure
        ? block(words.failure, json(failure))
        : entry.milliseconds === undefined
          ? nothing
          : block(words.answer, json(reply ?? answer))
    }
  </div>`;
}

const block = (title: string, text: string) =>
  html`<div>
    <h4>${title}</h4>
    <pre dir="ltr">${text}</pre>
  </div>`;

const json = (value: unknown) => (value === undefined ? '–' : JSON.stringify(value, null, 2));
