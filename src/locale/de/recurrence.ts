import { counter } from '../plural.js';
import type { RecurrenceWords } from '../calendar-words.js';

const count = counter('de');

/** Counted from the end. */
const lasts = ['letzten', 'vorletzten', 'drittletzten', 'viertletzten', 'fünftletzten'];

/** How a series recurs, in German. */
export const words: RecurrenceWords = {
  daily(n) {
    if (n <= 2) return n === 2 ? 'jeden zweiten Tag' : 'jeden Tag';
    return `alle ${n} Tage`;
  },
  weekly(n, days, howMany) {
    if (n <= 1) return `jeden ${days}`;
    return n === 2 && howMany === 1 ? `jeden zweiten ${days}` : `alle ${n} Wochen am ${days}`;
  },
  fromTo: (first, last) => `${String(first).toLowerCase()}s bis ${String(last).toLowerCase()}s`,
  weeklyFromTo: (n, days) => (n > 1 ? `alle ${n} Wochen ${days}` : `${days}`),
  nth: (ordinal, thing) =>
    ordinal < 0 ? `${lasts[-ordinal - 1] ?? `${-ordinal}.-letzten`} ${thing}` : `${ordinal}. ${thing}`,
  dayOfMonth: day => (day < 0 ? `${lasts[-day - 1] ?? `${-day}.-letzten`} Tag` : `${day}.`),
  workday: 'Werktag (Mo–Fr)',
  onNthOfMonth: (n, things) => (n > 1 ? `alle ${n} Monate am ${things}` : `am ${things} im Monat`),
  onDaysOfMonth(n, days) {
    if (n > 1) return `alle ${n} Monate am ${days}`;
    return String(days).endsWith('Tag') ? `am ${days} des Monats` : `am ${days} jedes Monats`;
  },
  onNthIn: (things, months) => `am ${things} im ${months}`,
  onDates: dates => `am ${dates}`,
  inMonths: (text, months) => `${text} im ${months}`,
  yearly: (n, text) => (n > 1 ? `alle ${n} Jahre ${text}` : `jedes Jahr ${text}`),
  until: (text, date) => `${text} bis ${date}`,
  times: (text, n) => `${text}, ${count(n, { one: '# Termin', other: '# Termine' })}`,
  recurs: 'Wiederholt sich; die Termine stehen im Kalender',
  onlyFirst: 'Wiederholt sich; hier steht nur der erste Termin',
};
