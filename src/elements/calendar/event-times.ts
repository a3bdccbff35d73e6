import { isAllDay } from '../../contract/calendar-event.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/calendar-words.js';
import { dayIn, isShownTwice, isVisitorsTime } from '../../time/zones.js';
import type { EventItem } from './event-items.js';

/** When, beside the day it stands on: "18:00–20:00", "all day", or the days from the first to the last. */
export function timesOf(
  { event, timeZone, first, last }: EventItem,
  { words, formats }: Speech<CalendarWords>,
): string {
  const { startDate, endDate } = event;
  if (first < last) return formats.range(startDate, endDate, timeZone);
  if (isAllDay(event)) return words.allDay;
  const times = formats.times(startDate, endDate, timeZone);
  // In the night when clocks are set back there are two of them.
  return timeZone && isShownTwice(startDate, timeZone)
    ? `${times} (${formats.zone(timeZone, startDate, 'short')})`
    : times;
}

/** When, with the day in full. */
export function dateAndTimesOf(item: EventItem, speech: Speech<CalendarWords>): string {
  const times = timesOf(item, speech);
  return item.first < item.last ? times : speech.words.pair(speech.formats.date(item.first, undefined, 'long'), times);
}

/** When, in the fewest words that name the day: "So., 22. Nov. 2026, 18:00–20:00". */
export const briefTimesOf = ({ event, timeZone }: EventItem, { formats }: Speech): string =>
  formats.range(event.startDate, event.endDate, timeZone);

/**
 * What the visitor's own clock shows then, where that is another than at the event's place: "21:45–23:45", with the day
 * where that is another too. Nothing for whole days, which are the same everywhere.
 */
export function visitorsTimesOf({ event, timeZone }: EventItem, { formats }: Speech): string | undefined {
  const { startDate, endDate = startDate } = event;
  if (isAllDay(event) || (isVisitorsTime(startDate, timeZone) && isVisitorsTime(endDate, timeZone))) return undefined;
  return dayIn(startDate) === dayIn(startDate, timeZone)
    ? formats.times(startDate, endDate)
    : formats.range(startDate, endDate);
}
