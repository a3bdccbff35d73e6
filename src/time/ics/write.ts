import { isAllDay, isCancelled, type CalendarEvent } from '../../contract/calendar-event.js';
import { safeUrl } from '../../contract/url.js';
import { addDays, dayOf, isDay } from '../days.js';
import { escapeText, foldLine } from './text.js';

/** What a calendar says besides its events. */
export interface CalendarOptions {
  /** Name of the calendar, for apps that subscribe to it. */
  name?: string;
  /** What made the calendar (RFC 5545 PRODID). */
  prodId?: string;
  /** Makes the UID `id@host` of events that bring none: the name of the host that publishes them. */
  host?: string;
  /** When the calendar is written (DTSTAMP). */
  now: Date | string;
}

/**
 * Writes events as an iCalendar text (RFC 5545). Moments are written in UTC, so no zone tables are needed; days as days.
 * An event whose start cannot be read is left out. Rules of recurrence are not written: the dates of a series come one by one.
 */
export function writeCalendar(events: readonly CalendarEvent[], options: CalendarOptions): string {
  const { name, prodId = '-//Miteinand//Calendar//EN' } = options;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escapeText(prodId)}`,
    'CALSCALE:GREGORIAN',
    // RFC 7986 and the older word that most apps read.
    ...(name ? [`NAME:${escapeText(name)}`, `X-WR-CALNAME:${escapeText(name)}`] : []),
    ...events.flatMap(event => writeEvent(event, options)),
    'END:VCALENDAR',
  ];
  return lines.map(line => `${foldLine(line)}\r\n`).join('');
}

function writeEvent(event: CalendarEvent, { host, now }: CalendarOptions): string[] {
  const times = isAllDay(event) ? writeDays(event) : writeMoments(event);
  if (!times) return [];
  const { location, categories, uid = host ? `${event.id}@${host}` : event.id } = event;
  const place = [location?.name, location?.address].filter(Boolean).join(', ');
  const url = safeUrl(event.url);
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${utc(now) ?? '19700101T000000Z'}`,
    ...times,
    'SEQUENCE:0',
    `SUMMARY:${escapeText(event.name)}`,
    ...textLine('DESCRIPTION', event.description ?? event.summary),
    ...textLine('LOCATION', place),
    ...geoLine(location?.geo),
    ...(url ? [`URL:${url}`] : []),
    ...(categories?.length ? [`CATEGORIES:${categories.map(({ name }) => escapeText(name)).join(',')}`] : []),
    `STATUS:${statusOf(event)}`,
    'END:VEVENT',
  ];
}

/** The end of a day-long event is the first day after it (RFC 5545), where the contract names the last day of it. */
function writeDays({ startDate, endDate }: CalendarEvent): string[] | undefined {
  if (!isDay(startDate)) return undefined;
  const end = dayOf(endDate ?? startDate);
  const last = isDay(end) && end >= startDate ? end : startDate;
  return [`DTSTART;VALUE=DATE:${compact(startDate)}`, `DTEND;VALUE=DATE:${compact(addDays(last, 1))}`];
}

function writeMoments({ startDate, endDate }: CalendarEvent): string[] | undefined {
  const start = utc(startDate);
  if (!start) return undefined;
  const end = endDate === undefined ? undefined : utc(endDate);
  return [`DTSTART:${start}`, ...(end && end > start ? [`DTEND:${end}`] : [])];
}

/** `YYYYMMDDTHHMMSSZ`; `undefined` for what is no moment. */
function utc(moment: Date | string): string | undefined {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? undefined : `${compact(date.toISOString().slice(0, 19))}Z`;
}

const compact = (date: string): string => date.replace(/[-:]/g, '');

const textLine = (property: string, text: string | undefined): string[] =>
  text ? [`${property}:${escapeText(text)}`] : [];

const geoLine = (geo: { latitude: number; longitude: number } | undefined): string[] =>
  geo && Number.isFinite(geo.latitude + geo.longitude) ? [`GEO:${geo.latitude};${geo.longitude}`] : [];

function statusOf(event: CalendarEvent): string {
  if (isCancelled(event)) return 'CANCELLED';
  return event.eventStatus === 'EventPostponed' ? 'TENTATIVE' : 'CONFIRMED';
}
