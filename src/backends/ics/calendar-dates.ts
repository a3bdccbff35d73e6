import type { IcsEvent } from '../../time/ics/calendar.js';
import { dateFacts, idOf } from '../../time/ics/event-facts.js';
import type { IcsSeries } from '../../time/ics/group.js';
import { endOfTime, startOfTime } from '../../time/ics/values.js';
import { readDateId } from '../../time/recurrence/date-id.js';
import { datesIn } from '../../time/recurrence/dates-in.js';
import { occurrencesOf, type DayWindow, type Occurrence } from '../../time/recurrence/series.js';
import type { Zone } from '../../time/zone-table.js';
import { shareOf, type DateFacts, type EventDate, type EventDates, type Horizon } from '../search/event-dates.js';
import type { Slice } from '../search/slices.js';

const msPerDay = 86_400_000;

/** When the events of a calendar feed take place. */
export class CalendarDates implements EventDates {
  readonly hasSeries: boolean;
  readonly #series: readonly IcsSeries[];
  readonly #zone: Zone;
  readonly #rowOf: (version: IcsEvent) => number | undefined;

  constructor(series: readonly IcsSeries[], zone: Zone, rowOf: (version: IcsEvent) => number | undefined) {
    this.#series = series;
    this.#zone = zone;
    this.#rowOf = rowOf;
    this.hasSeries = series.some(({ isSeries }) => isSeries);
  }

  async list({ from, to }: Horizon, slice: Slice): Promise<{ dates: EventDate[]; isCut: boolean }> {
    const always: DayWindow = { from: -Infinity, to: Infinity, zone: this.#zone, limit: 1 };
    const horizon = {
      from: from ? Date.parse(from) : -Infinity,
      to: Date.parse(to) + msPerDay,
      zone: this.#zone,
      limit: shareOf(this.#series.length),
    };
    const dates: EventDate[] = [];
    let isCut = false;
    for (const one of this.#series) {
      if (slice.isOver) await slice.next();
      const found = one.isSeries ? datesIn(one, horizon) : occurrencesOf(one, always);
      isCut ||= found.isCut;
      for (const occurrence of found.occurrences) dates.push(...this.#dateOf(occurrence, one));
    }
    return { dates, isCut };
  }

  async find(id: string): Promise<EventDate | undefined> {
    const { dateAt } = await import('../../time/recurrence/date-at.js');
    const named = readDateId(id);
    for (const one of this.#series) {
      const own = idOf(one.version);
      if (own === id) return this.#first(one);
      const occurrence = named?.series === own ? dateAt(one, named.moment) : undefined;
      if (occurrence) return this.#dateOf(occurrence, one)[0];
    }
    return undefined;
  }

  /** The first date of a series, by whose id links may lead to it. */
  #first(one: IcsSeries): EventDate | undefined {
    const [occurrence] = occurrencesOf(one, { from: -Infinity, to: Infinity, zone: this.#zone, limit: 1 }).occurrences;
    return occurrence && this.#dateOf(occurrence, one)[0];
  }

  #dateOf(occurrence: Occurrence<IcsEvent>, one: IcsSeries): EventDate[] {
    const { version, start, end } = occurrence;
    const row = this.#rowOf(version);
    if (row === undefined || !isTellable(start)) return [];
    const tell = (): DateFacts | undefined => dateFacts(occurrence, one);
    return [{ row, occurrence: { start, end, isAllDay: version.isAllDay, tell } }];
  }
}

/** Whether a moment lies in the years of calendars, wherever it is told. */
const isTellable = (moment: number): boolean =>
  moment > startOfTime + 2 * msPerDay && moment < endOfTime - 2 * msPerDay;
