import type { LitElement } from 'lit';
import { audiences, commitments, offerKinds } from '../../contract/offer.js';
import {
  offerFacets,
  offerSorts,
  type GeoPoint,
  type OfferFacet,
  type OfferQuery,
  type OfferSort,
} from '../../contract/offer-query.js';
import { wordsOf } from '../../controllers/preset.js';
import type { SearchController, Searched } from '../../controllers/search.js';
import type { Preset as PresetOf, Search } from '../../controllers/search-state.js';

/** What a visitor sets besides words and filters. */
export interface OfferOrder {
  /** Kilometres around the visitor. */
  radius: number | undefined;
  sort: OfferSort | undefined;
}

/** What a visitor looks for. */
export type OfferSearch = Search<OfferFacet> & OfferOrder;

/** The search of offers, as others see it. */
export type OfferFinding = SearchController<OfferFacet, OfferOrder>;

/** Values the page's author allows, by filter. */
export type Preset = PresetOf<OfferFacet>;

/** Kilometres to choose from. */
export const radii = [2, 5, 10, 25] as const;

const noOrder: OfferOrder = { radius: undefined, sort: undefined };

/** What is searched in the exchange. Where the visitor is, and how far one would go, stays out of the address. */
export const offerSearch: Searched<OfferFacet, OfferOrder> = {
  noun: 'exchange',
  item: 'offer',
  filters: offerFacets,
  start: noOrder,
  cleared: noOrder,
  countMore: ({ radius }) => (radius ? 1 : 0),
  toAddress: ({ sort }) => (sort && sort !== 'nearest' ? { sort: [sort] } : {}),
  fromAddress: (state, { radius }) => {
    const sort = offerSorts.find(sort => sort === state['sort']?.[0]);
    return { radius, sort: sort === 'nearest' ? undefined : sort };
  },
};

/** Attributes by which a page's author narrows the widget, each a list of words. */
type PresetAttributes = Partial<Record<'kinds' | 'categories' | 'commitments' | 'audiences' | 'organization', string>>;

/** What the page's author allows. */
export const presetOf = (host: LitElement & PresetAttributes): Preset => ({
  kind: wordsOf(host, 'kinds', offerKinds),
  category: wordsOf(host, 'categories'),
  commitment: wordsOf(host, 'commitments', commitments),
  audience: wordsOf(host, 'audiences', audiences),
  organization: wordsOf(host, 'organization'),
});

/** The question to the backend; `sort` is the order the page's author wants where nobody searches. */
export function offerQuery(
  { query, search }: OfferFinding,
  near: GeoPoint | undefined,
  sort: OfferSort | undefined,
): OfferQuery {
  const { radius } = search;
  const isPossible = !(search.sort === 'relevance' && !query.q) && !(search.sort === 'nearest' && !near);
  // Who asks for what is near wants the nearest first.
  const chosen = search.sort && isPossible ? search.sort : near && 'nearest';
  return {
    ...query,
    ...(near && (radius || chosen === 'nearest') && { near, radius }),
    sort: chosen ?? (query.q ? undefined : sort),
  };
}
