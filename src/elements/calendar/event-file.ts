import type { CalendarEvent } from '../../contract/calendar-event.js';
import { today } from '../../time/days.js';
import { writeCalendar, writeSeries } from '../../time/ics/write.js';
import type { EventItem } from './event-items.js';
import { findEvents, type Town } from './event-related.js';

/** More dates of one series nobody keeps. */
const mostDates = 1000;

/** What is wanted of a file. */
export interface Wanted {
  item: EventItem;
  /** All dates of its series. */
  isSeries: boolean;
  /** Where the event can be read: the way back from another calendar. */
  link: string;
}

/** An event as a calendar file; of a series the whole as its source has it, else its dates from now on. */
export async function eventText({ item, isSeries, link }: Wanted, town: Town, signal: AbortSignal): Promise<string> {
  const { event, timeZone, first } = item;
  const options = { host: location.host, now: new Date() };
  // The link is this date's; the others have none but their own.
  const linked = (one: CalendarEvent): CalendarEvent =>
    one.url === undefined && one.id === event.id ? { ...one, url: link } : one;
  if (!isSeries) return writeCalendar([linked(event)], options);
  const id = event.superEvent?.id;
  if (id === undefined) return writeSeries({ first: linked(event), rule: event.recurrenceRule }, options);
  const backend = await town.backend();
  if (backend.series) {
    const series = await backend.series(id, town.ask(signal));
    return writeSeries({ ...series, first: { ...series.first, url: series.first.url ?? link } }, options);
  }
  const now = today(timeZone);
  const { events } = await findEvents(town, { superEvent: id, from: first < now ? first : now }, mostDates, signal);
  return writeCalendar((events.length ? events : [event]).map(linked), options);
}
