import type { CalendarEvent } from '../../contract/calendar-event.js';
import type { EventQuery } from '../../contract/event-query.js';
import type { List } from '../../contract/list.js';
import { momentIn } from '../../time/zones.js';
import type { Ask, Backend } from '../backend.js';
import { eventFacetsOf as valuesOf } from '../search/event-facets.js';
import { idIn } from './ids.js';
import { markEvent, markList } from './mark.js';
import type { ListPlan } from './merged-list.js';
import { inOwnWords } from './own-words.js';
import { readFrom, readWhole } from './read.js';
import { eventKeysOf } from './same.js';
import type { MergedSource } from './source.js';
import type { ValueNames } from './value-names.js';

/** How the dates of several sources become one list. */
export const planEvents = (query: EventQuery, names: ValueNames): ListPlan<CalendarEvent> => ({
  read: inOwnWords(query, { names, valuesOf }, async (source, asked, ask) => {
    const superEvent = asked.superEvent && idIn(source.index, asked.superEvent);
    if (asked.superEvent && !superEvent) return { items: [], total: 0, omitted: 0 };
    const own = { ...asked, superEvent };
    const page = await readFrom(source, 'events', ask, async backend =>
      own.q && (await source.cannotSearch(ask)) ? searchHere(source, backend, own, ask) : backend.events(own, ask),
    );
    return markList(page, source, markEvent);
  }),
  order: () => (one, other) => momentIn(one.startDate, one.timeZone) - momentIn(other.startDate, other.timeZone),
  keysOf: eventKeysOf,
  valuesOf,
  unify: (filter, value) => names.unify(filter, value),
});

async function searchHere(
  source: MergedSource,
  backend: Backend,
  { q, ...filters }: EventQuery,
  ask: Ask,
): Promise<List<CalendarEvent>> {
  const items = await readWhole(source.name, (cursor, limit) => backend.events({ ...filters, cursor, limit }, ask));
  const { contentBackend } = await import('../content-backend.js');
  const content = { events: items, service: { timeZone: source.timeZone } };
  const here = contentBackend(async part => (part === 'events' || part === 'service' ? content[part] : undefined));
  return here.events({ ...filters, q, cursor: undefined, limit: items.length || 1 }, ask);
}
