import type { CalendarEvent } from '../contract/calendar-event.js';
import { writeCalendar } from '../time/ics/write.js';
import { download } from './download.js';

/** Events as a calendar file; `name` is what the whole is called. */
export const calendarText = (events: readonly CalendarEvent[], name?: string): string =>
  writeCalendar(events, { host: location.host, now: new Date(), ...(name !== undefined && { name }) });

/** Hands a calendar to the visitor, as a file that is called like what it holds. */
export const downloadCalendar = (text: string, name: string): void =>
  download(text, 'text/calendar;charset=utf-8', fileName(name));

const fileName = (name: string): string =>
  `${
    name
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'calendar'
  }.ics`;
