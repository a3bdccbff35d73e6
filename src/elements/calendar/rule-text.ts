import type { CalendarEvent } from '../../contract/calendar-event.js';
import type { Speech } from '../../locale/speech.js';
import type { RecurrenceWords } from '../../locale/calendar-words.js';
import { describeRule, type RuleDescription } from '../../time/recurrence/describe.js';
import { parseRule } from '../../time/recurrence/rule.js';
import { findZone } from '../../time/zone-table.js';
import { dayIn } from '../../time/zones.js';

type RuleSpeech = Pick<Speech<RecurrenceWords>, 'words' | 'formats'>;

/** How often an event takes place, in words; nothing for one that comes once. */
export function ruleText(
  { recurrenceRule, startDate, superEvent }: Pick<CalendarEvent, 'recurrenceRule' | 'startDate' | 'superEvent'>,
  timeZone: string | undefined,
  speech: RuleSpeech,
): string | undefined {
  if (recurrenceRule === undefined) return undefined;
  const rule = parseRule(recurrenceRule);
  if (typeof rule === 'string' && !superEvent) return speech.words.onlyFirst;
  const start = dayIn(startDate, timeZone);
  const zone = timeZone === undefined ? undefined : findZone(timeZone);
  const description = typeof rule === 'string' ? undefined : describeRule(rule, start, zone);
  const text = description && sentence(description, speech);
  return description && text ? withEnd(text, description, start, speech) : speech.words.recurs;
}

function sentence(description: RuleDescription, speech: RuleSpeech): string | undefined {
  const { frequency, interval, months, weekdays } = description;
  const { words } = speech;
  if (frequency === 'DAILY') return words.daily(interval);
  if (frequency === 'WEEKLY') return onWeekdays(interval, weekdays ?? [], speech);
  if (months) return inMonths(description, months, speech);
  if (weekdays) return interval === 1 ? onWeekdays(1, weekdays, speech) : undefined;
  const things = nthThings(description, speech);
  if (things) return words.onNthOfMonth(interval, things);
  const days = (description.monthDays ?? []).map(day => words.dayOfMonth(day));
  return words.onDaysOfMonth(interval, speech.formats.list(days));
}

function onWeekdays(interval: number, weekdays: readonly number[], { words, formats }: RuleSpeech): string {
  const names = weekdays.map(weekday => weekdayName(weekday, formats));
  const [first, last] = [weekdays[0], weekdays.at(-1)!];
  const isRun = weekdays.length > 2 && last - first === weekdays.length - 1;
  return isRun
    ? words.weeklyFromTo(interval, words.fromTo(names[0], names.at(-1)!))
    : words.weekly(interval, formats.list(names), names.length);
}

/** What recurs in some months of the year only. */
function inMonths(description: RuleDescription, months: readonly number[], speech: RuleSpeech): string | undefined {
  const { frequency, interval, weekdays, monthDays } = description;
  const { words, formats } = speech;
  // Every other month, and only in May: nobody says that.
  if (frequency === 'MONTHLY' && interval > 1) return undefined;
  const names = formats.list(months.map(month => formats.date(`2024-${twoDigits(month)}-01`, undefined, 'month-name')));
  if (weekdays) return interval === 1 ? words.inMonths(onWeekdays(1, weekdays, speech), names) : undefined;
  const things = nthThings(description, speech);
  if (things) return words.yearly(interval, words.onNthIn(things, names));
  if (!monthDays) return undefined;
  if (monthDays.some(day => day < 0)) {
    const days = formats.list(monthDays.map(day => words.dayOfMonth(day)));
    return words.yearly(interval, words.onNthIn(days, names));
  }
  // The year has the 29th of February.
  const dates = months.flatMap(month =>
    monthDays.map(day => formats.date(`2024-${twoDigits(month)}-${twoDigits(day)}`, undefined, 'day-month')),
  );
  return words.yearly(interval, words.onDates(formats.list(dates)));
}

/** "2. Dienstag", "letzten Werktag". */
function nthThings(
  { ordinalWeekdays, workdayOfMonth }: RuleDescription,
  { words, formats }: RuleSpeech,
): string | undefined {
  if (workdayOfMonth) return words.nth(workdayOfMonth, words.workday);
  return ordinalWeekdays?.length
    ? formats.list(ordinalWeekdays.map(({ ordinal, weekday }) => words.nth(ordinal, weekdayName(weekday, formats))))
    : undefined;
}

function withEnd(
  text: string,
  { until, count }: RuleDescription,
  start: string,
  { words, formats }: RuleSpeech,
): string {
  if (until) {
    const style = until.slice(0, 4) === start.slice(0, 4) ? 'day-month' : 'medium';
    return words.until(text, formats.date(until, undefined, style));
  }
  return count === undefined ? text : words.times(text, count);
}

/** The first of January 2024 was a Monday. */
const weekdayName = (weekday: number, formats: RuleSpeech['formats']): string =>
  formats.date(`2024-01-0${weekday}`, undefined, 'weekday');

const twoDigits = (number: number): string => String(number).padStart(2, '0');
