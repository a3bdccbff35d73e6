import type { GeoPoint } from '../../contract/offer-query.js';
import { safeUrl } from '../../contract/url.js';
import { isDay } from '../../time/days.js';

/** What stands in a cell, in the contract's terms; `undefined` where it cannot be understood: nothing false is shown. */

/** The parts of a list, separated by commas, semicolons, `|` or line breaks. */
export const readList = (text = ''): string[] =>
  text
    .split(/[,;|\n]/)
    .map(part => part.trim())
    .filter(Boolean);

const yes = new Set(['ja', 'j', 'yes', 'y', 'x', 'wahr', 'true', '1', '✓', '✔']);
const no = new Set(['nein', 'n', 'no', '-', 'falsch', 'false', '0']);

/** Yes or no. */
export function readYes(text = ''): boolean | undefined {
  const answer = text.toLowerCase();
  return yes.has(answer) ? true : no.has(answer) ? false : undefined;
}

/** A number with a point or a comma before its decimals. */
export const readNumber = (text = ''): number | undefined =>
  /^[+-]?\d{1,9}([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;

/** A count of people or years. */
export const readCount = (text = ''): number | undefined => (/^\d{1,6}$/.test(text) ? Number(text) : undefined);

/** A date and perhaps a time of day, both as clocks and calendars on the spot show them. */
export interface Moment {
  day: string;
  time?: string | undefined;
}

const german = /^(?:\p{L}{2,10}\.?,?\s+)?(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d\d)(?:,?\s+(.+))?$/u;
const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T\s]+(.+))?$/;

/** A date as it is written in German (`31.12.2026`, `Do, 31.12.26 14:30 Uhr`) or as ISO 8601 has it. */
export function readMoment(text = ''): Moment | undefined {
  const [, dayOfMonth, month, year, rest] = german.exec(text) ?? [];
  const [, isoYear, isoMonth, isoDay, isoRest] = iso.exec(text) ?? [];
  const day = dayOfMonth
    ? `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
    : `${isoYear}-${isoMonth}-${isoDay}`;
  return isDay(day) ? { day, time: readTime(rest ?? isoRest) } : undefined;
}

/** A time of day: `9:30`, `9.30 Uhr`, `14 Uhr`; seconds and what comes after do not matter. */
export function readTime(text = ''): string | undefined {
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?(?:\s?Uhr|\s?h)?$/i.exec(text) ?? [];
  const time = `${hour?.padStart(2, '0')}:${minute}`;
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : undefined;
}

/** The moment of a day without a time: its noon in UTC, which is the same day all over Europe. */
export const readStamp = (text = ''): string | undefined => {
  const day = readMoment(text)?.day;
  return day && `${day}T12:00:00Z`;
};

/** How much time something takes: `2 Stunden pro Woche`. */
export function readHours(text = ''): { hours: number; per: string } | undefined {
  const [, count, unit] = hoursPer.exec(text.toLowerCase()) ?? [];
  const hours = readNumber(count);
  const per = { w: 'week', m: 'month', j: 'year', y: 'year' }[unit?.[0] ?? ''];
  return hours !== undefined && per ? { hours, per } : undefined;
}

const hoursPer =
  /^(\d+(?:[.,]\d+)?) ?(?:h|std\.?|stunden?|hours?) ?(?:\/|pro|je|im|in der|per|a) ?(woche|monat|jahr|week|month|year)$/;

/** The address of a page; people leave `https://` out. */
export function readUrl(text = ''): string | undefined {
  const url = safeUrl(/^www\./i.test(text) ? `https://${text}` : text);
  return url && /^https?:/.test(url) ? url : undefined;
}

/** Degrees on the map. What is nowhere, or at 0° 0′ for want of a value, is no point. */
export function readPoint(latitude: string | undefined, longitude: string | undefined): GeoPoint | undefined {
  const [north = NaN, east = NaN] = [readNumber(latitude), readNumber(longitude)];
  const isPoint = Math.abs(north) <= 90 && Math.abs(east) <= 180 && (north || east);
  return isPoint ? { latitude: north, longitude: east } : undefined;
}
