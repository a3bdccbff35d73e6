/** The filters of offers; each is counted as a facet by the same name. */
export const offerFacets = [
  'kind',
  'category',
  'commitment',
  'weekday',
  'daytime',
  'language',
  'audience',
  'place',
  'organization',
  'access',
  'places',
] as const;
export type OfferFacet = (typeof offerFacets)[number];

/** A point on the map: degrees, WGS 84 (schema.org/GeoCoordinates). */
export interface GeoPoint {
  latitude: number;
  longitude: number;
}

/** By what a list of offers is ordered; `relevance` needs words to search for, `nearest` a point. */
export const offerSorts = ['relevance', 'date', 'newest', 'nearest'] as const;
export type OfferSort = (typeof offerSorts)[number];

/**
 * What a visitor asks of a list of offers. Within one filter any of its values fits; all filters must fit.
 * `weekday` takes the days of RFC 5545, `daytime` those of `dayTimes`, `language` tags of languages that help, `place`
 * names of villages (`addressLocality`), `access` the word `barrier-free`, `places` the word `free`.
 */
export interface OfferQuery extends Partial<Record<OfferFacet, readonly string[] | undefined>> {
  /** Full text; every word must be found. */
  q?: string | undefined;
  near?: GeoPoint | undefined;
  /** Kilometres around `near`; without it `near` only orders. */
  radius?: number | undefined;
  /** Without it by relevance where words are searched for, else by date: what comes next first, then what has no date. */
  sort?: OfferSort | undefined;
  /** The `next` of the page before. */
  cursor?: string | undefined;
  limit?: number | undefined;
}
