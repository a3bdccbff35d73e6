import type { GeoPoint } from 'miteinand/contract/offer-query.js';

/** What is asked of a list; all that is set must fit. */
export interface ItemFilters {
  /** Full text; every word must be found, in whichever language. */
  q?: string | undefined;
  /** By the name of a facet: any of its values fits. */
  values: Readonly<Record<string, readonly string[] | undefined>>;
  near?: GeoPoint | undefined;
  /** Kilometres around `near`. */
  radius?: number | undefined;
  /** Days, both part of the answer. */
  from?: string | undefined;
  to?: string | undefined;
  /** What belongs to this event; parts of a programme stand in no other list, unless words are searched for. */
  superEvent?: string | undefined;
}
