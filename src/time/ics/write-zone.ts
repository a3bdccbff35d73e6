import { findZone, localTimeOf, momentOf, type Zone } from '../zone-table.js';

const msPerDay = 86_400_000;

/** Series without end are written with the clocks of so many years; apps know IANA names themselves. */
const mostYears = 15;

/** The zone whose clock is written: one with a name that needs no quotes, other than UTC, which has a form of its own. */
export const writtenZone = (name: string | undefined): Zone | undefined =>
  name && /^(?!(Etc\/)?UTC$)[A-Za-z][\w+/-]*$/.test(name) ? findZone(name) : undefined;

/** A moment as the clock of a zone shows it, `YYYYMMDDTHHMMSS`; `undefined` where the clock shows the same twice and this is the second. */
export function clockText(moment: number, zone: Zone): string | undefined {
  const local = localTimeOf(moment, zone);
  return Math.abs(local) < 8e15 && momentOf(local, zone) === moment ? compact(local) : undefined;
}

/**
 * The rules of a zone's clocks (VTIMEZONE, RFC 5545 section 3.6.5) for the years between two moments and one more: what
 * begins in summer is told when that ends.
 */
export function zoneLines(name: string, from: number, to: number): string[] {
  const zone = writtenZone(name);
  if (!zone) return [];
  const start = Date.UTC(new Date(from).getUTCFullYear(), 0, 1);
  const end = Math.min(to, start + mostYears * 366 * msPerDay) + 366 * msPerDay;
  const before = zone.offsetAt(start);
  const observances = new Map([[`${before} ${before}`, [start + before]]]);
  for (let day = start; day <= end; day += msPerDay) {
    const [offset, next] = [zone.offsetAt(day), zone.offsetAt(day + msPerDay)];
    if (offset === next) continue;
    const key = `${offset} ${next}`;
    // Clocks are set at times that they show before.
    const time = changeWithin(zone, day) + offset;
    observances.set(key, [...(observances.get(key) ?? []), time]);
  }
  const lines = [...observances].flatMap(([key, times]) => observanceLines(key, times));
  return ['BEGIN:VTIMEZONE', `TZID:${name}`, ...lines, 'END:VTIMEZONE'];
}

/** One rule where a clock is set by one; else each time for itself, as other programs pass lists of RDATE over. */
function observanceLines(key: string, times: readonly number[]): string[] {
  const [before, after] = key.split(' ').map(Number);
  const kind = after > before ? 'DAYLIGHT' : 'STANDARD';
  const rule = ruleOf(times);
  return (rule ? times.slice(0, 1) : times).flatMap(time => [
    `BEGIN:${kind}`,
    `DTSTART:${compact(time)}`,
    ...(rule ? [rule] : []),
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    `END:${kind}`,
  ]);
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** "The last Sunday of March", where that is what all times of successive years are. */
function ruleOf(times: readonly number[]): string | undefined {
  const dates = times.map(time => new Date(time));
  const [first] = dates;
  const isYearly = dates.every(
    (date, index) =>
      date.getUTCFullYear() === first.getUTCFullYear() + index &&
      date.getUTCMonth() === first.getUTCMonth() &&
      date.getUTCDay() === first.getUTCDay() &&
      (date.getTime() - first.getTime()) % msPerDay === 0,
  );
  if (times.length < 2 || !isYearly) return undefined;
  const ordinalOf = (date: Date): number => Math.ceil(date.getUTCDate() / 7);
  const isLast = times.every(time => new Date(time + 7 * msPerDay).getUTCMonth() !== first.getUTCMonth());
  if (!isLast && dates.some(date => ordinalOf(date) !== ordinalOf(first))) return undefined;
  const ordinal = isLast ? -1 : ordinalOf(first);
  return `RRULE:FREQ=YEARLY;BYMONTH=${first.getUTCMonth() + 1};BYDAY=${ordinal}${weekdays[first.getUTCDay()]}`;
}

/** The moment of the day at which the clock is set. */
function changeWithin(zone: Zone, day: number): number {
  let [before, after] = [day, day + msPerDay];
  const offset = zone.offsetAt(before);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (zone.offsetAt(middle) === offset) before = middle;
    else after = middle;
  }
  return after;
}

const compact = (local: number): string => new Date(local).toISOString().slice(0, 19).replace(/[-:]/g, '');

/** `+HHMM`, of old offsets `+HHMMSS`. */
function offsetText(offset: number): string {
  const seconds = Math.abs(offset) / 1000;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const text = parts.map(part => String(part).padStart(2, '0'));
  return (offset < 0 ? '-' : '+') + (parts[2] ? text : text.slice(0, 2)).join('');
}
