import type { CalendarEvent } from '../../contract/calendar-event.js';
import type { EventQuery } from '../../contract/event-query.js';
import type { List } from '../../contract/list.js';
import { momentIn, spanIn } from '../../time/zones.js';
import { once, type Said } from './offer-facets.js';
import { cutPage } from './page.js';
import type { Records } from './records.js';
import { pickRows } from './row-order.js';
import { select } from './select.js';
import { SlicedWork, type Slice } from './slices.js';
import { Table } from './table.js';
import type { Hits } from './word-index.js';

const eventFacets = ['category', 'organization'] as const;
type EventFacet = (typeof eventFacets)[number];

/** Finds events as the native backend does, in a source that is wholly in the page; every record is read once. */
export class EventIndex {
  readonly #rows: SlicedWork<EventRows>;

  constructor(records: Records<CalendarEvent>, timeZone: string | undefined) {
    this.#rows = new SlicedWork(slice => EventRows.of(records, timeZone, slice));
  }

  async find(query: EventQuery): Promise<List<CalendarEvent>> {
    const rows = await this.#rows.soon();
    const hits = query.q ? (await rows.table.words.soon()).search(query.q) : undefined;
    rows.table.words.inIdleTime().catch(() => undefined);
    return rows.find(query, hits);
  }
}

/** All events of a source by row, with their days and in order of their start. */
class EventRows {
  readonly table: Table<CalendarEvent, EventFacet>;
  readonly #days: readonly { first: string; last: string }[];
  readonly #byStart: Uint32Array;

  private constructor(
    table: Table<CalendarEvent, EventFacet>,
    days: readonly { first: string; last: string }[],
    byStart: Uint32Array,
  ) {
    this.table = table;
    this.#days = days;
    this.#byStart = byStart;
  }

  static async of(records: Records<CalendarEvent>, timeZone: string | undefined, slice: Slice): Promise<EventRows> {
    const days: { first: string; last: string }[] = [];
    const starts: number[] = [];
    const note = (event: CalendarEvent): void => {
      // An event belongs to the days of its own zone, else of the town's, as the calendar shows it.
      const zone = event.timeZone ?? timeZone;
      days.push(spanIn(event, zone));
      starts.push(momentIn(event.startDate, zone));
    };
    const table = await Table.of(records, { facets: eventFacets, saysOf, note }, slice);
    const byStart = Uint32Array.from(starts.keys()).sort((one, other) => starts[one] - starts[other]);
    return new EventRows(table, days, byStart);
  }

  /** The answer to a question; `hits` are what its words have found. */
  find(query: EventQuery, hits: Hits | undefined): List<CalendarEvent> {
    const candidates = pickRows(this.#byStart, row => (!hits || hits.ranks[row]) && isWithin(this.#days[row], query));
    const { rows, facets } = select(this.table.columns, candidates, query);
    const page = cutPage(rows, row => this.table.item(row), query);
    return { ...page, facets, omitted: this.table.omitted, ...(hits && { words: hits.words }) };
  }
}

const saysOf = ({ categories, organizer }: CalendarEvent): Record<EventFacet, readonly Said[]> => ({
  category: once((categories ?? []).map(({ id, name }) => ({ value: id, name }))),
  organization: organizer ? [{ value: organizer.id, name: organizer.name }] : [],
});

const isWithin = ({ first, last }: { first: string; last: string }, { from, to }: EventQuery): boolean =>
  (!from || last >= from) && (!to || first <= to);
