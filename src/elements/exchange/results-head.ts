import { html, nothing, type TemplateResult } from 'lit';
import type { List } from '../../contract/list.js';
import type { Offer } from '../../contract/offer.js';
import type { OfferSort } from '../../contract/offer-query.js';
import type { Speech } from '../../locale/speech.js';
import type { ExchangeWords } from '../../locale/words.js';
import { isolate } from '../../views/text.js';
import type { OfferSearch } from './offer-search.js';

/** What stands over the results. */
export interface HeadView {
  /** Absent until the first answer, and while there is none. */
  list: List<Offer> | undefined;
  isFailed: boolean;
  /** Whether the list holds offers of several commitments, and there is room to tell. */
  tellsFlexible: boolean;
  search: OfferSearch;
  sort: OfferSort | undefined;
  /** What mistyped words were taken for. */
  understood: readonly string[];
  /** Whether it is known where the visitor is. */
  isNear: boolean;
  canSort: boolean;
  order: (sort: OfferSort) => void;
}

/** How many offers there are, said once after each change, and in which order they stand. */
export function resultsHead(view: HeadView, speech: Speech<ExchangeWords>): TemplateResult {
  const { list, isFailed, canSort } = view;
  const text = isFailed ? nothing : list ? countOf(view, list, speech) : speech.words.loading;
  return html`<div class="head">
    <p class=${list ? 'count' : 'visually-hidden'} role="status" tabindex="-1">${text}</p>
    ${canSort && list && (list.total ?? list.items.length) > 1 ? sorting(view, speech.words) : nothing}
  </div>`;
}

/** "23 offers, 4 of them flexible", and what a mistyped word was taken for. */
function countOf(
  { tellsFlexible, understood }: HeadView,
  list: List<Offer>,
  { words, formats }: Speech<ExchangeWords>,
): unknown {
  const total = list.total ?? list.items.length;
  const isAtLeast = list.isAtLeast ?? (list.total === undefined && list.next !== undefined);
  const flexible = list.facets?.['commitment']?.find(({ value }) => value === 'flexible')?.count ?? 0;
  const count = isAtLeast ? words.offersAtLeast(total) : words.offersFound(total);
  const isTold = tellsFlexible && !isAtLeast && flexible > 0 && flexible < total;
  return html`${isTold ? words.pair(count, words.ofThemFlexible(flexible)) : count}
  ${
    understood.length
      ? html`<span class="understood">${words.understoodAs(formats.list(understood.map(isolate)))}</span>`
      : nothing
  }`;
}

function sorting({ search, sort, isNear, order }: HeadView, words: ExchangeWords): TemplateResult {
  const isSearched = search.q.trim() !== '';
  const possible = (['relevance', 'date', 'newest', 'nearest'] as const).filter(
    name => (name !== 'relevance' || isSearched) && (name !== 'nearest' || isNear),
  );
  const current = sort ?? (isSearched ? 'relevance' : 'date');
  return html`<label class="sort">
    <span>${words.sortBy}</span>
    <select part="input" @change=${(event: Event) => order((event.target as HTMLSelectElement).value as OfferSort)}>
      ${possible.map(name => html`<option value=${name} .selected=${name === current}>${words.sorts[name]}</option>`)}
    </select>
  </label>`;
}
