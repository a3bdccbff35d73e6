import { isAllDay, isCancelled, type CalendarEvent } from '../../contract/calendar-event.js';
import { safeUrl } from '../../contract/url.js';
import { addDays, dayOf, isDay } from '../days.js';
import { escapeText, foldLine } from './text.js';
import { clockText, writtenZone, zoneLines } from './write-zone.js';

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
  /** What a mail program is to do with it (RFC 5546): an event that is told, not an invitation to answer. */
  method?: 'PUBLISH';
}

/** A whole series: its first date, the rule by which it recurs, and what departs from the rule. */
export interface CalendarSeries {
  first: CalendarEvent;
  /** RFC 5545 RRULE value; without one the series has its single dates only. */
  rule?: string | undefined;
  /** Starts of dates beside the rule's (RDATE). */
  dates?: readonly string[];
  /** Starts of dates that the rule gives and that are left out (EXDATE). */
  exceptions?: readonly string[];
  /** Dates that were moved, changed or cancelled, with the start that the rule gives them; `isForFuture` also all that follow. */
  changes?: readonly { recurrenceId: string; event: CalendarEvent; isForFuture?: boolean }[];
}

const msPerYear = 31_557_600_000;

/**
 * Writes events as an iCalendar text (RFC 5545). Moments are written as the clock of their zone shows them, with the rules
 * of the zone, or in UTC where they have none; days as days. An event whose start cannot be read is left out. What recurs
 * is written as the dates that are given; a whole series by `writeSeries`.
 */
export function writeCalendar(events: readonly CalendarEvent[], options: CalendarOptions): string {
  const moments = new Map<string, number[]>();
  for (const { timeZone, startDate } of events)
    if (timeZone) moments.set(timeZone, [...spanOf(moments.get(timeZone)), Date.parse(startDate)]);
  const zones = [...moments].flatMap(([name, times]) => {
    const [from, to] = spanOf(times);
    return from < Infinity ? zoneLines(name, from, to) : [];
  });
  return wrap([...zones, ...events.flatMap(event => writeEvent(event, options))], options);
}

/** Writes a whole series as an iCalendar text, its changed dates as components of their own (RFC 5545 section 3.8.4.4). */
export function writeSeries(series: CalendarSeries, options: CalendarOptions): string {
  const { first, rule, changes = [] } = series;
  const { timeZone } = first;
  const from = Date.parse(first.startDate);
  // What ends the rule is not computed here: the clocks of some years more do no harm.
  const to = Math.max(from, Date.parse(new Date(options.now).toJSON() ?? first.startDate)) + 5 * msPerYear;
  const isRule = rule !== undefined && /^[\w=;,:+-]{1,2000}$/.test(rule);
  const extra = [
    ...(isRule ? [`RRULE:${rule}`] : []),
    ...dateLine('RDATE', series.dates, first),
    ...dateLine('EXDATE', series.exceptions, first),
  ];
  const own = uidOf(first, options);
  const lines = [
    ...(timeZone && Number.isFinite(from) ? zoneLines(timeZone, from, to) : []),
    ...writeEvent(first, options, extra),
    ...changes.flatMap(({ recurrenceId, event, isForFuture }) =>
      writeEvent(
        { ...event, uid: own },
        options,
        dateLine(isForFuture ? 'RECURRENCE-ID;RANGE=THISANDFUTURE' : 'RECURRENCE-ID', [recurrenceId], first),
      ),
    ),
  ];
  return wrap(lines, options);
}

function wrap(
  lines: readonly string[],
  { name, method, prodId = '-//Miteinand//Calendar//EN' }: CalendarOptions,
): string {
  const all = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escapeText(prodId)}`,
    'CALSCALE:GREGORIAN',
    ...(method ? [`METHOD:${method}`] : []),
    // RFC 7986 and the older word that most apps read.
    ...(name ? [`NAME:${escapeText(name)}`, `X-WR-CALNAME:${escapeText(name)}`] : []),
    ...lines,
    'END:VCALENDAR',
  ];
  return all.map(line => `${foldLine(line)}\r\n`).join('');
}

const spanOf = (times: readonly number[] = []): [number, number] => {
  const known = times.filter(Number.isFinite);
  return [Math.min(...known), Math.max(...known)];
};

/** The dates of a feed's series share its UID; as events of their own they need one each. */
function uidOf({ id, uid, superEvent }: CalendarEvent, { host }: CalendarOptions): string {
  if (uid === undefined) return host ? `${id}@${host}` : id;
  const series = `${superEvent?.id}/`;
  return superEvent && id.startsWith(series) ? `${id.slice(series.length)}-${uid}` : uid;
}

function writeEvent(event: CalendarEvent, options: CalendarOptions, extra: readonly string[] = []): string[] {
  const times = isAllDay(event) ? writeDays(event) : writeMoments(event);
  if (!times) return [];
  const { location, categories, dateModified } = event;
  const place = [location?.name, location?.address].filter(Boolean).join(', ') || safeUrl(location?.url);
  const url = safeUrl(event.url);
  const modified = dateModified && utc(dateModified);
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uidOf(event, options))}`,
    `DTSTAMP:${utc(options.now) ?? '19700101T000000Z'}`,
    ...times,
    ...extra,
    `SEQUENCE:${sequenceOf(event)}`,
    ...(modified ? [`LAST-MODIFIED:${modified}`] : []),
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

/**
 * Apps keep the version with the highest number (RFC 5545 section 3.8.7.4): who gives none has the minutes since 2020,
 * which grow with each change.
 */
function sequenceOf(event: CalendarEvent): number {
  if (event.sequence !== undefined) return event.sequence;
  const minutes = Math.floor((Date.parse(event.dateModified ?? '') - Date.UTC(2020, 0, 1)) / 60_000);
  return minutes > 0 ? minutes : Number(isCancelled(event));
}

/** Dates of a series, written as its start is. */
function dateLine(name: string, dates: readonly string[] = [], { startDate, timeZone }: CalendarEvent): string[] {
  if (isAllDay({ startDate })) {
    const days = dates.map(dayOf).filter(isDay);
    return days.length ? [`${name};VALUE=DATE:${days.map(compact).join(',')}`] : [];
  }
  return dates.flatMap(date => timeLine(name, date, timeZone) ?? []);
}

/** The end of a day-long event is the first day after it (RFC 5545), where the contract names the last day of it. */
function writeDays({ startDate, endDate }: CalendarEvent): string[] | undefined {
  if (!isDay(startDate)) return undefined;
  const end = dayOf(endDate ?? startDate);
  const last = isDay(end) && end >= startDate ? end : startDate;
  return [`DTSTART;VALUE=DATE:${compact(startDate)}`, `DTEND;VALUE=DATE:${compact(addDays(last, 1))}`];
}

function writeMoments({ startDate, endDate, timeZone }: CalendarEvent): string[] | undefined {
  const start = timeLine('DTSTART', startDate, timeZone);
  if (!start) return undefined;
  const isLater = Date.parse(endDate ?? '') > Date.parse(startDate);
  const end = isLater ? timeLine('DTEND', endDate!, timeZone) : undefined;
  return end ? [start, end] : [start];
}

/** A moment as its zone's clock shows it, in UTC where there is no zone or the clock shows the same twice. */
function timeLine(name: string, moment: string, timeZone: string | undefined): string | undefined {
  const zone = writtenZone(timeZone);
  const ms = Date.parse(moment);
  const local = zone && Number.isFinite(ms) ? clockText(ms, zone) : undefined;
  if (local) return `${name};TZID=${timeZone}:${local}`;
  const text = utc(moment);
  return text && `${name}:${text}`;
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
