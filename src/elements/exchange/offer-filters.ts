import { html, nothing, type TemplateResult } from 'lit';
import { can } from '../../backends/backend.js';
import { audiences, commitments, dayTimes, offerKinds, weekdays } from '../../contract/offer.js';
import type { OfferFacet } from '../../contract/offer-query.js';
import type { Speech } from '../../locale/speech.js';
import { wordFor } from '../../locale/word-for.js';
import type { ExchangeWords } from '../../locale/words.js';
import { facetFilters, type Openness } from '../../views/facet-filters.js';
import type { FilteredList, FilterPlan } from '../../views/facet-options.js';
import { searchField } from '../../views/search-field.js';
import type { NearController } from './near-me.js';
import { kindWord } from './offer-kind.js';
import type { OfferListController } from './offer-list.js';

/** The filters of offers, and how they are told. */
export const offerFilterPlan: FilterPlan<OfferFacet, ExchangeWords> = {
  first: ['kind', 'category', 'commitment'],
  more: ['weekday', 'daytime', 'language', 'audience', 'place', 'organization'],
  conditions: ['places', 'access'],
  orders: { kind: offerKinds, commitment: commitments, weekday: weekdays, daytime: dayTimes, audience: audiences },
  labelOf: (filter, words) => words.filters[filter],
  nameOf(filter, value, preset, { words, formats }) {
    switch (filter) {
      case 'kind':
        return kindWord(value, preset, words);
      case 'commitment':
        return wordFor(words.commitments, value);
      case 'weekday':
        return formats.weekday(value, 'weekday') || undefined;
      case 'daytime':
        return wordFor(words.dayTimes, value);
      case 'language':
        return formats.language(value);
      case 'audience':
        return wordFor(words.audiences, value);
      case 'access':
      case 'places':
        return words.filters[filter];
      default:
        return undefined;
    }
  },
};

/** What the filters show and what they do. */
export interface OfferFiltersView extends FilteredList<OfferFacet, ExchangeWords>, Openness {
  offers: OfferListController;
  near: NearController;
}

/** The search field and the filters; in a narrow place the filters fold behind a button that says how many are active. */
export function offerFilters(view: OfferFiltersView, speech: Speech<ExchangeWords>): TemplateResult {
  const { finding, folds, near, list } = view;
  const { answering, prepare } = view.offers;
  const { words, formats } = speech;
  const { isUnfolded, toggle } = folds;
  // What is known later comes at once, so that nothing jumps.
  const isKnown = list.facets || !list.isAtLeast;
  const canSearch = !answering || can(answering.service, 'search');
  return html`<search class="filters" part="filters">
    ${canSearch ? searchField(finding, { label: words.searchOffers, prepare }) : nothing}
    <button class="fold" part="button" aria-expanded=${isUnfolded} aria-controls="facets" @click=${toggle}>
      ${words.showFilters(finding.active && formats.number(finding.active))}
    </button>
    <div id="facets" class="facets ${isUnfolded ? '' : 'folded'}">
      ${isKnown ? facetFilters(view, near.render(answering, speech), speech) : nothing}
    </div>
  </search>`;
}
