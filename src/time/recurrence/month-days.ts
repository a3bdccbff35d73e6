import type { RecurrenceRule } from './rule.js';

/** Days of a month as bits, day 1 the lowest: a rule's limits are then met by `&`, all days of a month at once. */
export type DaySet = number;

/** What of a rule tells days apart, with what it leaves to the start of the series filled in. */
export interface DayRule extends RecurrenceRule {
  /** Day since 1970 of the first date. */
  startDay: number;
  /** Month since year 0 of the first date. */
  startMonth: number;
  /** The year from which years are counted; of rules with week numbers, the one to which the week of the first date belongs. */
  startYear: number;
  /** Bit 1 is January; 0 stands for all. */
  months: number;
  monthDays: readonly number[];
  /** Bit 1 is Monday; 0 stands for all, unless `ordinals` name some. */
  weekdays: number;
  ordinals: RecurrenceRule['byDay'];
  /** What ordinals of weekdays count through. */
  ordinalsIn: 'month' | 'year';
}

const msPerDay = 86_400_000;

/** Day since 1970 of the first of a month; months count from year 0. */
export const firstDayOf = (month: number): number => Date.UTC(Math.floor(month / 12), month % 12) / msPerDay;

/** The month of a day, counted from year 0. */
export function monthOfDay(day: number): number {
  const date = new Date(day * msPerDay);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** ISO weekday of a day since 1970. */
export const weekdayOf = (day: number): number => modulo(day + 3, 7) + 1;

/** The remainder that is never negative. */
export const modulo = (value: number, by: number): number => ((value % by) + by) % by;

/** The rule of days for a series that begins on a day. */
export function dayRule(rule: RecurrenceRule, startDay: number): DayRule {
  const { freq, weekStart, byMonth, byWeekNo, byYearDay, byMonthDay, byDay } = rule;
  const startMonth = monthOfDay(startDay);
  const isDated = byYearDay.length + byMonthDay.length + byDay.length > 0;
  // "Information, not contained in the rule, … [is] derived from DTSTART" (RFC 5545 section 3.3.10).
  const takesWeekday = !isDated && (freq === 'WEEKLY' || (freq === 'YEARLY' && byWeekNo.length > 0));
  const takesDay = !isDated && !takesWeekday && (freq === 'YEARLY' || freq === 'MONTHLY');
  const takesMonth = takesDay && freq === 'YEARLY' && !byMonth.length;
  // Ordinals have a meaning in months and years only, and none beside week numbers; elsewhere each such weekday counts.
  const hasOrdinals = freq === 'MONTHLY' || (freq === 'YEARLY' && !byWeekNo.length);
  const days = takesWeekday ? [{ weekday: weekdayOf(startDay), ordinal: 0 }] : byDay;
  return {
    ...rule,
    startDay,
    startMonth,
    startYear: byWeekNo.length ? weekYearOf(startDay, weekStart) : Math.floor(startMonth / 12),
    months: bits(takesMonth ? [(startMonth % 12) + 1] : byMonth),
    monthDays: takesDay ? [startDay - firstDayOf(startMonth) + 1] : byMonthDay,
    weekdays: bits(days.filter(({ ordinal }) => !ordinal || !hasOrdinals).map(({ weekday }) => weekday)),
    ordinals: hasOrdinals ? days.filter(({ ordinal }) => ordinal) : [],
    ordinalsIn: freq === 'YEARLY' && !byMonth.length ? 'year' : 'month',
  };
}

const bits = (numbers: readonly number[]): number => numbers.reduce((set, number) => set | (1 << number), 0);

/** The days of a month on which a rule has dates, the first date of the series and its end not minded. */
export function daysOfMonth(rule: DayRule, month: number): DaySet {
  const { freq, interval, startMonth } = rule;
  if (rule.months && !(rule.months & (2 << (month % 12)))) return 0;
  if (freq === 'MONTHLY' && (month - startMonth) % interval) return 0;
  if (freq === 'YEARLY' && !rule.byWeekNo.length && !isYearInTurn(rule, Math.floor(month / 12))) return 0;
  const first = firstDayOf(month);
  const length = firstDayOf(month + 1) - first;
  let days: DaySet = 2 ** length - 1;
  if (rule.monthDays.length) days &= counted(rule.monthDays, 0, length, length);
  if (rule.weekdays || rule.ordinals.length) days &= ofWeekdays(rule, month, first, length);
  if (rule.byYearDay.length || rule.byWeekNo.length) days &= ofYear(rule, month, first, length);
  if (interval > 1 && (freq === 'DAILY' || freq === 'WEEKLY')) days &= inTurn(rule, first, length);
  return days;
}

/**
 * The days that numbers count, from 1 or from the end by -1, in something of `total` days of which the month begins
 * `offset` days in.
 */
function counted(numbers: readonly number[], offset: number, length: number, total: number): DaySet {
  let days: DaySet = 0;
  for (const number of numbers) {
    const index = (number > 0 ? number - 1 : total + number) - offset;
    if (index >= 0 && index < length) days |= 1 << index;
  }
  return days;
}

function ofWeekdays(rule: DayRule, month: number, first: number, length: number): DaySet {
  const firstWeekday = weekdayOf(first);
  let days: DaySet = 0;
  for (let index = 0; index < 7; index += 1) {
    // Every seventh bit, five times.
    if (rule.weekdays & (2 << ((firstWeekday - 1 + index) % 7))) days |= 0x10204081 << index;
  }
  const [from, until] = rule.ordinalsIn === 'month' ? [first, first + length] : yearOf(month);
  for (const { weekday, ordinal } of rule.ordinals) {
    const day =
      ordinal > 0
        ? from + modulo(weekday - weekdayOf(from), 7) + 7 * (ordinal - 1)
        : until - 1 - modulo(weekdayOf(until - 1) - weekday, 7) + 7 * (ordinal + 1);
    if (day >= first && day < first + length && day >= from && day < until) days |= 1 << (day - first);
  }
  return days;
}

/** First day of the year of a month, and of the next year. */
function yearOf(month: number): [number, number] {
  const january = month - (month % 12);
  return [firstDayOf(january), firstDayOf(january + 12)];
}

function ofYear(rule: DayRule, month: number, first: number, length: number): DaySet {
  const [from, until] = yearOf(month);
  const { byYearDay, byWeekNo, weekStart, freq } = rule;
  const days: DaySet = byYearDay.length ? counted(byYearDay, first - from, length, until - from) : -1;
  if (!byWeekNo.length) return days;
  let ofWeeks: DaySet = 0;
  const year = Math.floor(month / 12);
  // The last days of December may be of the first week of the next year, the first of January of the last of the former.
  for (const weekYear of [year - 1, year, year + 1]) {
    if (freq === 'YEARLY' && !isYearInTurn(rule, weekYear)) continue;
    const start = firstWeekOf(weekYear, weekStart);
    const weeks = (firstWeekOf(weekYear + 1, weekStart) - start) / 7;
    for (const weekNo of byWeekNo) {
      const index = weekNo > 0 ? weekNo - 1 : weeks + weekNo;
      if (index < 0 || index >= weeks) continue;
      for (let day = 0; day < 7; day += 1) {
        const bit = start + index * 7 + day - first;
        if (bit >= 0 && bit < length) ofWeeks |= 1 << bit;
      }
    }
  }
  return days & ofWeeks;
}

const isYearInTurn = ({ startYear, interval }: DayRule, year: number): boolean => (year - startYear) % interval === 0;

/** The day on which week 1 of a year begins: the first week with at least four days in that year (ISO 8601). */
export function firstWeekOf(year: number, weekStart: number): number {
  const january = firstDayOf(year * 12);
  const before = modulo(weekdayOf(january) - weekStart, 7);
  return january - before + (before > 3 ? 7 : 0);
}

/** The year to which the week of a day belongs. */
export function weekYearOf(day: number, weekStart: number): number {
  const year = Math.floor(monthOfDay(day) / 12);
  if (day < firstWeekOf(year, weekStart)) return year - 1;
  return day < firstWeekOf(year + 1, weekStart) ? year : year + 1;
}

/** Every so many days or weeks. */
function inTurn({ freq, interval, startDay, weekStart }: DayRule, first: number, length: number): DaySet {
  let days: DaySet = 0;
  if (freq === 'DAILY') {
    for (let index = modulo(startDay - first, interval); index < length; index += interval) days |= 1 << index;
    return days;
  }
  const firstWeek = startDay - modulo(weekdayOf(startDay) - weekStart, 7);
  for (let index = 0; index < length; index += 1)
    if (Math.floor((first + index - firstWeek) / 7) % interval === 0) days |= 1 << index;
  return days;
}
