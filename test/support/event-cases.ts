import type { CalendarEvent } from '../../src/contract/calendar-event.ts';
import type { EventFacet, EventQuery } from '../../src/contract/event-query.ts';

/** Which events belong to which days, as one table for the page and for every database. */
const event = (id: string, startDate: string, more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id,
  name: id,
  startDate,
  ...more,
});

/** The zone of the town; an event may have its own. */
export const eventsZone = 'Europe/Berlin';

/** In no order. */
export const eventRecords: readonly CalendarEvent[] = [
  event('town-zone', '2026-06-05T22:45:00Z', { endDate: '2026-06-05T23:30:00Z' }),
  event('own-zone', '2026-06-05T22:30:00Z', { timeZone: 'Europe/Berlin' }),
  event('tokyo-offset', '2026-06-06T07:20:00+09:00'),
  event('all-day', '2026-06-06'),
  event('lisbon', '2026-06-05T23:15:00+01:00', { timeZone: 'Europe/Lisbon' }),
  event('evening', '2026-06-05T23:30:00+02:00'),
  event('until-midnight', '2026-06-05T18:00:00Z', { endDate: '2026-06-05T22:00:00Z' }),
  event('all-day-in-new-york', '2026-06-05', { timeZone: 'America/New_York' }),
  event('two-days', '2026-06-04', { endDate: '2026-06-05' }),
  event('over-before-it-begins', '2026-06-07T10:00:00+02:00', { endDate: '2026-06-01T10:00:00+02:00' }),
];

const first = 'two-days all-day-in-new-york until-midnight evening';

/** Ids, separated by spaces. */
export const eventCases: readonly { query: EventQuery; finds: string; because: string }[] = [
  {
    because: 'all in the order of their moments, a day at its midnight',
    query: {},
    finds: `${first} all-day lisbon tokyo-offset own-zone town-zone over-before-it-begins`,
  },
  {
    because: 'the day on the clocks of the event',
    query: { from: '2026-06-05', to: '2026-06-05' },
    finds: `${first} lisbon`,
  },
  {
    because: 'the next day has begun on the spot, though not in UTC',
    query: { from: '2026-06-06', to: '2026-06-06' },
    finds: 'all-day tokyo-offset own-zone town-zone',
  },
  { because: 'the last day of several', query: { to: '2026-06-04' }, finds: 'two-days' },
  { because: 'an end before the start is none', query: { from: '2026-06-07' }, finds: 'over-before-it-begins' },
  { because: 'nothing any more', query: { from: '2026-06-08' }, finds: '' },
];

const verein = { id: 'sv', name: 'Sportverein Rinnach' };
const fair = { id: 'fair', name: 'Ehrenamtsmesse', type: 'Event' } as const;

/** Which events the filters find: one table for the page and for every database. One event a day, in this order. */
export const filterRecords: readonly CalendarEvent[] = [
  event('lauf', '2026-07-01', {
    name: 'Volkslauf',
    categories: [
      { id: 'sport', name: 'Sport' },
      { id: 'sport', name: 'Sport' },
    ],
    organizer: verein,
    audience: ['families', 'youth'],
    location: { addressLocality: 'Rinnach' },
  }),
  event('cafe', '2026-07-02T15:00:00+02:00', {
    name: 'Sprachcafé',
    summary: 'Kuchen und Tee',
    categories: [{ id: 'treff', name: 'Treffen' }],
    audience: ['newcomers'],
    inLanguage: ['de', 'ar-EG', 'ar'],
    location: { addressLocality: 'Moosen', barrierFree: true },
    remainingAttendeeCapacity: 4,
  }),
  event('chor', '2026-07-03', { name: 'Chorprobe', inLanguage: ['de-AT'], location: { barrierFree: false } }),
  event('voll', '2026-07-04', { name: 'Ausflug', availability: 'full', organizer: verein }),
  event('warteliste', '2026-07-05', { name: 'Kochkurs', availability: 'waitlist' }),
  event('abgesagt', '2026-07-06', { name: 'Grillabend', eventStatus: 'EventCancelled', organizer: verein }),
  event('besetzt', '2026-07-07', { name: 'Töpfern', remainingAttendeeCapacity: 0 }),
  event('fair', '2026-07-08', {
    name: 'Ehrenamtsmesse',
    location: { addressLocality: 'Moosen', barrierFree: true },
    exhibitors: [{ name: 'Bergwacht', summary: 'Rettung im Gelände', categories: [{ id: 'n', name: 'Notfall' }] }],
  }),
  event('vortrag', '2026-07-08T11:00:00+02:00', { name: 'Vortrag über Patenschaften', superEvent: fair }),
  event('fuehrung', '2026-07-08T13:00:00+02:00', { name: 'Führung', superEvent: fair, inLanguage: ['ar'] }),
  event('kurs-1', '2026-07-09', { name: 'Kurs', superEvent: { id: 'kurs', type: 'EventSeries' } }),
  event('kurs-2', '2026-07-16', { name: 'Kurs', superEvent: { id: 'kurs' } }),
];

