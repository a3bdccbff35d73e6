import { counter } from '../plural.js';
import type { RecurrenceWords } from '../calendar-words.js';

const count = counter('ar');

const firsts = ['الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس'];
/** Counted from the end. */
const lasts = ['الأخير', 'قبل الأخير'];

const fromEnd = (n: number): string => lasts[n - 1] ?? `رقم ${n} من النهاية`;

const every = (n: number, forms: { one: string; two: string; few: string; many: string }): string =>
  `كل ${count(n, { zero: forms.one, other: forms.many, ...forms })}`;
const everyWeek = (n: number): string => every(n, { one: 'أسبوع', two: 'أسبوعين', few: '# أسابيع', many: '# أسبوعًا' });
const everyMonth = (n: number): string => every(n, { one: 'شهر', two: 'شهرين', few: '# أشهر', many: '# شهرًا' });

/** How a series recurs, in Arabic. */
export const words: RecurrenceWords = {
  daily: n => every(n, { one: 'يوم', two: 'يومين', few: '# أيام', many: '# يومًا' }),
  weekly: (n, days, howMany) => `${howMany === 1 ? 'يوم' : 'أيام'} ${days} ${everyWeek(n)}`,
  fromTo: (first, last) => `من ${first} إلى ${last}`,
  weeklyFromTo: (n, days) => (n > 1 ? `${days} ${everyWeek(n)}` : `${days}`),
  nth: (ordinal, thing) => `${thing} ${ordinal < 0 ? fromEnd(-ordinal) : (firsts[ordinal - 1] ?? `رقم ${ordinal}`)}`,
  dayOfMonth: day => (day < 0 ? `اليوم ${fromEnd(-day)}` : `اليوم ${day}`),
  workday: 'يوم العمل (الاثنين–الجمعة)',
  onNthOfMonth: (n, things) => (n > 1 ? `${things} ${everyMonth(n)}` : `${things} من كل شهر`),
  onDaysOfMonth: (n, days) => (n > 1 ? `${days} ${everyMonth(n)}` : `${days} من كل شهر`),
  onNthIn: (things, months) => `${things} من شهر ${months}`,
  onDates: dates => `في ${dates}`,
  inMonths: (text, months) => `${text} في ${months}`,
  yearly: (n, text) => `${every(n, { one: 'عام', two: 'عامين', few: '# أعوام', many: '# عامًا' })} ${text}`,
  until: (text, date) => `${text} حتى ${date}`,
  times: (text, n) =>
    `${text}، ${count(n, {
      zero: 'لا مواعيد',
      one: 'موعد واحد',
      two: 'موعدان',
      few: '# مواعيد',
      many: '# موعدًا',
      other: '# موعد',
    })}`,
  recurs: 'يتكرر الموعد؛ التواريخ في التقويم',
  onlyFirst: 'يتكرر الموعد؛ يظهر هنا التاريخ الأول فقط',
};
