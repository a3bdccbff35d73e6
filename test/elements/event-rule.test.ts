import { expect } from '@open-wc/testing';
import { ruleText } from '../../src/elements/calendar/rule-text.js';
import { formatsOf } from '../../src/locale/format.js';
import { loadWords } from '../../src/locale/load.js';

/** What is said of a rule whose series begins on Tuesday, 12 May 2026. */
async function said(lang: string, rule: string, timeZone = 'Europe/Berlin'): Promise<string | undefined> {
  const words = await loadWords(lang, 'recurrence');
  const event = { recurrenceRule: rule, startDate: '2026-05-12T18:00:00+02:00' };
  return ruleText(event, timeZone, { words, formats: formatsOf(lang) });
}

/** A rule, then what is said of it in German, English and Arabic. */
const sayings: [string, string, string, string][] = [
  ['FREQ=DAILY', 'jeden Tag', 'every day', 'كل يوم'],
  ['FREQ=DAILY;INTERVAL=2', 'jeden zweiten Tag', 'every second day', 'كل يومين'],
  ['FREQ=DAILY;INTERVAL=10', 'alle 10 Tage', 'every 10 days', 'كل 10 أيام'],
  ['FREQ=WEEKLY', 'jeden Dienstag', 'every Tuesday', 'يوم الثلاثاء كل أسبوع'],
  ['FREQ=WEEKLY;INTERVAL=2', 'jeden zweiten Dienstag', 'every second Tuesday', 'يوم الثلاثاء كل أسبوعين'],
  [
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR,TU',
    'alle 2 Wochen am Dienstag und Freitag',
    'every 2 weeks on Tuesday and Friday',
    'أيام الثلاثاء والجمعة كل أسبوعين',
  ],
  ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', 'montags bis freitags', 'Monday to Friday', 'من الاثنين إلى الجمعة'],
  [
    'FREQ=MONTHLY;BYDAY=2TU',
    'am 2. Dienstag im Monat',
    'on the second Tuesday of the month',
    'الثلاثاء الثاني من كل شهر',
  ],
  [
    'FREQ=MONTHLY;BYDAY=1MO,3MO',
    'am 1. Montag und 3. Montag im Monat',
    'on the first Monday and third Monday of the month',
    'الاثنين الأول والاثنين الثالث من كل شهر',
  ],
  [
    'FREQ=MONTHLY;BYDAY=-1FR',
    'am letzten Freitag im Monat',
    'on the last Friday of the month',
    'الجمعة الأخير من كل شهر',
  ],
  [
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'am letzten Werktag (Mo–Fr) im Monat',
    'on the last working day of the month',
    'يوم العمل (الاثنين–الجمعة) الأخير من كل شهر',
  ],
  ['FREQ=MONTHLY', 'am 12. jedes Monats', 'on the 12th of each month', 'اليوم 12 من كل شهر'],
  [
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'am letzten Tag des Monats',
    'on the last day of each month',
    'اليوم الأخير من كل شهر',
  ],
  ['FREQ=MONTHLY;INTERVAL=3', 'alle 3 Monate am 12.', 'every 3 months on the 12th', 'اليوم 12 كل 3 أشهر'],
  ['FREQ=YEARLY', 'jedes Jahr am 12. Mai', 'every year on 12 May', 'كل عام في 12 مايو'],
  [
    'FREQ=YEARLY;BYMONTH=12;BYDAY=1SU',
    'jedes Jahr am 1. Sonntag im Dezember',
    'every year on the first Sunday in December',
    'كل عام الأحد الأول من شهر ديسمبر',
  ],
  [
    'FREQ=WEEKLY;INTERVAL=2;UNTIL=20260630',
    'jeden zweiten Dienstag bis 30. Juni',
    'every second Tuesday until 30 June',
    'يوم الثلاثاء كل أسبوعين حتى 30 يونيو',
  ],
  ['FREQ=WEEKLY;COUNT=5', 'jeden Dienstag, 5 Termine', 'every Tuesday, 5 dates', 'يوم الثلاثاء كل أسبوع، 5 مواعيد'],
  [
    'FREQ=YEARLY;BYWEEKNO=20',
    'Wiederholt sich; die Termine stehen im Kalender',
    'Repeats; see the dates in the calendar',
    'يتكرر الموعد؛ التواريخ في التقويم',
  ],
];

describe('a rule in words', () => {
  for (const [rule, ...texts] of sayings) {
    it(`says ${rule}`, async () => {
      expect(await Promise.all(['de', 'en', 'ar'].map(lang => said(lang, rule)))).to.deep.equal(texts);
    });
  }

  it('says the year of an end that lies in another', async () => {
    expect(await said('de', 'FREQ=WEEKLY;UNTIL=20270630')).to.equal('jeden Dienstag bis 30. Juni 2027');
  });

  it('tells an end that is a moment as the day it is where the event is', async () => {
    const rule = 'FREQ=DAILY;UNTIL=20260630T220000Z';
    expect(await said('de', rule, 'Europe/Berlin')).to.equal('jeden Tag bis 1. Juli');
    expect(await said('de', rule, 'America/St_Johns')).to.equal('jeden Tag bis 30. Juni');
  });

  it('has a sentence for whatever somebody writes into a rule', async () => {
    for (const rule of [
      '',
      'nonsense',
      'FREQ=SECONDLY',
      'FREQ=MONTHLY;INTERVAL=2;BYMONTH=5',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    ])
      expect(await said('de', rule), rule).to.match(/Wiederholt sich|jedes Jahr/);
  });

  it('says nothing of an event that comes once', async () => {
    const words = await loadWords('de', 'recurrence');
    const speech = { words, formats: formatsOf('de') };
    expect(ruleText({ startDate: '2026-05-12' }, undefined, speech)).to.be.undefined;
  });
});