const listed = 'lauf cafe chor voll warteliste abgesagt besetzt fair kurs-1 kurs-2';

/** Ids, separated by spaces; counts of some facets as `value:count` by value, without those that are 0. */
export const filterCases: readonly {
  query: EventQuery;
  finds: string;
  because: string;
  facets?: Partial<Record<EventFacet, string>>;
}[] = [
  {
    because: 'parts of a programme stand in no list; dates of a series do',
    query: {},
    finds: listed,
    facets: {
      category: 'sport:1 treff:1',
      place: 'Moosen:2 Rinnach:1',
      audience: 'families:1 newcomers:1 youth:1',
      language: 'ar:1 de:2',
      organization: 'sv:3',
      access: 'barrier-free:2',
      places: 'free:6',
    },
  },
  { because: 'a category', query: { category: ['sport'] }, finds: 'lauf' },
  { because: 'any of two categories', query: { category: ['sport', 'treff'] }, finds: 'lauf cafe' },
  { because: 'a village', query: { place: ['Moosen'] }, finds: 'cafe fair' },
  { because: 'for whom', query: { audience: ['youth'] }, finds: 'lauf' },
  { because: 'a language without its region', query: { language: ['ar'] }, finds: 'cafe' },
  { because: 'in German wherever', query: { language: ['de'] }, finds: 'cafe chor' },
  { because: 'who invites', query: { organization: ['sv'] }, finds: 'lauf voll abgesagt' },
  { because: 'without steps', query: { access: ['barrier-free'] }, finds: 'cafe fair' },
  {
    because: 'a place is free: neither full, nor a waiting list, nor cancelled, nor none left',
    query: { places: ['free'] },
    finds: 'lauf cafe chor fair kurs-1 kurs-2',
  },
  { because: 'nothing by words that no filter has', query: { places: ['none'] }, finds: '' },
  {
    because: 'all filters must fit; each counts what its other choices would find',
    query: { organization: ['sv'], places: ['free'] },
    finds: 'lauf',
    facets: { organization: 'sv:1', places: 'free:1', category: 'sport:1' },
  },
  {
    because: 'the programme of a fair',
    query: { superEvent: 'fair' },
    finds: 'vortrag fuehrung',
    facets: { language: 'ar:1', places: 'free:2' },
  },
  { because: 'a part of it', query: { superEvent: 'fair', language: ['ar'] }, finds: 'fuehrung' },
  { because: 'the dates of a series', query: { superEvent: 'kurs' }, finds: 'kurs-1 kurs-2' },
  { because: 'what belongs to nothing', query: { superEvent: 'lauf' }, finds: '' },
  { because: 'words find parts of a programme too', query: { q: 'patenschaft' }, finds: 'vortrag' },
  { because: 'words, within the programme', query: { q: 'führung', superEvent: 'fair' }, finds: 'fuehrung' },
  { because: 'blank words are none', query: { q: '  ' }, finds: listed },
  { because: 'who shows something at the fair', query: { q: 'Bergwacht' }, finds: 'fair' },
  { because: 'what they show', query: { q: 'notfall gelände' }, finds: 'fair' },
  { because: 'in the order of the days, not of the fit', query: { q: 'sport' }, finds: 'lauf voll abgesagt' },
  { because: 'a mistyped word', query: { q: 'Sprachcfae' }, finds: 'cafe' },
  { because: 'words and a filter', query: { q: 'kurs', places: ['free'] }, finds: 'kurs-1 kurs-2' },
];

/** How many parts programmes have, by id; what has none says nothing. */
export const subEventCounts: Readonly<Record<string, number | undefined>> = { fair: 2, lauf: undefined };
