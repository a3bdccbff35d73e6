import type { CalendarEvent } from '../../contract/calendar-event.js';
import { addDays } from '../../time/days.js';
import { asRecord, type Records } from './records.js';
import type { Slice } from './slices.js';

/** The days a question is about, both of them. */
export interface AskedDays {
  from: string;
  to: string;
}

/** Those records that may take place within some days, without reading all others: what it takes to show a first month. */
export async function eventsWithin(
  records: Records<CalendarEvent>,
  { from, to }: AskedDays,
  slice: Slice,
): Promise<Records<CalendarEvent>> {
  // In its own zone an event may stand a day before or after the one that is written; `~` is behind every time of a day.
  const [earliest, latest] = [addDays(from, -1), `${addDays(to, 1)}~`];
  const places: number[] = [];
  for (let at = 0; at < records.length; at++) {
    if (at % 256 === 0 && slice.isOver) await slice.next();
    if (mayFallWithin(records.raws[at], earliest, latest)) places.push(at);
  }
  return records.only(places);
}

/** Whether something of any shape may be an event with a date within; what recurs may always be one. */
function mayFallWithin(raw: unknown, earliest: string, latest: string): boolean {
  const { startDate, endDate, recurrenceRule } = asRecord(raw);
  if (typeof startDate !== 'string') return false;
  const end = typeof endDate === 'string' ? endDate : startDate;
  return (startDate <= latest && end >= earliest) || Boolean(recurrenceRule);
}
