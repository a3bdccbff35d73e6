import type { LocalTime } from '../zone-table.js';
import { clockRule, type ClockRule } from './clock-times.js';
import {
  dayRule,
  daysOfMonth,
  firstDayOf,
  modulo,
  monthOfDay,
  weekdayOf,
  weekYearOf,
  type DayRule,
} from './month-days.js';
import type { RecurrenceRule } from './rule.js';

/** Which part of a series is asked for, and how much of it at most. */
export interface Stretch {
  from: LocalTime;
  /** Still part of it. */
  to: LocalTime;
  limit: number;
}

const msPerDay = 86_400_000;

/** Nothing is computed after the year 9999. */
const end = Date.UTC(10_000, 0, 1) - 1;

/**
 * The dates of a rule within a stretch of time, as the clocks of the place show them. The start is always the first
 * date, and COUNT counts it (RFC 5545 sections 3.3.10 and 3.8.5.3). The work begins at the stretch, not at the start,
 * unless COUNT makes it count what came before; it takes a step for each month on the way, with BYSETPOS for each week
 * or year, and one for each date, so that the number of steps is bounded by the years there are.
 */
export function expandRule(
  rule: RecurrenceRule,
  start: LocalTime,
  { from, to, limit }: Stretch,
): { times: LocalTime[]; isCut: boolean } {
  const { count = Infinity } = rule;
  const last = Math.min(to, end);
  const times = start >= from && start <= last ? [start] : [];
  let seen = 1;
  for (const dates of periods(rule, start, count < Infinity ? start : Math.max(start, from), last)) {
    if (dates[dates.length - 1] < from && dates[0] > start) {
      seen += dates.length;
      continue;
    }
    for (const date of dates) {
      if (date <= start) continue;
      if (date > last || seen >= count) return { times, isCut: false };
      seen += 1;
      if (date < from) continue;
      if (times.length >= limit) return { times, isCut: true };
      times.push(date);
    }
  }
  return { times, isCut: false };
}

/** The dates of each period of a rule that has any, from the one of a time on. */
function* periods(rule: RecurrenceRule, start: LocalTime, from: LocalTime, to: LocalTime): Generator<LocalTime[]> {
  const startDay = Math.floor(start / msPerDay);
  const days = dayRule(rule, startDay);
  const clock = clockRule(rule, start);
  const [firstMonth, lastMonth] = [from, to].map(time => monthOfDay(Math.floor(time / msPerDay)));
  const { bySetPos, freq } = rule;
  // Within a day or an hour the positions are those of the times.
  if (!bySetPos.length || freq === 'DAILY' || freq === 'HOURLY') {
    for (let month = firstMonth; month <= lastMonth; month += 1) {
      const dates = datesOf(listDays(days, month), clock);
      if (dates.length) yield dates;
    }
    return;
  }
  for (const period of setPeriods(days, firstMonth, lastMonth)) {
    const dates = selectDates(period, clock, bySetPos);
    if (dates.length) yield dates;
  }
}

/** The days of each period from which BYSETPOS selects: a week, a month, a year, or a year of weeks. */
function* setPeriods(rule: DayRule, firstMonth: number, lastMonth: number): Generator<number[]> {
  const { freq, byWeekNo, weekStart } = rule;
  const periodOf = (day: number): number => {
    if (freq === 'WEEKLY') return day - modulo(weekdayOf(day) - weekStart, 7);
    if (byWeekNo.length) return weekYearOf(day, weekStart);
    return freq === 'MONTHLY' ? monthOfDay(day) : Math.floor(monthOfDay(day) / 12);
  };
  // Periods may reach over the ends of the months, years of weeks over those of the years: begun before and ended after, all are whole.
  const isYearly = freq === 'YEARLY';
  const first = isYearly ? firstMonth - (firstMonth % 12) - 13 : firstMonth - 1;
  const last = isYearly ? lastMonth - (lastMonth % 12) + 25 : lastMonth + 1;
  let days: number[] = [];
  for (let month = first; month <= last; month += 1) {
    for (const day of listDays(rule, month)) {
      if (days.length && periodOf(day) !== periodOf(days[0])) {
        yield days;
        days = [];
      }
      days.push(day);
    }
  }
  yield days;
}

function listDays(rule: DayRule, month: number): number[] {
  const days: number[] = [];
  let set = daysOfMonth(rule, month);
  if (!set) return days;
  const first = firstDayOf(month);
  for (; set; set &= set - 1) days.push(first + 31 - Math.clz32(set & -set));
  return days;
}

function datesOf(days: readonly number[], clock: ClockRule): LocalTime[] {
  const dates: LocalTime[] = [];
  for (const day of days) for (const time of clock.timesOf(day)) dates.push(day * msPerDay + time);
  return dates;
}

/** The dates of a period at positions counted from 1, or from the end by -1. */
function selectDates(days: readonly number[], clock: ClockRule, positions: readonly number[]): LocalTime[] {
  const times = clock.timesOf(days[0]);
  const total = days.length * times.length;
  const indexes = positions.map(position => (position > 0 ? position - 1 : total + position));
  return [...new Set(indexes.filter(index => index >= 0 && index < total))]
    .sort((a, b) => a - b)
    .map(index => days[Math.floor(index / times.length)] * msPerDay + times[index % times.length]);
}
