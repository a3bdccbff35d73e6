import type { CalendarEvent } from '../../contract/calendar-event.js';
import { occurrencesOf, type Occurrence } from '../recurrence/series.js';
import { findZone, momentOf, type Zone } from '../zone-table.js';
import { Notes, type IcsCalendar, type IcsEvent, type Note, type Remark } from './calendar.js';
import { commonFacts, dateFacts, type CommonFacts } from './event-facts.js';
import { groupEvents } from './group.js';

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
  const series = yield* groupEvents(calendar, (code, event) => remarks.add(code, event.uid || event.summary));
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
      const { version } = occurrence;
      const own = dateFacts(occurrence, one);
      if (!own) continue;
      let common = facts.get(version);
      if (!common) facts.set(version, (common = commonFacts(version, one.version, one.home)));
      found.push({ start: sortKey(occurrence, days.zone), event: { ...common, ...own }, version });
    }
    if (occurrences.length > 100) yield;
  }
  found.sort((a, b) => a.start - b.start);
  return { dates: found, remarks: remarks.list() };
}

/** All-day events stand before others of their day. */
const sortKey = ({ version, start }: Occurrence<IcsEvent>, zone: Zone): number =>
  version.isAllDay ? momentOf(start, zone) - 1 : start;
