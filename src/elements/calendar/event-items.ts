import { isAllDay, type CalendarEvent } from '../../contract/calendar-event.js';
import type { Spanned } from '../../time/agenda.js';
import { spanIn } from '../../time/zones.js';

/** An event with the zone its times are told in and the days it takes there. */
export interface EventItem extends Spanned {
  event: CalendarEvent;
  timeZone: string | undefined;
}

const msPerDay = 86_400_000;

/** An event in the zone where it takes place, else in the town's, else as it is written. */
export function itemOf(event: CalendarEvent, townZone: string | undefined): EventItem {
  const timeZone = event.timeZone ?? townZone ?? offsetOf(event);
  const { first, last } = spanIn(event, timeZone);
  // A dance that ends after midnight belongs to the evening it began.
  return { event, timeZone, first, last: isShorterThanADay(event) ? first : last };
}

const isShorterThanADay = (event: CalendarEvent): boolean =>
  !isAllDay(event) && Date.parse(event.endDate ?? event.startDate) - Date.parse(event.startDate) < msPerDay;

/** The offset a moment is written with, which is a zone of its own; what is told in UTC says nothing of its place. */
const offsetOf = ({ startDate }: CalendarEvent): string | undefined => /[+-]\d\d:\d\d$/.exec(startDate.slice(10))?.[0];
