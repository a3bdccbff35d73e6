import type { OfferSort } from 'miteinand/contract/offer-query.js';
import type { ItemFilters } from '../content/item-query.js';

/** What is listed and searched. */
export const listedTypes = ['offer', 'event', 'organization'] as const;
export type ListedType = (typeof listedTypes)[number];

/** What a route asks of a list. It travels to another thread: plain data only. */
export interface Question {
  /** A page as JSON, or everything as iCalendar. */
  as: 'page' | 'calendar';
  type: ListedType;
  filters: ItemFilters;
  /** `date` is the type's own order: events by start, organizations by name. */
  sort: OfferSort;
  cursor?: string | undefined;
  limit: number;
  /** Languages, most wished first. */
  wishes: readonly string[];
  now: Date;
}

/** The body of the answer, and the languages of the texts in it. */
export interface Answer {
  body: string;
  languages: readonly string[];
}
