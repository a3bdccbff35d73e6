import type { CalendarEvent } from '../../contract/calendar-event.js';
import { keyOf, occurrencesOf, startOf, type Occurrence } from '../recurrence/series.js';
import { findZone, momentOf, utc, type Zone } from '../zone-table.js';
import { Notes, type IcsCalendar, type IcsEvent, type Note, type Remark } from './calendar.js';
import { dayText, momentText } from './dates.js';
import { known } from './values.js';
import { groupEvents, once, type IcsSeries } from './group.js';
import type { CalendarSeries } from './write.js';

/** Which days of a calendar are asked for. */
export interface EventWindow {
  /** First day, `YYYY-MM-DD`; without one all that was. */
  from?: string | undefined;
  /** Last day, still part of the answer; without one all that will be, up to the limit. */
  to?: string | undefined;
  /** Where these days are told (IANA), else in the zone of the calendar. */
  timeZone?: string | undefined;
  /** How many dates of one series are given at most. */
  limit?: number;
}

/** The events of a window, in order, and what could not be told of them. */
export interface EventsAnswer {
  events: CalendarEvent[];
  remarks: Note<Remark>[];
}

/** One event with what the calendar says of it. */
export interface ToldDate {
  event: CalendarEvent;
  version: IcsEvent;
}

const msPerDay = 86_400_000;
const defaultLimit = 1000;

/** All series together give no more dates than a page can show. */
const mostEvents = 50_000;

/**
 * The events of a calendar within a window, series as their dates, in small steps. A date of a series has the id
 * `UID/date`, the same whenever and however often it is asked for.
 */
export function* eventsOf(calendar: IcsCalendar, window: EventWindow): Generator<undefined, EventsAnswer> {
  const { dates, remarks } = yield* datesIn(calendar, window);
  return { events: dates.map(({ event }) => event), remarks };
}

/** The same, each event with the component that tells of it. */
export function* datesIn(
  calendar: IcsCalendar,
  window: EventWindow,
): Generator<undefined, { dates: ToldDate[]; remarks: Note<Remark>[] }> {
  const remarks = new Notes<Remark>();
  const series = groupEvents(calendar, (code, event) => remarks.add(code, event.uid || event.summary));
  yield;
  const days = {
    from: window.from ? Date.parse(window.from) : -Infinity,
    to: window.to ? Date.parse(window.to) + msPerDay : Infinity,
    zone: findZone(window.timeZone ?? '-') ?? calendar.home,
    limit: window.limit ?? defaultLimit,
  };
  const found: (ToldDate & { start: number })[] = [];
  for (const [index, one] of series.entries()) {
    if (index % 20 === 0) yield;
    const { occurrences, isCut } = occurrencesOf(one, days);
    if (isCut || found.length + occurrences.length > mostEvents) remarks.add('more-dates', one.version.uid);
    const facts = new Map<IcsEvent, CommonFacts>();
    for (const occurrence of occurrences.slice(0, mostEvents - found.length)) {
      const event = eventOf(occurrence, one, facts);
      if (event) found.push({ start: sortKey(occurrence, days.zone), event, version: occurrence.version });
    }
    if (occurrences.length > 100) yield;
  }
  found.sort((a, b) => a.start - b.start);
  return { dates: found, remarks: remarks.list() };
}

/** A whole series of a calendar by its id (`superEvent`), as `writeSeries` writes it for another calendar. */
export function seriesIn(calendar: IcsCalendar, id: string): CalendarSeries | undefined {
  const series = groupEvents(calendar, () => {}).find(({ version }) => idOf(version) === id);
  if (!series) return undefined;
  const { version, home } = series;
  const textOf = (moment: number): string[] => {
    const text = version.isAllDay ? dayText(moment) : momentText(moment, zoneOf(version, home));
    return text ? [text] : [];
  };
  const tell = (version: IcsEvent): CalendarEvent | undefined => {
    const [occurrence] = occurrencesOf(once(version, home), {
      from: -Infinity,
      to: Infinity,
      zone: home,
      limit: 1,
    }).occurrences;
    return occurrence && eventOf(occurrence, { ...once(version, home), isSeries: false }, new Map());
  };
  const first = tell(version);
  if (!first) return undefined;
  return {
    first,
    rule: version.rules[0],
    dates: series.dates.flatMap(date => textOf(momentOf(startOf(date, series), version.zone))),
    exceptions: series.exceptions.flatMap(date => textOf(keyOf(date, series))),
    changes: series.changes.flatMap(({ recurrenceId, isForFuture, version }) => {
      const event = tell(version);
      return event
        ? textOf(keyOf(recurrenceId, series)).map(recurrenceId => ({ recurrenceId, isForFuture, event }))
        : [];
    }),
  };
}

