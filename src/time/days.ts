/**
 * Arithmetic on calendar days written `YYYY-MM-DD` and months written `YYYY-MM`, proleptic Gregorian, without zones:
 * a day stays the day it is, wherever the visitor is.
 */

import { fromEpochDay, toEpochDay } from './epoch-day.js';

export { today } from './zones.js';

/** Whether the text names a day that exists. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(toEpochDay(text)) && fromEpochDay(toEpochDay(text)) === text;
}

/** The day `count` days later (earlier, if negative). */
export const addDays = (day: string, count: number): string => fromEpochDay(toEpochDay(day) + count);

/** How many days `to` is after `from`. */
export const daysBetween = (from: string, to: string): number => toEpochDay(to) - toEpochDay(from);

/** Day of the week as ISO 8601 counts: Monday 1 to Sunday 7. */
export const weekday = (day: string): number => ((((toEpochDay(day) + 3) % 7) + 7) % 7) + 1;

/** The month of a day, `YYYY-MM`. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The month `count` months later. */
export function addMonths(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The last day of a month. */
export const lastDayOf = (month: string): string => addDays(`${addMonths(month, 1)}-01`, -1);

/** The day of the same number in another month, or that month's last. */
export function sameDayIn(month: string, day: string): string {
  const [same, last] = [month + day.slice(7), lastDayOf(month)];
  return same < last ? same : last;
}

/** The nearest day that is not before `from` nor after `until`. */
export function within(day: string, from: string | undefined, until: string | undefined): string {
  if (from && day < from) return from;
  return until && day > until ? until : day;
}

/** The number of the week a day is in, as ISO 8601 counts: the first is that with the year's first Thursday. */
export function isoWeek(day: string): number {
  const thursday = addDays(day, 4 - weekday(day));
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
}

/** The seven days of the week a day is in. */
export function weekOfDay(day: string, firstWeekday: number): string[] {
  return weekFrom(toEpochDay(day) - ((weekday(day) - firstWeekday + 7) % 7));
}

/** The weeks that show a month, each of seven days, the first beginning on `firstWeekday` (ISO, 1 to 7). */
export function weeksOf(month: string, firstWeekday: number): string[][] {
  const first = `${month}-01`;
  const lead = (weekday(first) - firstWeekday + 7) % 7;
  const count = Math.ceil((lead + daysBetween(first, lastDayOf(month)) + 1) / 7);
  const start = toEpochDay(first) - lead;
  return Array.from({ length: count }, (_, week) => weekFrom(start + week * 7));
}

const weekFrom = (epochDay: number): string[] =>
  Array.from({ length: 7 }, (_, index) => fromEpochDay(epochDay + index));

/**
 * The day a date or moment falls on where it was written: a moment counts by its own offset,
 * so an event keeps the day of its place.
 */
export const dayOf = (date: string): string => date.slice(0, 10);
