/** The filters of events; each is counted as a facet by the same name. */
export const eventFacets = ['category', 'place', 'audience', 'language', 'organization', 'access', 'places'] as const;
export type EventFacet = (typeof eventFacets)[number];

/**
 * What a visitor asks of a calendar. Within one filter any of its values fits; all filters must fit.
 * `place` takes names of villages (`addressLocality`), `language` tags of languages an event is held in, `access` the
 * word `barrier-free`, `places` the word `free`: one can sign up now and gets a place, as with offers.
 */
export interface EventQuery extends Partial<Record<EventFacet, readonly string[] | undefined>> {
  /** First day, `YYYY-MM-DD`; events that end before it are left out. */
  from?: string | undefined;
  /** Last day, still part of the answer. */
  to?: string | undefined;
  /** Full text; every word must be found. */
  q?: string | undefined;
  /** What belongs to this event. Parts of a programme stand in no other list, unless words are searched for. */
  superEvent?: string | undefined;
  /** The `next` of the page before. */
  cursor?: string | undefined;
  limit?: number | undefined;
}