type CommonFacts = Omit<CalendarEvent, 'id' | 'startDate' | 'endDate'>;

/** All-day events stand before others of their day. */
const sortKey = ({ version, start }: Occurrence<IcsEvent>, zone: Zone): number =>
  version.isAllDay ? momentOf(start, zone) - 1 : start;

function eventOf(
  occurrence: Occurrence<IcsEvent>,
  { version: first, isSeries, home }: IcsSeries,
  facts: Map<IcsEvent, CommonFacts>,
): CalendarEvent | undefined {
  const { version, recurrenceId } = occurrence;
  const dates = datesOf(occurrence, zoneOf(version, home));
  if (!dates) return undefined;
  let common = facts.get(version);
  if (!common) facts.set(version, (common = factsOf(version, first, home)));
  const id = idOf(first);
  if (!isSeries) return { id, ...common, ...dates };
  const key = isoKey(recurrenceId, first.isAllDay);
  return { id: `${id}/${key}`, ...common, ...dates, superEvent: { id, name: first.summary } };
}

/** What is written in UTC is told in the zone of the calendar. */
const zoneOf = ({ zone, isAllDay }: IcsEvent, home: Zone): Zone => (zone === utc && !isAllDay ? home : zone);

function datesOf(occurrence: Occurrence<IcsEvent>, zone: Zone): { startDate: string; endDate?: string } | undefined {
  const { start, end } = occurrence;
  if (occurrence.version.isAllDay) {
    const [startDate, endDate] = [dayText(start), dayText((end ?? start) - msPerDay)];
    return startDate ? { startDate, ...(endDate && endDate > startDate && { endDate }) } : undefined;
  }
  const startDate = momentText(start, zone);
  const endDate = end === undefined ? undefined : momentText(end, zone);
  return startDate ? { startDate, ...(endDate && { endDate }) } : undefined;
}

function factsOf(version: IcsEvent, first: IcsEvent, home: Zone): CommonFacts {
  const { uid, summary, description, location, geo, url, conference, categories, organizer, status, lang } = version;
  const { modified, isAllDay } = version;
  return {
    name: summary,
    ...known({
      uid,
      lang,
      description,
      timeZone: isAllDay ? undefined : zoneOf(version, home).name,
      eventStatus: status === 'CANCELLED' ? 'EventCancelled' : undefined,
      recurrenceRule: first.rules[0],
      organizer: organizer === undefined ? undefined : { id: slug(organizer), name: organizer },
      location: placeOf(location, geo, conference),
      categories: categories.length ? categories.map(name => ({ id: slug(name), name })) : undefined,
      dateModified: modified === undefined ? undefined : momentText(modified, utc),
      url,
    }),
  };
}

function placeOf(
  text: string | undefined,
  geo: IcsEvent['geo'],
  conference: string | undefined,
): CalendarEvent['location'] | undefined {
  const isLink = text !== undefined && /^https?:\/\/\S+$/i.test(text);
  const url = conference ?? (isLink ? text : undefined);
  if (!text && !geo && !url) return undefined;
  return known({ name: isLink ? undefined : text, geo, url, online: url ? true : undefined });
}

/** The name under which a page knows an event: its UID, or where it has none, what it is and when it begins. */
const idOf = ({ uid, summary, start }: IcsEvent): string => slug(uid || `${summary} ${isoKey(start, false)}`);

/** Text as an id of the contract: without spaces, and not endless. */
const slug = (text: string): string => text.trim().replace(/\s+/g, '-').slice(0, 400);

/** `20260512T170000Z`, of a day `20260512`. */
const isoKey = (moment: number, isDay: boolean): string => {
  const text = new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');
  return isDay ? text.slice(0, 8) : text;
};
