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
 * In which order offers come by date: first what begins today or later, then what has no date or goes on, then what is
 * over. Within the first and the last of these by the start, else as they came.
 */
export type DateGroup = 0 | 1 | 2;

/** To which part of a list by date an offer belongs, on a day. */
export function dateGroup({ starts, lastDay }: OfferSpan, today: string): DateGroup {
  if (starts !== undefined && starts >= today) return 0;
  return lastDay !== undefined && lastDay < today ? 2 : 1;
}
