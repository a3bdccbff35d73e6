import { eventFacets, type EventFacet, type EventQuery } from '../../contract/event-query.js';
import type { CalendarEvent } from '../../contract/calendar-event.js';
import type { List } from '../../contract/list.js';
import { momentIn, spanIn } from '../../time/zones.js';
import type { EventDate } from './event-dates.js';
import { isProgramme, type EventRecords } from './event-records.js';
import type { FacetColumn } from './facet-column.js';
import { cutPage } from './page.js';
import { pickRows } from './row-order.js';
import { select } from './select.js';
import type { Slice } from './slices.js';
import type { Hits } from './word-index.js';

type Columns = Record<EventFacet, FacetColumn>;

/** What is found of dates: their days and their moment. */
interface Days {
  first: string;
  last: string;
}

/** All dates of a source by row, with their days and in order of their start. */
export class EventRows {
  readonly #records: EventRecords;
  readonly #dates: readonly EventDate[];
  readonly #days: readonly Days[];
  readonly #columns: Columns;
  readonly #byStart: Uint32Array;

  private constructor(
    records: EventRecords,
    dates: readonly EventDate[],
    { days, columns, byStart }: { days: readonly Days[]; columns: Columns; byStart: Uint32Array },
  ) {
    this.#records = records;
    this.#dates = dates;
    this.#days = days;
    this.#columns = columns;
    this.#byStart = byStart;
  }

  /** Sorts dates, in slices. An event belongs to the days of its own zone, else of the town's, as the calendar shows it. */
  static async of(
    records: EventRecords,
    dates: readonly EventDate[],
    timeZone: string | undefined,
    slice: Slice,
  ): Promise<EventRows> {
    const days: Days[] = [];
    const starts = new Float64Array(dates.length);
    for (const [at, { row, own }] of dates.entries()) {
      if (slice.isOver) await slice.next();
      const facts = records.facts[row];
      const zone = facts.timeZone ?? timeZone;
      const { startDate, endDate } = own ?? facts;
      days.push(spanIn({ startDate, endDate }, zone));
      starts[at] = momentIn(startDate, zone);
    }
    const columns = await columnsOf(records, dates, slice);
    const byStart = Uint32Array.from(starts.keys()).sort((one, other) => starts[one] - starts[other]);
    return new EventRows(records, dates, { days, columns, byStart });
  }

  /** The answer to a question; `hits` are what its words have found among the records. */
  find(query: EventQuery, hits: Hits | undefined): List<CalendarEvent> {
    const candidates = pickRows(this.#byStart, at => {
      const { row } = this.#dates[at];
      return (!hits || hits.ranks[row]) && isWithin(this.#days[at], query) && this.#isAsked(at, query, hits);
    });
    const { rows, facets } = select<EventFacet>(this.#columns, candidates, query);
    const page = cutPage(rows, at => this.#records.item(this.#dates[at]), query);
    return { ...page, facets, omitted: this.#records.table.omitted, ...(hits && { words: hits.words }) };
  }

  /** Whether a date stands in a list: only what belongs to an event, where its programme is asked for. */
  #isAsked(at: number, { superEvent: asked }: EventQuery, hits: Hits | undefined): boolean {
    const { row, own } = this.#dates[at];
    const superEvent = own?.superEvent ?? this.#records.facts[row].superEvent;
    return asked ? superEvent?.id === asked : hits !== undefined || !isProgramme(superEvent);
  }
}

/** What dates say under the filters is what their records do. */
async function columnsOf({ table, facts }: EventRecords, dates: readonly EventDate[], slice: Slice): Promise<Columns> {
  const rows = Uint32Array.from(dates, ({ row }) => row);
  if (rows.length === facts.length && rows.every((row, at) => row === at)) return table.columns;
  const columns = { ...table.columns };
  for (const facet of eventFacets) {
    if (slice.isOver) await slice.next();
    columns[facet] = columns[facet].repeat(rows);
  }
  return columns;
}

const isWithin = ({ first, last }: Days, { from, to }: EventQuery): boolean =>
  (!from || last >= from) && (!to || first <= to);
