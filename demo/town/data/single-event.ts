import type { Translated } from '../../../src/backends/translate.ts';
import type { CalendarEvent } from '../../../src/contract/calendar-event.ts';
import { addDays, season, weekdayFrom, type Day, type Weekday } from './days.ts';
import { eventOf, type EventFacts } from './event.ts';

/** Something that comes once: so many days from today or on a day of the year, moved on to a weekday. */
export interface SingleFacts extends EventFacts {
  in: number | string;
  on?: Weekday;
}

/** The most frequent price. */
export const free = 'kostenlos';

/** Makes something that comes once, as seen from the given day. */
export function singleEventOf(facts: SingleFacts, today: Day): Translated<CalendarEvent> {
  // What has just been is still remembered.
  const near = typeof facts.in === 'number' ? addDays(today, facts.in) : season(addDays(today, -42), facts.in);
  return eventOf(facts, facts.on ? weekdayFrom(near, facts.on) : near, today);
}
