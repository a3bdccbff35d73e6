import type { CalendarEvent } from '../../contract/calendar-event.js';
import type { EventQuery } from '../../contract/event-query.js';
import type { Slice } from './slices.js';

/** What of an event decides where and when it stands. */
export type EventFacts = Pick<
  CalendarEvent,
  'id' | 'name' | 'startDate' | 'endDate' | 'timeZone' | 'superEvent' | 'recurrenceRule'
>;

/** One date of an event: the row of its record, and what differs from that. */
export interface EventDate {
  row: number;
  own?: Pick<CalendarEvent, 'id' | 'startDate' | 'endDate' | 'superEvent'>;
}

/** The days from which and until which the dates of series are known. */
export interface Horizon {
  from: string | undefined;
  to: string;
}

/** When the events of a source take place. */
export interface EventDates {
  /** Whether some have more dates than a list can hold. */
  readonly hasSeries: boolean;
  /** All dates; of series those within a horizon, and where there are none the next one behind it. */
  list(horizon: Horizon, slice: Slice): Promise<{ dates: EventDate[]; isCut: boolean }>;
  find(id: string): Promise<EventDate | undefined>;
}

/** So many dates of one series, and of all, are known of a horizon at most. */
export const mostDates = { ofSeries: 1000, ofAll: 50_000 };

/** Whole years, at least one from the first day on, so that a visitor who turns the pages needs few of them. */
export function horizonOf({ from, to }: EventQuery, today: string): Horizon {
  const yearOf = (day: string | undefined): number => Number(day?.slice(0, 4)) || Number(today.slice(0, 4));
  const last = Math.min(Math.max(yearOf(from), to ? yearOf(to) : 0) + 1, 9999);
  return { from: from && `${from.slice(0, 4)}-01-01`, to: `${last}-12-31` };
}

/** The dates of events as they are written, each its own; what one says of its recurrence is asked for only then. */
export class RecordDates implements EventDates {
  readonly hasSeries: boolean;
  readonly #facts: readonly EventFacts[];
  readonly #timeZone: string | undefined;

  constructor(facts: readonly EventFacts[], timeZone: string | undefined) {
    this.#facts = facts;
    this.#timeZone = timeZone;
    this.hasSeries = facts.some(isSeries);
  }

  async list(horizon: Horizon, slice: Slice): Promise<{ dates: EventDate[]; isCut: boolean }> {
    const single = this.#facts.flatMap((facts, row): EventDate[] => (isSeries(facts) ? [] : [{ row }]));
    if (!this.hasSeries) return { dates: single, isCut: false };
    const { listSeries } = await import('./series-dates.js');
    const { dates, isCut } = await listSeries(this.#series(), this.#timeZone, horizon, slice);
    return { dates: [...single, ...dates], isCut };
  }

  async find(id: string): Promise<EventDate | undefined> {
    const row = this.#facts.findIndex(facts => facts.id === id);
    if (row >= 0) return { row };
    return this.hasSeries
      ? (await import('./series-dates.js')).findDate(this.#series(), this.#timeZone, id)
      : undefined;
  }

  #series(): [number, EventFacts][] {
    return [...this.#facts.entries()].filter(([, facts]) => isSeries(facts));
  }
}

/** What belongs to something is a date already. */
const isSeries = ({ recurrenceRule, superEvent }: EventFacts): boolean => Boolean(recurrenceRule) && !superEvent;
