import type { CalendarEvent } from '../../contract/calendar-event.js';
import type { EventQuery } from '../../contract/event-query.js';
import type { List } from '../../contract/list.js';
import { today } from '../../time/zones.js';
import { horizonOf, RecordDates, type EventDates, type EventFacts, type Horizon } from './event-dates.js';
import { EventRecords } from './event-records.js';
import { EventRows } from './event-rows.js';
import { eventsWithin, type AskedDays } from './first-events.js';
import { Kept } from './kept.js';
import type { Records } from './records.js';
import { SlicedWork, turnOfOthers } from './slices.js';

const manyDates = 20_000;

/** So few are read at once: a first month would not come any sooner. */
const fewRecords = 100;

/** What comes with a question to an index of events. */
export interface EventsAsked {
  signal?: AbortSignal | undefined;
  /** Where it is given, the events of some days may come before all others are read, and the whole answer later. */
  onFuller?: ((list: List<CalendarEvent>) => void) | undefined;
}

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
  readonly #all: Records<CalendarEvent>;
  readonly #records: SlicedWork<EventRecords>;
  readonly #findDates: FindDates | undefined;
  #dates: EventDates | undefined;
  readonly #known = new Kept<SlicedWork<Known>>();

  constructor(records: Records<CalendarEvent>, timeZone: string | undefined, findDates?: FindDates) {
    this.#timeZone = timeZone;
    this.#all = records;
    this.#records = new SlicedWork(slice => EventRecords.of(records, slice));
    this.#findDates = findDates;
  }

  async find(query: EventQuery, asked: EventsAsked = {}): Promise<List<CalendarEvent>> {
    const first = await this.#firstDays(query, asked);
    if (!first) return this.#find(await this.#records.soon(), query);
    // What fails here fails the next question too, and is told there.
    this.#tellWhole(query, asked).catch(() => undefined);
    return first;
  }

  /** The events of the days asked for where they can be found by reading few records; what else these say is not all. */
  async #firstDays(
    { from, to, ...query }: EventQuery,
    { onFuller }: EventsAsked,
  ): Promise<List<CalendarEvent> | undefined> {
    const isSimple = from && to && !query.q && !query.cursor && !query.superEvent;
    const isLong = this.#all.length > fewRecords;
    if (!onFuller || !isSimple || !isLong || this.#findDates || this.#records.value) return undefined;
    const days: AskedDays = { from, to };
    const few = await new SlicedWork(slice => eventsWithin(this.#all, days, slice)).soon();
    const list = await new EventIndex(few, this.#timeZone).find({ ...query, ...days });
    return { ...list, isAtLeast: true };
  }

  async #tellWhole(query: EventQuery, { signal, onFuller }: EventsAsked): Promise<void> {
    const list = await this.#find(await this.#records.inIdleTime(), query);
    if (!signal?.aborted) onFuller?.(list);
  }

  async #find({ table, facts }: EventRecords, query: EventQuery): Promise<List<CalendarEvent>> {
    const dates = this.#datesOf(facts);
    const horizon = horizonOf(query, today(this.#timeZone));
    const key = dates.hasSeries ? `${horizon.from} ${horizon.to}` : '';
    const { rows, cutAt } = await this.#known.get([], key, () => this.#know(horizon)).soon();
    const hits = query.q ? (await table.words.soon()).search(query.q) : undefined;
    table.words.inIdleTime().catch(() => undefined);
    // To find among so many is a task of its own.
    if (rows.length > manyDates) await turnOfOthers();
    return { ...(await rows.find(query, hits)), ...(cutAt !== undefined && { cutAt }) };
  }

  /** An event by its id; also a date of a series outside of what lists have shown. */
  async event(id: string): Promise<CalendarEvent | undefined> {
    const records = await this.#records.soon();
    const date = await this.#datesOf(records.facts).find(id);
    return date && records.item(date);
  }

  #datesOf(facts: readonly EventFacts[]): EventDates {
    return (this.#dates ??= this.#findDates?.(facts) ?? new RecordDates(facts, this.#timeZone));
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
