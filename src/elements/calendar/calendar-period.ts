import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/calendar-words.js';
import { addDays, addMonths, isoWeek, lastDayOf, monthOf, weekOfDay, weeksOf, within } from '../../time/days.js';

/** How a calendar can be looked at; `next` is a few lines beside other things, without a way to other days. */
export const calendarViews = ['list', 'week', 'month', 'next'] as const;
export type CalendarView = (typeof calendarViews)[number];

/** The days that visitors can go to, both included; open where nothing is said. */
export interface Bounds {
  from?: string | undefined;
  until?: string | undefined;
}

/** What a visitor looks at: a list from a day on, the weeks of a month, or one week. */
export interface Period {
  view: CalendarView;
  /** The first day: of the list, of the month, of the week. */
  day: string;
  /** The last day; absent where the list goes on. */
  last?: string | undefined;
  /** The days of the grid, a week a row; absent in the list. */
  weeks?: readonly (readonly string[])[] | undefined;
  /** The days to ask for: those of the grid, within bounds. */
  from: string;
  to?: string | undefined;
}

/** The period of a view that shows a day. */
export function periodOf(view: CalendarView, day: string, firstWeekday: number, { from, until }: Bounds): Period {
  const grid = (first: string, last: string, weeks: string[][]): Period => ({
    view,
    day: first,
    last,
    weeks,
    from: within(weeks[0][0], from, until),
    to: within(weeks.at(-1)![6], from, until),
  });
  if (view === 'month') {
    const month = monthOf(day);
    return grid(`${month}-01`, lastDayOf(month), weeksOf(month, firstWeekday));
  }
  if (view === 'week') {
    const week = weekOfDay(day, firstWeekday);
    return grid(week[0], week[6], [week]);
  }
  return { view, day, last: until, from: day, to: until };
}

/** A period in words: "November 2026", "16.–22. Nov. 2026 · KW 47", or from which day on. */
export function periodTitle(
  { view, day, last }: Period,
  hasWeekNumber: boolean,
  { words, formats }: Speech<CalendarWords>,
): string {
  if (view === 'month') return formats.span(day, last!, 'month');
  if (view !== 'week') return words.fromDay(formats.date(day));
  const title = formats.span(day, last!, 'medium');
  return hasWeekNumber ? `${title} · ${words.weekShort(formats.number(isoWeek(day)))}` : title;
}

/** The day to show a period further back or on; a step of 0 is today, which is also the day of its own month. */
export function dayAfter(step: -1 | 0 | 1, view: CalendarView, day: string, today: string): string {
  if (!step) return today;
  if (view === 'week') return addDays(day, 7 * step);
  const month = monthOf(day);
  // A list begins anywhere in a month: back is first of all to the beginning of that.
  const isWithin = step < 0 && view === 'list' && day > `${month}-01`;
  const target = isWithin ? month : addMonths(month, step);
  return view === 'month' && target === monthOf(today) ? today : `${target}-01`;
}

/** Where all that comes begins, for who looks at a period: today while it lasts; one that is over is looked at on purpose. */
export const comingFrom = ({ day, last }: Period, today: string): string =>
  day < today && (!last || last >= today) ? today : day;

/** Whether there are days before (-1) or after (1) a period that visitors can go to. */
export function hasMore(step: -1 | 1, { view, day, last }: Period, { from, until }: Bounds): boolean {
  if (step < 0) return !from || day > from;
  return !until || (view === 'list' ? `${addMonths(monthOf(day), 1)}-01` : addDays(last!, 1)) <= until;
}
