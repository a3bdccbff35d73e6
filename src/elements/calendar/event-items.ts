import { isAllDay, type CalendarEvent } from '../../contract/calendar-event.js';
import type { Spanned } from '../../time/agenda.js';
import { dayAt, spanIn } from '../../time/zones.js';

/** An event with the zone its times are told in and the days it takes there. */
export interface EventItem extends Spanned {
  event: CalendarEvent;
  timeZone: string | undefined;
}

const msPerDay = 86_400_000;

/** An event in the zone where it takes place, else in the town's, else as it is written. */
export function itemOf(event: CalendarEvent, townZone: string | undefined): EventItem {
  const { startDate, endDate = startDate } = event;
  const timeZone = event.timeZone ?? townZone ?? offsetOf(event);
  if (isAllDay(event)) return { event, timeZone, ...spanIn(event, timeZone) };
  const start = Date.parse(startDate);
  const first = dayAt(start, timeZone);
  const length = Date.parse(endDate) - start;
  // A dance that ends after midnight belongs to the evening it began; what ends at midnight does not touch the new day.
  return { event, timeZone, first, last: length < msPerDay ? first : dayAt(start + length - 1, timeZone) };
}

/** The offset a moment is written with, which is a zone of its own; what is told in UTC says nothing of its place. */
const offsetOf = ({ startDate }: CalendarEvent): string | undefined => /[+-]\d\d:\d\d$/.exec(startDate.slice(10))?.[0];
