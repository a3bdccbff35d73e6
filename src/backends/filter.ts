import type { CalendarEvent, EventQuery } from '../contract/calendar-event.js';
import type { Facets, FacetValue, List } from '../contract/list.js';
import type { Offer } from '../contract/offer.js';
import type { OfferQuery } from '../contract/offer-query.js';
import { fold } from '../locale/fold.js';
import { spanIn } from '../time/zones.js';

/** What an item says under each filter; the name is for people, where the value is not. */
type Filed = Record<string, { value: string; name?: string }[]>;

const pageSize = 20;

/** Finds offers as the native backend does, for sources that are wholly in the page. */
export function findOffers(offers: readonly Offer[], query: OfferQuery): List<Offer> {
  const words = toWords(query.q);
  const matching = offers.filter(offer => contains(words, offerText(offer)));
  const wanted = {
    kind: query.kind,
    category: query.category,
    commitment: query.commitment,
    organization: query.organization,
  };
  const found = matching.filter(offer => fits(fileOffer(offer), wanted));
  return {
    ...cutPage([...found].sort(query.sort === 'newest' ? byNewest : byNextDate), query),
    facets: countFacets(matching.map(fileOffer), wanted),
  };
}

/** Finds events as the native backend does, in order of their start. */
export function findEvents(
  events: readonly CalendarEvent[],
  query: EventQuery,
  timeZone?: string,
): List<CalendarEvent> {
  const words = toWords(query.q);
  const wanted = { category: query.category, organization: query.organization };
  const matching = events.filter(event => isWithin(event, query, timeZone) && contains(words, eventText(event)));
  const found = matching.filter(event => fits(fileEvent(event), wanted));
  return {
    ...cutPage(
      found.sort((one, other) => Date.parse(one.startDate) - Date.parse(other.startDate)),
      query,
    ),
    facets: countFacets(matching.map(fileEvent), wanted),
  };
}

const fileOffer = (offer: Offer): Filed => ({
  kind: [{ value: offer.kind }],
  commitment: offer.commitment ? [{ value: offer.commitment }] : [],
  category: (offer.categories ?? []).map(({ id, name }) => ({ value: id, name })),
  organization: offer.organization ? [{ value: offer.organization.id, name: offer.organization.name }] : [],
});

const fileEvent = (event: CalendarEvent): Filed => ({
  category: (event.categories ?? []).map(({ id, name }) => ({ value: id, name })),
  organization: event.organizer ? [{ value: event.organizer.id, name: event.organizer.name }] : [],
});

const fits = (filed: Filed, wanted: Record<string, readonly string[] | undefined>, except?: string): boolean =>
  Object.entries(wanted).every(
    ([name, values]) => name === except || !values?.length || filed[name]?.some(({ value }) => values.includes(value)),
  );

/** Counts each value under all the other filters, so that a choice shows what it would find. */
function countFacets(items: readonly Filed[], wanted: Record<string, readonly string[] | undefined>): Facets {
  const facets: Facets = {};
  for (const facet of Object.keys(wanted)) {
    const counts = new Map<string, FacetValue>();
    for (const filed of items) {
      for (const { value, name } of filed[facet] ?? []) {
        const entry = counts.get(value) ?? { value, ...(name && { name }), count: 0 };
        if (fits(filed, wanted, facet)) entry.count += 1;
        counts.set(value, entry);
      }
    }
    facets[facet] = [...counts.values()];
  }
  return facets;
}

function cutPage<T>(
  found: readonly T[],
  { cursor, limit = pageSize }: { cursor?: string | undefined; limit?: number | undefined },
): List<T> {
  const start = Number(cursor) || 0;
  const end = start + limit;
  return {
    items: found.slice(start, end),
    total: found.length,
    omitted: 0,
    ...(end < found.length && { next: String(end) }),
  };
}

/** An event belongs to the days of its own zone, else of the town's, as the calendar shows it. */
const isWithin = (event: CalendarEvent, { from, to }: EventQuery, timeZone: string | undefined): boolean => {
  const { first, last } = spanIn(event, event.timeZone ?? timeZone);
  return (!from || last >= from) && (!to || first <= to);
};

const toWords = (q: string | undefined): string[] =>
  fold(q ?? '')
    .split(' ')
    .filter(Boolean);
const contains = (words: readonly string[], text: string): boolean => words.every(word => text.includes(word));

const offerText = (offer: Offer): string =>
  fold(
    [
      offer.title,
      offer.organization?.name,
      offer.summary,
      offer.description,
      ...(offer.categories ?? []).map(({ name }) => name),
    ].join(' '),
  );
const eventText = (event: CalendarEvent): string =>
  fold(
    [
      event.name,
      event.organizer?.name,
      event.summary,
      event.description,
      ...(event.categories ?? []).map(({ name }) => name),
    ].join(' '),
  );

// What has no date comes after what has one.
const nextDate = (offer: Offer): number => Date.parse(offer.schedule?.startDate ?? '') || Infinity;
const byNextDate = (one: Offer, other: Offer): number => compare(nextDate(one), nextDate(other));
const byNewest = (one: Offer, other: Offer): number =>
  compare(Date.parse(other.datePosted ?? '') || 0, Date.parse(one.datePosted ?? '') || 0);
const compare = (one: number, other: number): number => (one === other ? 0 : one < other ? -1 : 1);
