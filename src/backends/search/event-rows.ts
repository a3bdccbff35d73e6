import { eventFacets, type EventFacet, type EventQuery } from '../../contract/event-query.js';
import type { CalendarEvent } from '../../contract/calendar-event.js';
import type { List } from '../../contract/list.js';
import { dayText } from '../../time/ics/dates.js';
import { findZone, localTimeOf, momentOf } from '../../time/zone-table.js';
import { momentIn, spanIn } from '../../time/zones.js';
import type { EventDate, EventFacts } from './event-dates.js';
import { isProgramme, type EventRecords } from './event-records.js';
import type { FacetColumn } from './facet-column.js';
import { cutLongPage } from './page.js';
import { allRows, orderRows, pickRows } from './row-order.js';
import { select } from './select.js';
import type { Slice } from './slices.js';
import type { Hits } from './word-index.js';

type Columns = Record<EventFacet, FacetColumn>;

/** The days of a date. */
interface Days {
  first: string;
  last: string;
}

/** The days of all dates, each as a number: a look at them is what most questions cost. */
interface NumberedDays {
  firsts: Uint32Array;
  lasts: Uint32Array;
}

const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));

/** All dates of a source by row, with their days and in order of their start. */
export class EventRows {
  readonly #records: EventRecords;
  readonly #dates: readonly EventDate[];
  readonly #days: NumberedDays;
  readonly #columns: Columns;
  readonly #byStart: Uint32Array;

  private constructor(
    records: EventRecords,
    dates: readonly EventDate[],
    { days, columns, byStart }: { days: NumberedDays; columns: Columns; byStart: Uint32Array },
  ) {
    this.#records = records;
    this.#dates = dates;
    this.#days = days;
    this.#columns = columns;
    this.#byStart = byStart;
  }

  /** Sorts dates, in slices. */
  static async of(
    records: EventRecords,
    dates: readonly EventDate[],
    timeZone: string | undefined,
    slice: Slice,
  ): Promise<EventRows> {
    const days = { firsts: new Uint32Array(dates.length), lasts: new Uint32Array(dates.length) };
    const minutes = new Float64Array(dates.length);
    for (const [at, date] of dates.entries()) {
      if (slice.isOver) await slice.next();
      const { start, first, last } = placeInTime(date, records.facts[date.row], timeZone);
      days.firsts[at] = dayNumber(first);
      days.lasts[at] = dayNumber(last);
      minutes[at] = minuteOf(start);
    }
    const columns = await columnsOf(records, dates, slice);
    if (slice.isOver) await slice.next();
    const byStart = orderRows(allRows(dates.length), at => minutes[at]);
    return new EventRows(records, dates, { days, columns, byStart });
  }

  get length(): number {
    return this.#dates.length;
  }

  /** The answer to a question; `hits` are what its words have found among the records. */
  async find(query: EventQuery, hits: Hits | undefined): Promise<List<CalendarEvent>> {
    const from = query.from ? dayNumber(query.from) : 0;
    const to = query.to ? dayNumber(query.to) : Infinity;
    const { firsts, lasts } = this.#days;
    const candidates = pickRows(
      this.#byStart,
      at => lasts[at] >= from && firsts[at] <= to && this.#isAsked(at, query, hits),
    );
    const { rows, facets } = select<EventFacet>(this.#columns, candidates, query);
    const page = await cutLongPage(rows, at => this.#records.item(this.#dates[at]), query);
    return { ...page, facets, omitted: this.#records.table.omitted, ...(hits && { words: hits.words }) };
  }

  /** Whether a date has the words and stands in the list: only what belongs to an event, where its programme is asked for. */
  #isAsked(at: number, { superEvent: asked }: EventQuery, hits: Hits | undefined): boolean {
    const { row, occurrence } = this.#dates[at];
    if (hits && !hits.ranks[row]) return false;
    const superEvent = asked && occurrence ? occurrence.tell()?.superEvent : this.#records.facts[row].superEvent;
    return asked ? superEvent?.id === asked : hits !== undefined || !isProgramme(superEvent);
  }
}

/** The days a date takes, and when it begins. An event belongs to the days of its own zone, else of the town's. */
function placeInTime(
  { occurrence }: EventDate,
  facts: EventFacts,
  townZone: string | undefined,
): Days & { start: number } {
  const timeZone = facts.timeZone ?? townZone;
  if (!occurrence) return { ...spanIn(facts, timeZone), start: momentIn(facts.startDate, timeZone) };
  const { start, end, isAllDay } = occurrence;
  const zone = findZone(timeZone) ?? findZone(undefined)!;
  const dayAt = (moment: number): string => dayText(isAllDay ? moment : localTimeOf(moment, zone)) ?? lastDay;
  const first = dayAt(start);
  // Ending at midnight does not touch the new day.
  const last = end === undefined ? first : dayAt(end - 1);
  return { first, last: last < first ? first : last, start: isAllDay ? momentOf(start, zone) : start };
}

/** Calendars go no further. */
const lastDay = '9999-12-31';

const firstMinute = Date.UTC(1900, 0, 1) / 60_000;

/** Minutes from 1900 to 9999 fit into the keys of `orderRows`; what is before or after stands at that end. */
const minuteOf = (moment: number): number =>
  Math.min(Math.max(Math.floor(moment / 60_000) - firstMinute, 0), 2 ** 32 - 1) || 0;

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
