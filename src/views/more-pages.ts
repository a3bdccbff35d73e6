import { html, nothing, type TemplateResult } from 'lit';
import type { List } from '../contract/list.js';
import type { Speech } from '../locale/speech.js';
import { faultNote } from './states.js';

/** The way to the next page, with how much is shown so far and why that page did not come. */
export function morePages(
  { items, total = items.length, next }: List<unknown>,
  { loadingMore, moreError }: { loadingMore: boolean; moreError: unknown },
  showMore: () => void,
  { words, formats }: Speech,
): TemplateResult | typeof nothing {
  if (!next) return nothing;
  return html`${faultNote(moreError, words)}
    <div class="actions">
      <button part="button more" aria-disabled=${loadingMore} @click=${showMore}>${words.showMore}</button>
      <span class="muted">${words.offersShown(formats.number(items.length), formats.number(total))}</span>
    </div>`;
}
