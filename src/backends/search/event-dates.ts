import type { CalendarEvent } from '../../contract/calendar-event.js';
import type { EventQuery } from '../../contract/event-query.js';
import { addMonths, lastDayOf, monthOf } from '../../time/days.js';
import type { Slice } from './slices.js';

/** What of an event decides where and when it stands. */
export type EventFacts = Pick<
  CalendarEvent,
  'id' | 'name' | 'startDate' | 'endDate' | 'timeZone' | 'superEvent' | 'recurrenceRule'
>;

/** What tells a date from the others of its event. */
export type DateFacts = Pick<CalendarEvent, 'id' | 'startDate' | 'endDate' | 'superEvent'>;

/** One date of an event: the row of its record, and of a date that is not written there, when it is. */
export interface EventDate {
  row: number;
  occurrence?: {
    /** Moments in milliseconds since 1970; of all-day events midnights in UTC. */
    start: number;
    end: number | undefined;
    isAllDay: boolean;
    /** Asked for only where the date is shown. */
    tell: () => DateFacts | undefined;
  };
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

/** So many dates are known of a horizon at most; series share them alike. */
const mostDates = 100_000;

/** How many dates one of so many series may have within a horizon. */
export const shareOf = (series: number): number => Math.min(Math.max(Math.floor(mostDates / series), 10), 1000);

/** The months that are asked for; a year of them where no end is. */
export function horizonOf({ from, to }: EventQuery, today: string): Horizon {
  const first = monthOf(from ?? today);
  const last = to ? monthOf(to) : addMonths(first, 12);
  return { from: from && `${first}-01`, to: lastDayOf(last < '9999-12' ? last : '9999-12') };
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
