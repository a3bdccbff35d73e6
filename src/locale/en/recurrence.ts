import { counter } from '../plural.js';
import type { RecurrenceWords } from '../calendar-words.js';

const count = counter('en-GB');

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
const firsts = ['first', 'second', 'third', 'fourth', 'fifth'];
/** Counted from the end. */
const lasts = ['last', 'second to last', 'third to last', 'fourth to last', 'fifth to last'];

/** "12th". */
const numbered = (n: number): string => `${n}${endings[ordinals.select(n)] ?? 'th'}`;
const fromEnd = (n: number): string => lasts[n - 1] ?? `${numbered(n)} to last`;

/** How a series recurs, in English. */
export const words: RecurrenceWords = {
  daily(n) {
    if (n <= 2) return n === 2 ? 'every second day' : 'every day';
    return `every ${n} days`;
  },
  weekly(n, days, howMany) {
    if (n <= 1) return `every ${days}`;
    return n === 2 && howMany === 1 ? `every second ${days}` : `every ${n} weeks on ${days}`;
  },
  fromTo: (first, last) => `${first} to ${last}`,
  weeklyFromTo: (n, days) => (n > 1 ? `every ${n} weeks, ${days}` : `${days}`),
  nth: (ordinal, thing) => `${ordinal < 0 ? fromEnd(-ordinal) : (firsts[ordinal - 1] ?? numbered(ordinal))} ${thing}`,
  dayOfMonth: day => (day < 0 ? `${fromEnd(-day)} day` : numbered(day)),
  workday: 'working day',
  onNthOfMonth: (n, things) => (n > 1 ? `every ${n} months on the ${things}` : `on the ${things} of the month`),
  onDaysOfMonth: (n, days) => (n > 1 ? `every ${n} months on the ${days}` : `on the ${days} of each month`),
  onNthIn: (things, months) => `on the ${things} in ${months}`,
  onDates: dates => `on ${dates}`,
  inMonths: (text, months) => `${text} in ${months}`,
  yearly: (n, text) => (n > 1 ? `every ${n} years ${text}` : `every year ${text}`),
  until: (text, date) => `${text} until ${date}`,
  times: (text, n) => `${text}, ${count(n, { one: '# date', other: '# dates' })}`,
  recurs: 'Repeats; see the dates in the calendar',
  onlyFirst: 'Repeats; only the first date is shown here',
};
