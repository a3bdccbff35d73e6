import { html, nothing, type TemplateResult } from 'lit';
import type { List } from '../contract/list.js';
import type { Speech } from '../locale/speech.js';
import { faultNote } from './states.js';

/** How the pages after the first stand. */
export interface FurtherPages {
  loadingMore: boolean;
  moreError: unknown;
  /** Whether the visitor has gone on to further pages. */
  isFurther: boolean;
}

/** The way to the next page, with how much is shown so far and why that page did not come; said when a page has come. */
export function morePages(
  { items, total = items.length, next }: List<unknown>,
  { loadingMore, moreError, isFurther }: FurtherPages,
  showMore: () => void,
  { words, formats }: Speech,
): TemplateResult | typeof nothing {
  if (!next && !isFurther) return nothing;
  const shown = words.offersShown(formats.number(items.length), formats.number(total));
  return html`${faultNote(moreError, words)}
    <div class="actions">
      ${
        next
          ? html`<button part="button more" aria-disabled=${loadingMore} @click=${showMore}>${words.showMore}</button>`
          : nothing
      }
      <span class="muted" aria-hidden=${isFurther}>${shown}</span>
      <span class="visually-hidden" role="status">${isFurther ? shown : nothing}</span>
    </div>`;
}
