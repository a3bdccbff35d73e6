/** How often a rule gives dates; what comes oftener is no event and is refused. */
export type Frequency = 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY' | 'HOURLY';

/** A weekday (ISO: Monday 1 to Sunday 7); `ordinal` counts it in the month or year, from the end if negative, 0 means each. */
export interface WeekdayRule {
  weekday: number;
  ordinal: number;
}

/** An RFC 5545 recurrence rule; lists that the rule does not have are empty. */
export interface RecurrenceRule {
  freq: Frequency;
  interval: number;
  count?: number;
  /** As written: `YYYYMMDD`, or with `THHMMSS`, or with `THHMMSSZ`. */
  until?: string;
  byMonth: number[];
  byWeekNo: number[];
  byYearDay: number[];
  byMonthDay: number[];
  byDay: WeekdayRule[];
  byHour: number[];
  byMinute: number[];
  bySecond: number[];
  bySetPos: number[];
  /** The day on which weeks begin, ISO. */
  weekStart: number;
}

/** Why a rule gives no more than its first date: it repeats oftener than hourly, or it cannot be understood. */
export type RuleFault = 'too-often' | 'unreadable';

const frequencies = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY'];
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** More than any producer writes. */
const longest = 5000;

/** As many times a day as minutes: oftener than that no event takes place. */
const mostTimesADay = 1440;

/**
 * Reads a rule as calendars write it: the value of RRULE, in any case and order. Parts that RFC 5545 does not know are
 * passed over, values out of range are left out of their list; a rule that lacks what it needs is `unreadable`.
 */
export function parseRule(text: string): RecurrenceRule | RuleFault {
  if (text.length > longest) return 'unreadable';
  const parts = new Map<string, string>();
  for (const part of text
    .toUpperCase()
    .replace(/^\s*RRULE:|\s/g, '')
    .split(';')) {
    const at = part.indexOf('=');
    if (at > 0) parts.set(part.slice(0, at), part.slice(at + 1));
  }
  const freq = parts.get('FREQ') ?? '';
  if (freq === 'MINUTELY' || freq === 'SECONDLY') return 'too-often';
  // RFC 7529: another calendar's months, or dates moved where they do not exist.
  const isForeign = (parts.get('RSCALE') ?? 'GREGORIAN') !== 'GREGORIAN' || (parts.get('SKIP') ?? 'OMIT') !== 'OMIT';
  if (!frequencies.includes(freq) || isForeign) return 'unreadable';

  let isReadable = true;
  /** The values of a list that are between the limits; `signed` lists also count from the end. */
  const list = (name: string, least: number, most: number, signed?: 'signed'): number[] => {
    const values = listOf(parts.get(name));
    const numbers = values.map(value => (/^[+-]?\d{1,3}$/.test(value) ? Number(value) : NaN));
    const good = numbers.filter(n => (n >= least && n <= most) || (signed && -n >= least && -n <= most));
    if (values.length && !good.length) isReadable = false;
    return [...new Set(good)].sort((a, b) => a - b);
  };
  const whole = (name: string): number | undefined => {
    const value = parts.get(name);
    if (value === undefined) return undefined;
    if (!/^\d{1,9}$/.test(value) || Number(value) < 1) isReadable = false;
    return Number(value);
  };
  const until = parts.get('UNTIL')?.replace(/[-:]/g, '');
  if (until !== undefined && !/^\d{8}(T\d{6}Z?)?$/.test(until)) isReadable = false;
  const days = listOf(parts.get('BYDAY'));
  const byDay = days.flatMap(parseWeekday);
  if (days.length && !byDay.length) isReadable = false;

  const count = whole('COUNT');
  const rule: RecurrenceRule = {
    freq: freq as Frequency,
    interval: whole('INTERVAL') ?? 1,
    ...(count !== undefined && { count }),
    ...(until !== undefined && { until }),
    byMonth: list('BYMONTH', 1, 12),
    byWeekNo: list('BYWEEKNO', 1, 53, 'signed'),
    byYearDay: list('BYYEARDAY', 1, 366, 'signed'),
    byMonthDay: list('BYMONTHDAY', 1, 31, 'signed'),
    byDay,
    byHour: list('BYHOUR', 0, 23),
    byMinute: list('BYMINUTE', 0, 59),
    // A leap second is told as the one before (RFC 5545 section 3.3.12).
    bySecond: [...new Set(list('BYSECOND', 0, 60).map(second => Math.min(second, 59)))],
    bySetPos: list('BYSETPOS', 1, 366, 'signed'),
    weekStart: weekdays.indexOf(parts.get('WKST') ?? '') + 1 || 1,
  };
  if (!isReadable) return 'unreadable';
  const times = [rule.byHour, rule.byMinute, rule.bySecond].reduce((all, { length }) => all * (length || 1), 1);
  return times > mostTimesADay / (rule.freq === 'HOURLY' && !rule.byHour.length ? 24 : 1) ? 'too-often' : rule;
}

const listOf = (value: string | undefined): string[] => value?.split(',').filter(Boolean) ?? [];

function parseWeekday(text: string): WeekdayRule[] {
  const match = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text);
  const weekday = weekdays.indexOf(match?.[2] ?? '') + 1;
  const ordinal = Number(match?.[1] ?? 0);
  return weekday && Math.abs(ordinal) <= 53 ? [{ weekday, ordinal }] : [];
}
