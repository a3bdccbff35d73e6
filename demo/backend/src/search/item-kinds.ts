import { dateKey, minutesOf, offerSpan } from 'miteinand/backends/search/dates.js';
import { offerFacetsOf, type Said } from 'miteinand/backends/search/offer-facets.js';
import type { CalendarEvent } from 'miteinand/contract/calendar-event.js';
import type { Offer } from 'miteinand/contract/offer.js';
import { offerFacets } from 'miteinand/contract/offer-query.js';
import type { Organization } from 'miteinand/contract/organization.js';
import { fold } from 'miteinand/locale/fold.js';
import { momentIn, spanIn } from 'miteinand/time/zones.js';
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
  /** Whether it touches the days from … to, where it has any. */
  isWithin?(sortable: Sortable, from: string | undefined, to: string | undefined): boolean;
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

const events: ItemKind<CalendarEvent, { starts: number; first: string; last: string }> = {
  facets: ['category', 'organization'],
  facetsOf: ({ categories = [], organizer }) => ({
    category: categories.map(({ id, name }) => ({ value: id, name })),
    organization: organizer ? [{ value: organizer.id, name: organizer.name }] : [],
  }),
  // The zone is that of the town where an event has none (content-index.ts): its days are those the calendar shows.
  sortable: event => ({ starts: momentIn(event.startDate, event.timeZone), ...spanIn(event, event.timeZone) }),
  sortKey: ({ starts }) => starts,
  isWithin: ({ first, last }, from, to) => (!from || last >= from) && (!to || first <= to),
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
export const itemKinds = { offer: offers, event: events, organization: organizations } as Record<ListedType, AnyKind>;
