/**
 * Which day it is where: moments told as calendar days of a zone. A zone is an IANA name; without one, and where the
 * browser does not know it, the visitor's own counts.
 */
import { fromEpochDay } from './epoch-day.js';
import { findZone, localTimeOf, momentOf, type Zone } from './zone-table.js';

const msPerDay = 86_400_000;

/** The day of a date or moment in a zone; a day is the same everywhere. */
export function dayIn(date: string, timeZone?: string): string {
  return date.length === 10 ? date : dayAt(Date.parse(date), timeZone);
}

/** The moment at which something begins, in milliseconds since 1970; a day begins at midnight in the zone. */
export function momentIn(date: string, timeZone?: string): number {
  const moment = Date.parse(date);
  return date.length === 10 ? momentOf(moment, zoneOf(timeZone)) : moment;
}

/** What the clock of a zone shows at a moment, `YYYY-MM-DDTHH:MM`. */
export const clockIn = (moment: string, timeZone?: string): string =>
  new Date(localTimeOf(Date.parse(moment), zoneOf(timeZone))).toISOString().slice(0, 16);

/** Today's day in a zone. */
export const today = (timeZone?: string, now: Date = new Date()): string => dayAt(now.getTime(), timeZone);

/**
 * First and last day of something that lasts, as told in a zone. Ending at midnight does not touch the new day;
 * ending before the start counts as one day.
 */
export function spanIn(
  thing: { startDate: string; endDate?: string | undefined },
  timeZone?: string,
): { first: string; last: string } {
  const { startDate, endDate = startDate } = thing;
  const first = dayIn(startDate, timeZone);
  const last = endDate.length === 10 ? endDate : dayAt(Date.parse(endDate) - 1, timeZone);
  return { first, last: last < first ? first : last };
}

/** Whether clocks in a zone and the visitor's own show the same at a moment. */
export function isVisitorsTime(moment: string, timeZone: string | undefined): boolean {
  const ms = Date.parse(moment);
  return zoneOf(timeZone).offsetAt(ms) === zoneOf(undefined).offsetAt(ms);
}

/** Whether a zone's clock shows the time of a moment twice that night, as clocks are set back. */
export function isShownTwice(moment: string, timeZone: string | undefined): boolean {
  const [ms, zone] = [Date.parse(moment), zoneOf(timeZone)];
  const offset = zone.offsetAt(ms);
  return [-1, 1].some(step => {
    const other = zone.offsetAt(ms + step * msPerDay);
    // The other moment at which the clock shows the same.
    return other !== offset && zone.offsetAt(ms + offset - other) === other;
  });
}

/** The day it is at a moment, in milliseconds since 1970. */
export const dayAt = (moment: number, timeZone: string | undefined): string =>
  fromEpochDay(Math.floor(localTimeOf(moment, zoneOf(timeZone)) / msPerDay));

const zoneOf = (timeZone: string | undefined): Zone => findZone(timeZone || undefined) ?? findZone(undefined)!;
