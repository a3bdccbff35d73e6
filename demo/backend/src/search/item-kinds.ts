import { dateKey, minutesOf, offerSpan } from 'miteinand/backends/search/dates.js';
import { eventFacetsOf } from 'miteinand/backends/search/event-facets.js';
import { isProgramme } from 'miteinand/backends/search/event-records.js';
import { offerFacetsOf, type Said } from 'miteinand/backends/search/offer-facets.js';
import { searchWords } from 'miteinand/backends/search/words.js';
import type { CalendarEvent } from 'miteinand/contract/calendar-event.js';
import { eventFacets } from 'miteinand/contract/event-query.js';
import type { Offer } from 'miteinand/contract/offer.js';
import { offerFacets } from 'miteinand/contract/offer-query.js';
import type { Organization } from 'miteinand/contract/organization.js';
import { fold } from 'miteinand/locale/fold.js';
import { momentIn, spanIn } from 'miteinand/time/zones.js';
import type { ItemFilters } from '../content/item-query.js';
import type { ListedType } from './question.js';

/** By what items are sorted; those of equal keys stay as they came. */
export type SortKey = string | number;

/** How one type of item is filed and sorted. */
export interface ItemKind<T, Sortable> {
  /** In the order of the answer; `places` is filed by how many are free now. */
  facets: readonly string[];
  facetsOf(record: T): Partial<Record<string, readonly Said[]>>;
  /** What of a record decides its place in the type's own order. */
  sortable(record: T): Sortable;
  /** The key of the type's own order on a day. */
  sortKey(sortable: Sortable, today: string): SortKey;
  /** Tells which stand in a list by what only this type is asked for. */
  conditionOf?(filters: ItemFilters): (sortable: Sortable) => boolean;
}

const offers: ItemKind<Offer, { starts: number; lastDay: number }> = {
  facets: offerFacets,
  facetsOf: offer => ({ ...offerFacetsOf(offer), places: [] }),
  sortable(offer) {
    const { starts, lastDay } = offerSpan(offer);
    return { starts: minutesOf(starts), lastDay: minutesOf(lastDay) };
  },
  sortKey: ({ starts, lastDay }, today) => dateKey(starts, lastDay, minutesOf(today)),
};

interface EventSortable {
  starts: number;
  first: string;
  last: string;
  superEvent: CalendarEvent['superEvent'];
}

const events: ItemKind<CalendarEvent, EventSortable> = {
  facets: eventFacets,
  facetsOf: event => ({ ...eventFacetsOf(event), places: [] }),
  // The zone is that of the town where an event has none (content-index.ts): its days are those the calendar shows.
  sortable: event => ({
    starts: momentIn(event.startDate, event.timeZone),
    ...spanIn(event, event.timeZone),
    superEvent: event.superEvent,
  }),
  sortKey: ({ starts }) => starts,
  conditionOf({ from, to, q, superEvent: asked }) {
    const hasWords = searchWords(q).length > 0;
    return ({ first, last, superEvent }) =>
      (!from || last >= from) &&
      (!to || first <= to) &&
      (asked ? superEvent?.id === asked : hasWords || !isProgramme(superEvent));
  },
};

const organizations: ItemKind<Organization, string> = {
  facets: [],
  facetsOf: () => ({}),
  sortable: ({ name }) => fold(name),
  sortKey: name => name,
};

/** A kind whose records and sortables only it knows. */
export type AnyKind = ItemKind<never, never>;

/** How each type of item is filed and sorted. */
export const itemKinds = { offer: offers, event: events, organization: organizations } as unknown as Record<
  ListedType,
  AnyKind
>;
