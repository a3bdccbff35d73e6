import type { CalendarEvent } from '../../contract/calendar-event.js';
import type { EventQuery } from '../../contract/event-query.js';
import type { List } from '../../contract/list.js';
import { addDays, within } from '../../time/days.js';
import type { Bounds } from './calendar-period.js';
import { itemOf } from './event-items.js';
import type { CalendarAnswer } from './calendar-answer.js';

/** The day of the event nearest to an empty period. */
export interface NearestEvent {
  day: string;
  /** Whether it is over: then nothing comes after the period. */
  isBefore: boolean;
}

/** So far back is looked for the last event, a longer way each time: a town's calendar may have slept for years. */
const daysBack = [31, 366, 3660];

/** So many pages of a stretch are gone through at most: the last event stands on the last one. */
const mostPages = 20;

/** When the event after an empty period is, under the same filters, else when the last one before it was. */
export async function nearestEvent(
  { period, filters, timeZone }: CalendarAnswer,
  { from, until }: Bounds,
  ask: (query: EventQuery) => Promise<List<CalendarEvent>>,
): Promise<NearestEvent | undefined> {
  const dayOf = (event: CalendarEvent): string => itemOf(event, timeZone).first;
  if (period.last) {
    const { items } = await ask({ ...filters, from: addDays(period.last, 1), to: until, limit: 1 });
    if (items.length) return { day: dayOf(items[0]), isBefore: false };
  }
  let to = addDays(period.day, -1);
  for (const days of daysBack) {
    const start = within(addDays(period.day, -days), from, undefined);
    if (start > to) break;
    const range = { ...filters, from: start, to, limit: 500 };
    const last = await lastOf(cursor => ask({ ...range, cursor }));
    if (last) return { day: dayOf(last), isBefore: true };
    to = addDays(start, -1);
  }
  return undefined;
}

/** The last event of a question. */
async function lastOf(
  ask: (cursor: string | undefined) => Promise<List<CalendarEvent>>,
): Promise<CalendarEvent | undefined> {
  let last: CalendarEvent | undefined;
  let cursor: string | undefined;
  for (let page = 0; page < mostPages && (!page || cursor); page += 1) {
    const { items, next } = await ask(cursor);
    last = items.at(-1) ?? last;
    cursor = next;
  }
  return last;
}
