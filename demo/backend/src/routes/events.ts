import { eventFacets } from 'miteinand/contract/event-query.js';
import type { ItemFilters } from '../content/item-query.js';
import { sendCacheable, wishesOf } from '../http/answers.js';
import { badRequest } from '../http/problems.js';
import { cursor, day, limit, value, values } from '../http/query.js';
import type { Handler } from '../http/resource.js';
import type { Services } from '../services.js';
import { sendItem, sendList } from './items.js';

/** Larger than for offers: a month of a lively town comes in one answer. */
const page = { usual: 100, most: 500 };
const mostInFeed = 5000;

/** Events that touch the days asked for; each date of a series is an event. */
export const listEvents =
  (services: Services): Handler =>
  c => {
    const parameters = new URL(c.req.url).searchParams;
    return sendList(c, services, {
      type: 'event',
      filters: eventFilters(parameters),
      sort: 'date',
      cursor: cursor(parameters),
      limit: limit(parameters, page),
    });
  };

/** One event. */
export const getEvent = (services: Services): Handler => sendItem(services, 'event');

/** The same events as a calendar that a calendar app subscribes to (RFC 5545). */
export const eventsFeed =
  ({ reader, clock }: Services): Handler =>
  async c => {
    const filters = eventFilters(new URL(c.req.url).searchParams);
    const { body } = await reader.ask({
      as: 'calendar',
      type: 'event',
      filters,
      sort: 'date',
      limit: mostInFeed,
      wishes: wishesOf(c),
      now: clock(),
    });
    c.header('Content-Disposition', 'inline; filename="events.ics"');
    return sendCacheable(c, { body, type: 'text/calendar; charset=utf-8', cache: 'changing' });
  };

function eventFilters(parameters: URLSearchParams): ItemFilters {
  const from = day(parameters, 'from');
  const to = day(parameters, 'to');
  if (from && to && to < from) throw badRequest('Parameter "to" lies before "from".');
  return {
    q: value(parameters, 'q'),
    values: Object.fromEntries(eventFacets.map(facet => [facet, values(parameters, facet)])),
    superEvent: value(parameters, 'superEvent'),
    from,
    to,
  };
}
