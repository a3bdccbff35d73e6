import { CalendarEvent } from '../../contract/calendar-event.js';
import type { IcsCalendar, IcsEvent } from '../../time/ics/calendar.js';
import { commonFacts } from '../../time/ics/event-facts.js';
import { groupEvents } from '../../time/ics/group.js';
import { EventIndex } from '../search/event-index.js';
import { Records } from '../search/records.js';
import { CalendarDates } from './calendar-dates.js';

/** No record has a date of its own: its dates bring theirs. */
const anyDate = '1970-01-01';

/** Makes what finds the events of a calendar, in small steps; each version of an event is a record. */
export function* indexCalendar(calendar: IcsCalendar): Generator<undefined, EventIndex> {
  const all = yield* groupEvents(calendar, () => {});
  yield;
  const records: CalendarEvent[] = [];
  const idOf = new Map<IcsEvent, string>();
  for (const { version: first, changes, home } of all) {
    if (records.length % 20 === 0) yield;
    for (const version of [first, ...changes.map(change => change.version)]) {
      const id = String(records.length);
      idOf.set(version, id);
      records.push({ id, startDate: anyDate, ...commonFacts(version, first, home) });
    }
  }
  const { home } = calendar;
  return new EventIndex(new Records(records, CalendarEvent, [], []), home.name, facts => {
    const rows = new Map(facts.map(({ id }, row) => [id, row]));
    return new CalendarDates(all, home, version => rows.get(idOf.get(version) ?? ''));
  });
}
