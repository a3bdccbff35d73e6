import { EventIndex } from '../../../src/backends/search/event-index.js';
import { OfferIndex } from '../../../src/backends/search/offer-index.js';
import { Records } from '../../../src/backends/search/records.js';
import { CalendarEvent } from '../../../src/contract/calendar-event.js';
import type { EventQuery } from '../../../src/contract/event-query.js';
import type { List } from '../../../src/contract/list.js';
import { Offer } from '../../../src/contract/offer.js';
import type { OfferQuery } from '../../../src/contract/offer-query.js';

/** The day on which these tests look for something. */
export const testDay = '2026-05-15';

/** An index of offers, in German. */
export const offerIndex = (offers: readonly unknown[], changed: ReadonlyMap<string, Offer> = new Map()): OfferIndex =>
  new OfferIndex(new Records(offers, Offer, ['de'], []), changed);

/** What the page's index finds among offers. */
export const findOffers = (offers: readonly unknown[], query: OfferQuery, day = testDay): Promise<List<Offer>> =>
  offerIndex(offers).find(query, { today: day });

/** What the page's index finds among events. */
export const findEvents = (
  events: readonly unknown[],
  query: EventQuery,
  zone?: string,
): Promise<List<CalendarEvent>> => new EventIndex(new Records(events, CalendarEvent, ['de'], []), zone).find(query);

export const offer = (id: string, more: Partial<Offer> = {}): Offer => ({ id, kind: 'room', title: id, ...more });

/** The ids of a list, in its order. */
export const ids = ({ items }: { items: readonly { id: string }[] }): string => items.map(({ id }) => id).join(' ');
