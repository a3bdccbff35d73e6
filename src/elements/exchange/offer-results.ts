import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { List } from '../../contract/list.js';
import type { Offer } from '../../contract/offer.js';
import type { OfferSort } from '../../contract/offer-query.js';
import type { ItemWays } from '../../controllers/item-ways.js';
import type { Speech } from '../../locale/speech.js';
import type { ExchangeWords } from '../../locale/words.js';
import { activeFilters } from '../../views/active-filters.js';
import { morePages } from '../../views/more-pages.js';
import { sourcesNote } from '../../views/sources-note.js';
import { failed, omittedNote, pending } from '../../views/states.js';
import type { NearController } from './near-me.js';
import { offerCard } from './offer-card.js';
import type { offerFilterPlan } from './offer-filters.js';
import type { OfferListController } from './offer-list.js';
import type { OfferFinding } from './offer-search.js';
import { resultsHead } from './results-head.js';

type OfferSpeech = Speech<ExchangeWords>;

/** What the results need besides their words. */
export interface ResultsView {
  offers: OfferListController;
  plan: typeof offerFilterPlan;
  finding: OfferFinding;
  near: NearController;
  ways: ItemWays;
  /** The order that was asked for. */
  sort: OfferSort | undefined;
  /** Level of the offers' headings. */
  level: number;
  staleAfter: number;
  isCompact: boolean;
  layout: 'list' | 'cards';
  /** Whether the editor wrote something to stand in for them. */
  hasFallback: boolean;
  showMore: () => void;
}

/** What was found, under how much that is: the offers, or why there are none. */
export function offerResults(view: ResultsView, speech: OfferSpeech): unknown {
  const { list, error, again } = view.offers;
  return [
    head(view, speech),
    error ? html`${failed(error, speech.words, again)}<slot></slot>` : nothing,
    list ? found(list, view, speech) : error ? nothing : pending(view.hasFallback),
  ];
}

function head({ offers, finding, near, sort, isCompact }: ResultsView, speech: OfferSpeech): TemplateResult {
  const { list, error, answering, understood } = offers;
  const { search, query, change } = finding;
  return resultsHead(
    {
      list: error ? undefined : list,
      isFailed: error !== undefined,
      search,
      tellsFlexible: !isCompact && !query.commitment?.length,
      understood,
      sort,
      isNear: near.pointFor(answering) !== undefined,
      canSort: !isCompact,
      order: sort => change({ sort }),
    },
    speech,
  );
}

function found(list: List<Offer>, view: ResultsView, speech: OfferSpeech): unknown {
  const { offers, finding, near } = view;
  const { items, omitted, sources } = list;
  return [
    sourcesNote(sources, offers.again, speech),
    finding.isNarrowed ? activeFilters({ ...view, list }, near.active(speech), speech) : nothing,
    items.length ? cards(list, view, speech) : empty(finding.isNarrowed, speech),
    omittedNote(omitted, speech.words),
    morePages(list, offers, view.showMore, speech),
  ];
}

function cards(list: List<Offer>, view: ResultsView, speech: OfferSpeech): TemplateResult {
  const { items, words = [] } = list;
  const { offers, finding, near, ways, level, staleAfter, isCompact, layout } = view;
  const { marking, cards } = offers;
  const options = {
    level,
    preset: finding.preset,
    mark: (text: string) => (words.length ? (marking?.marked(text, words) ?? text) : text),
    position: near.point,
    staleAfter,
    isCompact,
  };
  return html`<ul class="offers ${layout}" role="list" aria-busy=${offers.pending}>
    ${guard([list, offers.shown], () =>
      repeat(
        items,
        (_, index) => cards[index],
        offer => html`<li>${offerCard(offer, { ...options, ...ways.to(offer) }, speech)}</li>`,
      ),
    )}
  </ul>`;
}

const empty = (isNarrowed: boolean, { words }: OfferSpeech): TemplateResult =>
  isNarrowed
    ? html`<p class="notice">${words.noOffersFit}</p>`
    : html`<slot name="empty"><p class="notice">${words.noOffers}</p></slot>`;
