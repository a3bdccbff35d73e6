import { eventFacets, type EventFacet, type EventQuery } from '../../contract/event-query.js';
import type { CalendarEvent } from '../../contract/calendar-event.js';
import type { List } from '../../contract/list.js';
import { findZone, localTimeOf, momentOf, type Zone } from '../../time/zone-table.js';
import type { EventDate, EventFacts } from './event-dates.js';
import { isProgramme, type EventRecords } from './event-records.js';
import type { FacetColumn } from './facet-column.js';
import { cutLongPage } from './page.js';
import { allRows, orderRows, pickRows } from './row-order.js';
import { select } from './select.js';
import type { Slice } from './slices.js';
import type { Hits } from './word-index.js';

type Columns = Record<EventFacet, FacetColumn>;

/** When a date is: its days count from 1970 on, as numbers compare fastest. */
interface Placed {
  start: number;
  first: number;
  last: number;
}

/** The days of all dates: a look at them is what most questions cost. */
interface Days {
  firsts: Int32Array;
  lasts: Int32Array;
}

/** All dates of a source by row, with their days and in order of their start. */
export class EventRows {
  readonly #records: EventRecords;
  readonly #dates: readonly EventDate[];
  readonly #days: Days;
  readonly #columns: Columns;
  readonly #byStart: Uint32Array;

  private constructor(
    records: EventRecords,
    dates: readonly EventDate[],
    { days, columns, byStart }: { days: Days; columns: Columns; byStart: Uint32Array },
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
    const days = { firsts: new Int32Array(dates.length), lasts: new Int32Array(dates.length) };
    const minutes = new Float64Array(dates.length);
    for (let at = 0; at < dates.length; at++) {
      // To look at the clock takes as long as a date does.
      if (at % 32 === 0 && slice.isOver) await slice.next();
      const { start, first, last } = placeInTime(dates[at], records.facts[dates[at].row], timeZone);
      days.firsts[at] = first;
      days.lasts[at] = last;
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
    const from = query.from ? dayNumber(Date.parse(query.from)) : -Infinity;
    const to = query.to ? dayNumber(Date.parse(query.to)) : Infinity;
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
function placeInTime({ occurrence }: EventDate, facts: EventFacts, townZone: string | undefined): Placed {
  const zone = findZone((facts.timeZone ?? townZone) || undefined) ?? findZone(undefined)!;
  if (!occurrence) return placeAsWritten(facts, zone);
  const { start, end, isAllDay } = occurrence;
  const dayAt = (moment: number): number => dayNumber(isAllDay ? moment : localTimeOf(moment, zone));
  const first = dayAt(start);
  // Ending at midnight does not touch the new day.
  const last = end === undefined ? first : dayAt(end - 1);
  return { start: isAllDay ? momentOf(start, zone) : start, first, last: Math.max(first, last) };
}

/** The same of a date that is written. */
function placeAsWritten({ startDate, endDate = startDate }: EventFacts, zone: Zone): Placed {
  const [begins, ends] = [Date.parse(startDate), Date.parse(endDate)];
  const isDay = startDate.length === 10;
  const first = dayNumber(isDay ? begins : localTimeOf(begins, zone));
  const last = dayNumber(endDate.length === 10 ? ends : localTimeOf(ends - 1, zone));
  return { start: isDay ? momentOf(begins, zone) : begins, first, last: Math.max(first, last) };
}

const msPerDay = 86_400_000;

/** The day of a moment in UTC, or of what a clock shows. */
const dayNumber = (time: number): number => Math.floor(time / msPerDay);

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
