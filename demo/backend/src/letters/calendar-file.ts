import type { CalendarEvent } from 'miteinand/contract/calendar-event.js';
import { writeCalendar } from 'miteinand/time/ics/write.js';
import type { MailAttachment } from '../mail/queue.js';

/** The event as a file for the calendar; with the UID it has in the town's own calendar, so that both are one entry. */
export const calendarFile = (event: CalendarEvent, host: string, now: Date): MailAttachment => ({
  filename: 'event.ics',
  contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
  content: writeCalendar([event], { host, now, method: 'PUBLISH' }),
});
