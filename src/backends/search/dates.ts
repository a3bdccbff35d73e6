import type { Offer, Schedule } from '../../contract/offer.js';
import { clockIn } from '../../time/zones.js';

/** From when until when an offer stands, as calendars and clocks on the spot tell: `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`. */
export interface OfferSpan {
  starts?: string;
  /** The last day; absent when no end is foreseen, or nothing is said of a date at all. */
  lastDay?: string;
}

/** From when until when an offer stands. What repeats or is meant to last goes on where no end is said. */
export function offerSpan({ schedule, commitment }: Pick<Offer, 'schedule' | 'commitment'>): OfferSpan {
  const { startDate, endDate, scheduleTimezone, byDay } = schedule ?? {};
  const starts = startDate && onTheSpot(startDate, scheduleTimezone);
  const lasts = byDay?.length || ['regular', 'flexible', 'long-term'].includes(commitment ?? '');
  const ends = endDate ? onTheSpot(endDate, scheduleTimezone) : lasts ? undefined : starts;
  return { ...(starts && { starts }), ...(ends && { lastDay: ends.slice(0, 10) }) };
}

/** The clock on the spot at which an offer begins, `HH:MM`. */
export function startTime({ startDate = '', startTime, scheduleTimezone }: Schedule): string | undefined {
  return (startTime ?? onTheSpot(startDate, scheduleTimezone).slice(11)).slice(0, 5) || undefined;
}

/** The day on the spot on which an offer begins. */
export const startDay = ({ startDate, scheduleTimezone }: Schedule): string | undefined =>
  startDate && onTheSpot(startDate, scheduleTimezone).slice(0, 10);

/** A moment as the clock of the zone shows it, else as it was written. */
const onTheSpot = (date: string, timeZone: string | undefined): string =>
  timeZone && date.length > 10 ? clockIn(date, timeZone) : date.slice(0, 16);

/**
 * The key by which offers are ordered by date, on a day, a whole number below 2³²: first what begins today or later,
 * then what has no date or goes on, then what is over; the first and the last of these by their start, else as they came.
 */
export function dateKey(starts: number, lastDay: number, today: number): number {
  if (starts && starts >= today) return starts;
  return lastDay && lastDay < today ? 2 * years + (starts || lastDay) : years;
}

/** A day or a clock on the spot as a number, from 1900 for two thousand years in minutes; 0 for none. */
export function minutesOf(text: string | undefined): number {
  if (!text) return 0;
  const minutes = minutesOfDay(text.slice(0, 10)) + Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16));
  return Math.min(Math.max(minutes, 1), years - 1) || 0;
}

const years = 2 ** 30;
const epoch = Date.UTC(1900, 0, 1);
const days = new Map<string, number>();

/** Many offers share a day, and a date is slow to read. */
function minutesOfDay(day: string): number {
  let minutes = days.get(day);
  if (minutes === undefined) days.set(day, (minutes = (Date.parse(day) - epoch) / 60_000));
  return minutes;
}
