import { sql } from 'kysely';
import type { CalendarEvent } from 'miteinand/contract/calendar-event.js';
import { writeCalendar } from 'miteinand/time/ics/write.js';
import type { ItemFilters } from '../content/item-query.js';
import { listItems, type Order } from '../content/listing.js';
import { present } from '../content/present.js';
import { townOf } from '../content/service.js';
import { sendCacheable, wishesOf } from '../http/answers.js';
import { badRequest } from '../http/problems.js';
import { cursor, day, limit, value, values } from '../http/query.js';
import type { Handler } from '../http/resource.js';
import type { Services } from '../services.js';
import { presenting, sendItem, sendList } from './items.js';

/** Larger than for offers: a month of a lively town comes in one answer. */
const page = { usual: 100, most: 500 };
const mostInFeed = 5000;

const byStart: Order = { name: 'start', key: sql<string>`item.starts`, direction: 'asc' };

/** Events that touch the days asked for; each date of a series is an event. */
export const listEvents =
  (services: Services): Handler =>
  c => {
    const parameters = new URL(c.req.url).searchParams;
    return sendList(c, services, {
      type: 'event',
      order: byStart,
      facets: ['category', 'organization'],
      filters: eventFilters(parameters),
      cursor: cursor(parameters),
      limit: limit(parameters, page),
    });
  };

/** One event. */
export const getEvent = (services: Services): Handler => sendItem(services, 'event');

/** The same events as a calendar that a calendar app subscribes to (RFC 5545). */
export const eventsFeed =
  (services: Services): Handler =>
  async c => {
    const filters = eventFilters(new URL(c.req.url).searchParams);
    const context = await presenting(services, wishesOf(c));
    const { items } = await listItems(services.db, { type: 'event', order: byStart, limit: mostInFeed, ...filters });
    const { name } = await townOf(services, context.wishes);
    const body = writeCalendar(
      items.map(item => present(item, context) as unknown as CalendarEvent),
      // The day, not the moment: DTSTAMP would make every answer a new one.
      { host: new URL(services.baseUrl).host, now: context.now.toISOString().slice(0, 10), ...(name && { name }) },
    );
    c.header('Content-Disposition', 'inline; filename="events.ics"');
    return sendCacheable(c, { body, type: 'text/calendar; charset=utf-8', cache: 'changing' });
  };

function eventFilters(parameters: URLSearchParams): ItemFilters {
  const from = day(parameters, 'from');
  const to = day(parameters, 'to');
  if (from && to && to < from) throw badRequest('Parameter "to" lies before "from".');
  return {
    q: value(parameters, 'q'),
    category: values(parameters, 'category'),
    organization: values(parameters, 'organization'),
    from,
    to,
  };
}
