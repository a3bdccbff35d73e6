import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/words.js';
import { addMonths, monthOf, weeksOf } from '../../time/days.js';

/** How a calendar can be looked at. */
export type CalendarView = 'list' | 'month';

/** What a visitor looks at: a list from a day on, or the weeks of a month. */
export interface Period {
  /** The first day of the list, or the first of the month. */
  day: string;
  /** The days of the grid, a week a row; absent in the list. */
  weeks?: readonly (readonly string[])[] | undefined;
}

/** The period that shows a day. */
export function periodOf(view: CalendarView, day: string, firstWeekday: number): Period {
  const month = monthOf(day);
  return view === 'list' ? { day } : { day: `${month}-01`, weeks: weeksOf(month, firstWeekday) };
}

/** A period in words: "November 2026", or from which day on. */
export const periodTitle = ({ day, weeks }: Period, { words, formats }: Speech<CalendarWords>): string =>
  weeks ? formats.date(day, undefined, 'month') : words.fromDay(formats.date(day));

/** The day to show a period further back or on: the first of a month, or today in its own month; a step of 0 is today. */
export function dayAfter(step: -1 | 0 | 1, view: CalendarView, day: string, today: string): string {
  if (!step) return today;
  const month = monthOf(day);
  // A list begins anywhere in a month: back is first of all to the beginning of that.
  const isWithin = step < 0 && view === 'list' && day > `${month}-01`;
  const target = isWithin ? month : addMonths(month, step);
  return view === 'month' && target === monthOf(today) ? today : `${target}-01`;
}
