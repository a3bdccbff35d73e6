import type { CalendarEvent } from '../../contract/calendar-event.js';
import type { EventQuery } from '../../contract/event-query.js';
import type { List } from '../../contract/list.js';
import { today } from '../../time/zones.js';
import { horizonOf, RecordDates, type EventDates, type EventFacts, type Horizon } from './event-dates.js';
import { EventRecords } from './event-records.js';
import { EventRows } from './event-rows.js';
import { Kept } from './kept.js';
import type { Records } from './records.js';
import { SlicedWork, turnOfOthers } from './slices.js';

const manyDates = 20_000;

/** Tells when events take place, of which these facts are written by row. */
export type FindDates = (facts: readonly EventFacts[]) => EventDates;

/** The dates of a source that are known, those of series within a horizon. */
interface Known {
  rows: EventRows;
  /** How many dates are known where there are more. */
  cutAt: number | undefined;
}

/**
 * Finds events as the native backend does, in a source that is wholly in the page; every record is read once. Dates of
 * series are known for the months that were asked for last.
 */
export class EventIndex {
  readonly #timeZone: string | undefined;
  readonly #records: SlicedWork<EventRecords>;
  readonly #findDates: FindDates;
  #dates: EventDates | undefined;
  readonly #known = new Kept<SlicedWork<Known>>();

  constructor(
    records: Records<CalendarEvent>,
    timeZone: string | undefined,
    findDates: FindDates = facts => new RecordDates(facts, timeZone),
  ) {
    this.#timeZone = timeZone;
    this.#records = new SlicedWork(slice => EventRecords.of(records, slice));
    this.#findDates = findDates;
  }

  async find(query: EventQuery): Promise<List<CalendarEvent>> {
    const { table, facts } = await this.#records.soon();
    const dates = this.#datesOf(facts);
    const horizon = horizonOf(query, today(this.#timeZone));
    const key = dates.hasSeries ? `${horizon.from} ${horizon.to}` : '';
    const { rows, cutAt } = await this.#known.get([], key, () => this.#know(horizon)).soon();
    const hits = query.q ? (await table.words.soon()).search(query.q) : undefined;
    table.words.inIdleTime().catch(() => undefined);
    // To find among so many is a task of its own.
    if (rows.length > manyDates) await turnOfOthers();
    return { ...rows.find(query, hits), ...(cutAt !== undefined && { cutAt }) };
  }

  /** An event by its id; also a date of a series outside of what lists have shown. */
  async event(id: string): Promise<CalendarEvent | undefined> {
    const records = await this.#records.soon();
    const date = await this.#datesOf(records.facts).find(id);
    return date && records.item(date);
  }

  #datesOf(facts: readonly EventFacts[]): EventDates {
    return (this.#dates ??= this.#findDates(facts));
  }

  #know(horizon: Horizon): SlicedWork<Known> {
    return new SlicedWork(async slice => {
      const records = await this.#records.soon();
      const { dates, isCut } = await this.#datesOf(records.facts).list(horizon, slice);
      const rows = await EventRows.of(records, dates, this.#timeZone, slice);
      return { rows, cutAt: isCut ? dates.length : undefined };
    });
  }
}
