import { weekday } from '../days.js';
import { localTimeOf, type Zone } from '../zone-table.js';
import type { Frequency, RecurrenceRule } from './rule.js';
import { readUntil } from './series.js';

/**
 * A rule as people say it: "every second Tuesday until 30 June". Numbers are as in the rule: weekdays ISO, -1 the last.
 * What is not there is not said.
 */
export interface RuleDescription {
  /** `HOURLY` rules have no words. */
  frequency: Exclude<Frequency, 'HOURLY'>;
  interval: number;
  /** Each of these weekdays. */
  weekdays?: number[];
  /** These weekdays of the month, by their number in it. */
  ordinalWeekdays?: { ordinal: number; weekday: number }[];
  /** The first or last of all working days (Monday to Friday) of the month, by number. */
  workdayOfMonth?: number;
  monthDays?: number[];
  /** In these months, January 1. */
  months?: number[];
  /** The last day, `YYYY-MM-DD`, still part of it. */
  until?: string;
  count?: number;
}

const workdays = [1, 2, 3, 4, 5];

/**
 * What a rule says, for words; `undefined` where the rule is one that nobody says in a sentence. `start` is the first
 * day, `YYYY-MM-DD`, which tells what the rule leaves to it; times of day stand at the dates, not in the sentence. An end
 * that is a moment is told as the day it is in `zone`.
 */
export function describeRule(rule: RecurrenceRule, start: string, zone?: Zone): RuleDescription | undefined {
  const { freq, interval, byDay, byMonth, byMonthDay, byWeekNo, byYearDay, bySetPos, byHour, byMinute, bySecond } =
    rule;
  if (freq === 'HOURLY' || byWeekNo.length || byYearDay.length) return undefined;
  if (byHour.length > 1 || byMinute.length > 1 || bySecond.length > 1) return undefined;
  const ending = endingOf(rule, zone);
  const weekdays = [...new Set(byDay.map(({ weekday }) => weekday))].sort((a, b) => a - b);
  const isPlain = !byMonth.length && !byMonthDay.length && !bySetPos.length;
  const [month, day] = [Number(start.slice(5, 7)), Number(start.slice(8, 10))];

  if (freq === 'DAILY' || freq === 'WEEKLY') {
    if (!isPlain || (freq === 'DAILY' && byDay.length && interval > 1)) return undefined;
    if (freq === 'DAILY' ? !byDay.length : weekdays.length === 7 && interval === 1)
      return { frequency: 'DAILY', interval, ...ending };
    return { frequency: 'WEEKLY', interval, weekdays: weekdays.length ? weekdays : [weekday(start)], ...ending };
  }
  const months =
    freq === 'YEARLY' ? { months: byMonth.length ? byMonth : [month] } : byMonth.length ? { months: byMonth } : {};
  const common = { frequency: freq, interval, ...months, ...ending };
  if (!byDay.length) {
    if (bySetPos.length || (freq === 'YEARLY' && byMonthDay.length && !byMonth.length)) return undefined;
    return { ...common, monthDays: byMonthDay.length ? byMonthDay : [day] };
  }
  // Ordinals of a year's weekdays, and days both ways, have no short sentence.
  if (byMonthDay.length || (freq === 'YEARLY' && !byMonth.length)) return undefined;
  if (!bySetPos.length) {
    if (byDay.every(({ ordinal }) => ordinal)) return { ...common, ordinalWeekdays: byDay };
    return byDay.some(({ ordinal }) => ordinal) ? undefined : { ...common, weekdays };
  }
  const [position] = bySetPos;
  // Positions count through all months of a year at once.
  if (bySetPos.length > 1 || byDay.some(({ ordinal }) => ordinal) || (freq === 'YEARLY' && byMonth.length > 1))
    return undefined;
  if (weekdays.length === 1) return { ...common, ordinalWeekdays: [{ ordinal: position, weekday: weekdays[0] }] };
  return weekdays.join() === workdays.join() ? { ...common, workdayOfMonth: position } : undefined;
}

function endingOf({ count, until }: RecurrenceRule, zone: Zone | undefined): Pick<RuleDescription, 'count' | 'until'> {
  if (!until) return count === undefined ? {} : { count };
  const written = readUntil(until);
  const local = zone && until.endsWith('Z') ? localTimeOf(written, zone) : written;
  return { until: new Date(local).toISOString().slice(0, 10), ...(count !== undefined && { count }) };
}
