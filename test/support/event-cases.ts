import type { CalendarEvent } from '../../src/contract/calendar-event.ts';
import type { EventQuery } from '../../src/contract/event-query.ts';

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
