import { html, nothing, type TemplateResult } from 'lit';
import type { SourceState } from '../contract/list.js';
import type { Speech } from '../locale/speech.js';
import { isolate } from './text.js';

/** Of several sources: how many answered, and who did not, so that a list never looks whole when it is not. */
export function sourcesNote(
  sources: readonly SourceState[] | undefined,
  retry: () => void,
  { words, formats }: Speech,
): TemplateResult | typeof nothing {
  const missing = (state: SourceState['state']): string[] =>
    (sources ?? []).filter(source => source.state === state).map(({ name }) => isolate(name));
  const [failed, waiting] = [missing('failed'), missing('waiting')];
  if (!sources || (!failed.length && !waiting.length)) return nothing;
  const answered = sources.length - failed.length - waiting.length;
  return html`<div class="notice sources" part="sources">
    <p role="status">
      ${words.sourcesAnswered(formats.number(answered), formats.number(sources.length))}
      ${failed.length ? words.sourcesFailed(formats.list(failed)) : nothing}
      ${waiting.length ? words.sourcesWaiting(formats.list(waiting)) : nothing}
    </p>
    ${failed.length ? html`<button part="button retry" @click=${retry}>${words.retry}</button>` : nothing}
  </div>`;
}
