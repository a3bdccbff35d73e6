/**
 * Which day it is where: moments told as calendar days of a zone. A zone is an IANA name; without one, and where the
 * browser does not know it, the visitor's own counts.
 */

const msPerDay = 86_400_000;

/** What has been asked of a zone, so that thousands of moments cost a formatter call a day, not a call each. */
interface Zone {
  clock: Intl.DateTimeFormat;
  /** By day since 1970 in UTC: how far the zone is ahead all day, or `undefined` when its clock is set that day. */
  offsets: Map<number, number | undefined>;
}

const zones = new Map<string, Zone>();
const texts = new Map<number, string>();

/** The day of a date or moment in a zone; a day is the same everywhere. */
export function dayIn(date: string, timeZone?: string): string {
  return date.length === 10 ? date : dayAt(Date.parse(date), timeZone);
}

/** What the clock of a zone shows at a moment, `YYYY-MM-DDTHH:MM`. */
export function clockIn(moment: string, timeZone?: string): string {
  const ms = Date.parse(moment);
  return new Date(ms + offsetAt(zoneOf(timeZone), ms)).toISOString().slice(0, 16);
}

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
  return offsetAt(zoneOf(timeZone), ms) === offsetAt(zoneOf(undefined), ms);
}

function dayAt(ms: number, timeZone: string | undefined): string {
  const zone = zoneOf(timeZone);
  const utcDay = Math.floor(ms / msPerDay);
  if (!zone.offsets.has(utcDay)) zone.offsets.set(utcDay, offsetAllDay(zone, utcDay));
  const offset = zone.offsets.get(utcDay) ?? offsetAt(zone, ms);
  return textOf(Math.floor((ms + offset) / msPerDay));
}

/** `YYYY-MM-DD` of a day since 1970; written once, as many events share a day. */
function textOf(epochDay: number): string {
  let text = texts.get(epochDay);
  if (!text) texts.set(epochDay, (text = new Date(epochDay * msPerDay).toISOString().slice(0, 10)));
  return text;
}

function offsetAllDay(zone: Zone, utcDay: number): number | undefined {
  const offset = offsetAt(zone, utcDay * msPerDay);
  return offset === offsetAt(zone, (utcDay + 1) * msPerDay) ? offset : undefined;
}

/** How far a zone's clock is ahead of UTC at a moment, in milliseconds. */
function offsetAt({ clock }: Zone, ms: number): number {
  const second = Math.floor(ms / 1000) * 1000;
  return Date.parse(`${clock.format(second).replace(', ', 'T')}Z`) - second;
}

function zoneOf(timeZone = ''): Zone {
  let zone = zones.get(timeZone);
  if (!zone) zones.set(timeZone, (zone = { clock: clockOf(timeZone), offsets: new Map() }));
  return zone;
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const options = {
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  } as const;
  // en-CA writes days in ISO order.
  try {
    return new Intl.DateTimeFormat('en-CA', { ...options, ...(timeZone && { timeZone }) });
  } catch {
    return new Intl.DateTimeFormat('en-CA', options);
  }
}
