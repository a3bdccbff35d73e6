import type { CalendarEvent } from '../../contract/calendar-event.js';
import { eventFacets, type EventFacet } from '../../contract/event-query.js';
import type { EventDate, EventFacts } from './event-dates.js';
import { eventFacetsOf } from './event-facets.js';
import type { Records } from './records.js';
import type { Slice } from './slices.js';
import { Table } from './table.js';

/** All events of a source as they are written, by row: a series is one of them. */
export class EventRecords {
  readonly table: Table<CalendarEvent, EventFacet>;
  readonly facts: readonly EventFacts[];
  /** How many parts programmes have, by id. */
  readonly #parts = new Map<string, number>();

  private constructor(table: Table<CalendarEvent, EventFacet>, facts: readonly EventFacts[]) {
    this.table = table;
    this.facts = facts;
    for (const { superEvent } of facts) {
      if (isProgramme(superEvent)) this.#parts.set(superEvent.id, (this.#parts.get(superEvent.id) ?? 0) + 1);
    }
  }

  /** Reads all records, in slices. */
  static async of(records: Records<CalendarEvent>, slice: Slice): Promise<EventRecords> {
    const facts: EventFacts[] = [];
    const note = (event: CalendarEvent): void => {
      const { id, name, startDate, endDate, timeZone, superEvent, recurrenceRule } = event;
      facts.push({ id, name, startDate, endDate, timeZone, superEvent, recurrenceRule });
    };
    const table = await Table.of(records, { facets: eventFacets, saysOf: eventFacetsOf, note }, slice);
    return new EventRecords(table, facts);
  }

  /** One date of an event, as the contract tells it. */
  item({ row, occurrence }: EventDate): CalendarEvent {
    const event = this.table.item(row);
    const subEventCount = event.subEventCount ?? this.#parts.get(event.id);
    if (!occurrence && subEventCount === event.subEventCount) return event;
    return { ...event, ...occurrence?.tell(), ...(subEventCount !== undefined && { subEventCount }) };
  }
}

/** Whether something belongs to a programme, not to a series. */
export const isProgramme = (superEvent: EventFacts['superEvent']): superEvent is { id: string; type: 'Event' } =>
  superEvent?.type === 'Event';
