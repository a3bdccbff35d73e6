import {
  offerFacets,
  offerSorts,
  type GeoPoint,
  type OfferFacet,
  type OfferQuery,
  type OfferSort,
} from '../../contract/offer-query.js';
import type { AddressState } from '../../controllers/address.js';

/** What a visitor looks for. */
export interface OfferSearch {
  q: string;
  facets: Partial<Record<OfferFacet, readonly string[]>>;
  /** Kilometres around the visitor. */
  radius: number | undefined;
  sort: OfferSort | undefined;
}

/** Values the page's author allows, by filter; a filter that is absent allows all. */
export type Preset = Partial<Record<OfferFacet, readonly string[]>>;

/** Kilometres to choose from. */
export const radii = [2, 5, 10, 25] as const;

export const noSearch: OfferSearch = { q: '', facets: {}, radius: undefined, sort: undefined };

/** How many filters are active; words and order are none. */
export const countActive = ({ facets, radius }: OfferSearch): number =>
  Object.values(facets).flat().length + (radius ? 1 : 0);

/** Whether anything is left out. */
export const isNarrowed = (search: OfferSearch): boolean => Boolean(search.q.trim()) || countActive(search) > 0;

/** The search as the page's address holds it. Where the visitor is stays out of it. */
export function toAddress({ q, facets, sort }: OfferSearch): AddressState {
  const filled = Object.entries(facets).filter(([, values]) => values.length);
  return { ...(q && { q: [q] }), ...Object.fromEntries(filled), ...(sort && sort !== 'nearest' && { sort: [sort] }) };
}

/** Reads a search from the page's address; what is no search there, or not allowed, is left out. */
export function fromAddress(state: AddressState, preset: Preset): OfferSearch {
  const sort = offerSorts.find(sort => sort === state['sort']?.[0]);
  const valuesOf = (facet: OfferFacet): string[] =>
    [...new Set(state[facet])].filter(value => value && isAllowed(value, preset[facet])).slice(0, 50);
  const facets = offerFacets.map(facet => [facet, valuesOf(facet)] as const);
  return {
    q: state['q']?.[0]?.slice(0, 200) ?? '',
    facets: Object.fromEntries(facets.filter(([, values]) => values.length)),
    radius: undefined,
    sort: sort === 'nearest' ? undefined : sort,
  };
}

/** The question to the backend: what the visitor looks for, within what the page's author set. */
export function toQuery(
  { q, facets, radius, sort }: OfferSearch,
  preset: Preset,
  near: GeoPoint | undefined,
): OfferQuery {
  const filters = offerFacets.map(facet => [facet, within(facets[facet], preset[facet])] as const);
  const isPossible = !(sort === 'relevance' && !q.trim()) && !(sort === 'nearest' && !near);
  // Who asks for what is near wants the nearest first.
  const order = sort && isPossible ? sort : near && 'nearest';
  return {
    q: q.trim() || undefined,
    ...Object.fromEntries(filters.filter(([, values]) => values?.length)),
    ...(near && (radius || order === 'nearest') && { near, radius }),
    ...(order && { sort: order }),
  };
}

/** Of the chosen values those that are allowed; where none is chosen, or none of them allowed, all that are. */
function within(chosen: readonly string[] = [], allowed: readonly string[] = []): readonly string[] {
  const both = chosen.filter(value => isAllowed(value, allowed));
  return both.length ? both : allowed;
}

/** Whether the page's author lets a value be chosen; where none is set, every one. */
export const isAllowed = (value: string, allowed: readonly string[] = []): boolean =>
  !allowed.length || allowed.includes(value);
