import type { Translated } from '../../../src/backends/translate.ts';
import type { CalendarEvent } from '../../../src/contract/calendar-event.ts';
import type { Day } from './days.ts';
import { cultureEvents } from './events-culture.ts';
import { greenEvents } from './events-green.ts';
import { townEvents } from './events-town.ts';
import { fairEvents } from './fair.ts';
import { recurringEvents } from './series.ts';
import { singleEventOf } from './single-event.ts';

const singleEvents = [...townEvents, ...cultureEvents, ...greenEvents];

/** All events of the town as seen from the given day, earliest first. */
export const events = (today: Day): Translated<CalendarEvent>[] =>
  [...recurringEvents(today), ...singleEvents.map(facts => singleEventOf(facts, today)), ...fairEvents(today)].sort(
    (a, b) => (a.startDate < b.startDate ? -1 : 1),
  );
