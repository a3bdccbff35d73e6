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

/** The least and the most of each list of numbers; signed ones also count from the end. */
const lists = [
  ['byMonth', 1, 12],
  ['byWeekNo', 1, 53, 'signed'],
  ['byYearDay', 1, 366, 'signed'],
  ['byMonthDay', 1, 31, 'signed'],
  ['byHour', 0, 23],
  ['byMinute', 0, 59],
  ['bySecond', 0, 60],
  ['bySetPos', 1, 366, 'signed'],
] as const;
type ListName = (typeof lists)[number][0];

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
  const isForeign = !/^(GREGORIAN)?$/.test(parts.get('RSCALE') ?? '') || !/^(OMIT)?$/.test(parts.get('SKIP') ?? '');
  let isReadable = frequencies.includes(freq) && !isForeign;

  const whole = (name: string): number | undefined => {
    const value = parts.get(name);
    if (value === undefined) return undefined;
    if (!/^\d{1,9}$/.test(value) || Number(value) < 1) isReadable = false;
    return Number(value);
  };
  /** The values of a list that can be read; a list in which none can makes the rule unreadable. */
  const list = <T>(name: string, read: (value: string) => T | undefined): T[] => {
    const values = parts.get(name)?.split(',').filter(Boolean) ?? [];
    const good = values.map(read).filter(value => value !== undefined);
    if (values.length && !good.length) isReadable = false;
    return good;
  };
  const numbers = ([name, least, most, signed]: (typeof lists)[number]): [string, number[]] => {
    const good = list(name.toUpperCase(), text => {
      const number = /^[+-]?\d{1,3}$/.test(text) ? Number(text) : NaN;
      const size = signed ? Math.abs(number) : number;
      // A leap second is told as the one before (RFC 5545 section 3.3.12).
      return size >= least && size <= most ? (name === 'bySecond' ? Math.min(number, 59) : number) : undefined;
    });
    return [name, [...new Set(good)].sort((a, b) => a - b)];
  };

  const until = parts.get('UNTIL')?.replace(/[-:]/g, '');
  if (until !== undefined && !/^\d{8}(T\d{6}Z?)?$/.test(until)) isReadable = false;
  const count = whole('COUNT');
  const rule: RecurrenceRule = {
    freq: freq as Frequency,
    interval: whole('INTERVAL') ?? 1,
    ...(count !== undefined && { count }),
    ...(until !== undefined && { until }),
    ...(Object.fromEntries(lists.map(numbers)) as Pick<RecurrenceRule, ListName>),
    byDay: list('BYDAY', parseWeekday),
    weekStart: weekdays.indexOf(parts.get('WKST') ?? '') + 1 || 1,
  };
  if (!isReadable) return 'unreadable';
  const { byHour, byMinute, bySecond } = rule;
  const hours = byHour.length || (freq === 'HOURLY' ? 24 : 1);
  return hours * (byMinute.length || 1) * (bySecond.length || 1) > mostTimesADay ? 'too-often' : rule;
}

function parseWeekday(text: string): WeekdayRule | undefined {
  const match = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text);
  const weekday = weekdays.indexOf(match?.[2] ?? '') + 1;
  const ordinal = Number(match?.[1] ?? 0);
  return weekday && Math.abs(ordinal) <= 53 ? { weekday, ordinal } : undefined;
}
