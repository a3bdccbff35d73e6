import type { CalendarEvent } from '../../contract/calendar-event.js';
import type { EventQuery } from '../../contract/event-query.js';
import type { List } from '../../contract/list.js';
import type { Mark } from '../../views/late-marks.js';
import type { Period } from './calendar-period.js';
import { itemOf, type EventItem } from './event-items.js';
import type { PeriodView } from './period-views.js';

/** What is asked of the town. */
export interface CalendarQuestion {
  period: Period;
  filters: Omit<EventQuery, 'from' | 'to' | 'cursor'>;
}

/** What came back. */
export interface CalendarAnswer extends CalendarQuestion {
  /** The question as a text. */
  key: string;
  /** When the town said so, in milliseconds. */
  at: number;
  /** How it is shown. */
  view: PeriodView;
  list: List<CalendarEvent>;
  items: EventItem[];
  /** How many events the period has; those of the weeks' other months do not count. */
  count: number;
  /** The town's zone. */
  timeZone: string | undefined;
  mark: Mark;
}

/** All that makes a question; the days of a grid follow from the first and from the bounds. */
export function keyOf(question: CalendarQuestion | undefined): string {
  if (!question) return '';
  const { view, day, from, to, weeks } = question.period;
  return JSON.stringify([view, day, from, to, weeks?.[0][0], question.filters]);
}

/** Counts days once per answer, so that rendering only reads them. */
export function arrange(answer: Omit<CalendarAnswer, 'items' | 'count'>): CalendarAnswer {
  const { list, period, timeZone } = answer;
  const { day, last, weeks } = period;
  const items = list.items.map(event => itemOf(event, timeZone));
  const isWithin = (item: EventItem): boolean => item.first <= last! && item.last >= day;
  const count = weeks ? items.filter(isWithin).length : (list.total ?? items.length);
  return { ...answer, items, count };
}
