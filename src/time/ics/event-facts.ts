import type { CalendarEvent } from '../../contract/calendar-event.js';
import { dateId, dateKey } from '../recurrence/date-id.js';
import type { Occurrence } from '../recurrence/series.js';
import { utc, type Zone } from '../zone-table.js';
import type { IcsEvent } from './calendar.js';
import { dayText, momentText } from './dates.js';
import type { IcsSeries } from './group.js';
import { known } from './values.js';

const msPerDay = 86_400_000;

/** What tells one date of an event from the others. */
export type DateFacts = Pick<
  CalendarEvent,
  'id' | 'startDate' | 'endDate' | 'superEvent' | 'previousStartDate' | 'eventStatus'
>;

/** What all dates of a version share. */
export type CommonFacts = Omit<CalendarEvent, Exclude<keyof DateFacts, 'eventStatus'>>;

/** One date as the contract tells it; `undefined` beyond the years of calendars. */
export function dateFacts(
  occurrence: Occurrence<IcsEvent>,
  { version: first, isSeries, home }: IcsSeries,
): DateFacts | undefined {
  const { version, recurrenceId } = occurrence;
  const dates = datesOf(occurrence, zoneOf(version, home));
  if (!dates) return undefined;
  const id = idOf(first);
  if (!isSeries) return { id, ...dates };
  const superEvent = { id, name: nameOf(first), type: 'EventSeries' };
  return {
    id: dateId(id, recurrenceId, first.isAllDay),
    ...dates,
    ...movedFrom(occurrence, first, home),
    superEvent,
  };
}

/** Of a date that was moved by itself: when it was to begin. */
function movedFrom(
  { version, recurrenceId, start }: Occurrence<IcsEvent>,
  first: IcsEvent,
  home: Zone,
): Pick<DateFacts, 'previousStartDate' | 'eventStatus'> {
  if (!version.recurrenceId || version.isForFuture || recurrenceId === start) return {};
  const previousStartDate = first.isAllDay ? dayText(recurrenceId) : momentText(recurrenceId, zoneOf(first, home));
  return { previousStartDate, ...(version.status !== 'CANCELLED' && { eventStatus: 'EventRescheduled' }) };
}

/** What is written in UTC is told in the zone of the calendar. */
export const zoneOf = ({ zone, isAllDay }: IcsEvent, home: Zone): Zone => (zone === utc && !isAllDay ? home : zone);

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

/** What a version says of all its dates; `first` is the one that has the rule. */
export function commonFacts(version: IcsEvent, first: IcsEvent, home: Zone): CommonFacts {
  const { uid, description, location, geo, url, conference, categories, organizer, status, lang } = version;
  const { modified, sequence, image, isAllDay } = version;
  return {
    name: nameOf(version),
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
      sequence: sequence > 0 ? sequence : undefined,
      image,
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
  const addressLocality = text && localityIn(text);
  return known({ name: isLink ? undefined : text, addressLocality, geo, url, online: url ? true : undefined });
}

/** The town behind a postal code, as in "Altes Rathaus, Markt 1, 83471 Rinnach"; one of four digits follows a comma. */
function localityIn(text: string): string | undefined {
  const match = /(?:(?:^|[\s-])\d{5}|,\s*(?:[A-Z]{1,2}-)?\d{4})\s+(\p{L}[^,;()\d]{1,80})/u.exec(text.slice(0, 500));
  return match?.[1].trim();
}

/** The title; of what has none, the place or the first words of its description. */
const nameOf = ({ summary, location, description }: IcsEvent): string =>
  summary || location || description?.slice(0, 80).replace(/\s+/g, ' ') || '…';

/** The name under which a page knows an event: its UID, or where it has none, what it is and when it begins. */
export const idOf = ({ uid, summary, start }: IcsEvent): string => slug(uid || `${summary} ${dateKey(start, false)}`);

/** Text as an id of the contract: without spaces, and not endless. */
const slug = (text: string): string => text.trim().replace(/\s+/g, '-').slice(0, 400);
