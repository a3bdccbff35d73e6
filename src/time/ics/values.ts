import type { Duration } from '../recurrence/series.js';
import { utc, type LocalTime, type Zone } from '../zone-table.js';

const msPerDay = 86_400_000;

/** Calendars go from the year 1000 to 9999. */
export const startOfTime = Date.UTC(1000, 0, 1);
export const endOfTime = Date.UTC(10_000, 0, 1);

/** More than anybody reads. */
const longestText = 100_000;

/** A text value (RFC 5545 section 3.3.11), without the control characters that it may not have. */
export const readText = (value: string): string =>
  value
    .slice(0, longestText)
    .replace(/\\([\s\S])/g, (_, character: string) => (/n/i.test(character) ? '\n' : character))
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .trim();

/** Texts between commas that no backslash precedes. */
export const readTexts = (value: string): string[] =>
  (value.slice(0, longestText).match(/(?:\\[\s\S]|[^\\,])+/g) ?? []).map(readText).filter(Boolean);

/** A date or time as written; `zone` only where the value itself names it. */
export interface DateValue {
  local: LocalTime;
  isDay: boolean;
  zone?: Zone;
}

/** A day or a time (RFC 5545 sections 3.3.4 and 3.3.5), also with the marks of ISO 8601; a day that does not exist is none. */
export function readDate(value: string): DateValue | undefined {
  const match = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/i.exec(
    value.slice(0, 40).trim(),
  );
  if (!match) return undefined;
  const [year, month, day, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(part => Number(part ?? 0));
  const midnight = Date.UTC(year, month - 1, day);
  const exists = year >= 1000 && new Date(midnight).getUTCMonth() === month - 1 && day > 0;
  if (!exists || hour > 24 || minute > 59 || second > 60) return undefined;
  const local = midnight + ((hour * 60 + minute) * 60 + Math.min(second, 59)) * 1000;
  const offset = match[7];
  if (!offset) return { local, isDay: match[4] === undefined };
  return { local: local - (/z/i.test(offset) ? 0 : readOffset(offset)), isDay: false, zone: utc };
}

/** `+HHMM`, also with seconds or colons, in milliseconds. */
export function readOffset(value: string): number {
  const [, sign, hours = 0, minutes = 0, seconds = 0] = /^([+-]?)(\d\d?):?(\d\d)?:?(\d\d)?/.exec(value) ?? [];
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * (sign === '-' ? -1000 : 1000);
}

/** A duration (RFC 5545 section 3.3.6); `undefined` for none, a negative one, or one beyond all calendars. */
export function readDuration(value: string): Duration | undefined {
  const match = /^\+?P(?:(\d{1,7})W)?(?:(\d{1,7})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/i.exec(
    value.trim(),
  );
  if (!match) return undefined;
  const [weeks, days, hours, minutes, seconds] = match.slice(1).map(part => Number(part ?? 0));
  const duration = { days: weeks * 7 + days, ms: ((hours * 60 + minutes) * 60 + seconds) * 1000 };
  return duration.days * msPerDay + duration.ms < endOfTime ? duration : undefined;
}

/** The facts that are there: neither empty nor unknown. */
export function known<T extends object>(facts: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  const there = Object.entries(facts).filter(([, fact]) => fact !== undefined && fact !== '');
  return Object.fromEntries(there) as { [Key in keyof T]?: NonNullable<T[Key]> };
}
