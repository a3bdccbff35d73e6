import { html, nothing, type TemplateResult } from 'lit';
import type { OfferFacet } from '../../contract/offer-query.js';
import type { Speech } from '../../locale/speech.js';
import type { ExchangeWords } from '../../locale/words.js';
import { icon } from '../../views/icon.js';
import { nameOf } from './offer-facets.js';
import { isNarrowed, type OfferSearch, type Preset } from './offer-search.js';

/** What the active filters do. */
export interface ActiveFiltersView {
  search: OfferSearch;
  preset: Preset;
  choose: (facet: OfferFacet, values: readonly string[]) => void;
  leaveRadius: () => void;
  reset: () => void;
}

/** What is active, each to be taken back by itself, or all at once. */
export function activeFilters(view: ActiveFiltersView, speech: Speech<ExchangeWords>): TemplateResult | typeof nothing {
  const { search, preset, choose, leaveRadius, reset } = view;
  if (!isNarrowed(search)) return nothing;
  const { words, formats } = speech;
  const facets = Object.entries(search.facets) as [OfferFacet, readonly string[]][];
  const chips = facets.flatMap(([facet, values]) =>
    values.map(value =>
      chip(nameOf(facet, value, preset, speech), words, () =>
        choose(
          facet,
          values.filter(other => other !== value),
        ),
      ),
    ),
  );
  if (search.radius) chips.push(chip(words.within(formats.distance(search.radius)), words, leaveRadius));
  return html`<ul class="chips" role="list" aria-label=${words.activeFilters}>
    ${chips}
    <li><button class="link" part="button reset" @click=${reset}>${words.resetFilters}</button></li>
  </ul>`;
}

const chip = (name: string, words: ExchangeWords, remove: () => void): TemplateResult =>
  html`<li>
    <button class="chip" part="button chip" aria-label=${words.removeFilter(name)} @click=${remove}>
      <span dir="auto">${name}</span>${icon('cross')}
    </button>
  </li>`;
