import { expect } from '@open-wc/testing';
import { formatsOf } from '../../src/locale/format.js';

const de = formatsOf('de');
const en = formatsOf('en-GB');
const berlin = 'Europe/Berlin';

/** Browsers differ in kinds of space and dash; readers do not. */
const plain = (text: string): string => text.replace(/[\u00a0\u2009\u202f]/g, ' ').replace(/\s*[–-]\s*/g, '–');

describe('a day', () => {
  it('stays the day it is in every zone', () => {
    for (const zone of [
      'Pacific/Apia',
      'Pacific/Niue',
      'Pacific/Kiritimati',
      'America/Los_Angeles',
      'UTC',
      undefined,
    ]) {
      expect(de.date('2026-05-15', zone)).to.equal('15. Mai 2026');
      expect(de.date('2026-05-15', zone, 'long')).to.equal('Freitag, 15. Mai 2026');
      expect(de.range('2026-05-15', undefined, zone)).to.equal('Fr., 15. Mai 2026');
      expect(plain(de.range('2026-05-15', '2026-05-17', zone))).to.equal('Fr., 15.–So., 17. Mai 2026');
    }
  });

  it('has no time', () => {
    expect(de.time('2026-05-15', berlin)).to.equal('');
  });

  it('is Gregorian for readers of every language', () => {
    for (const lang of ['fa', 'th', 'ar-SA']) {
      const digits = formatsOf(lang).date('2026-05-15').normalize('NFKC');
      const latin = digits.replace(/\p{Nd}/gu, digit => String((digit.codePointAt(0)! % 16) % 10));
      expect(latin, lang).to.match(/2026/);
    }
  });
});

describe('a moment', () => {
  it('is told in the zone of its place', () => {
    expect(de.time('2026-05-15T18:00:00Z', berlin)).to.equal('20:00');
    expect(de.date('2026-05-15T23:30:00Z', berlin)).to.equal('16. Mai 2026');
    expect(de.date('2026-05-15T23:30:00Z', 'America/New_York')).to.equal('15. Mai 2026');
  });

  it('follows the clocks when they are set', () => {
    expect(de.time('2026-03-29T00:59:00Z', berlin)).to.match(/^0?1:59$/);
    expect(de.time('2026-03-29T01:00:00Z', berlin)).to.match(/^0?3:00$/);
  });

  it('is told in the visitor’s own zone, and names it, where the zone is unknown', () => {
    const own = new Intl.DateTimeFormat('de', { hour: 'numeric', minute: '2-digit' });
    const text = de.time('2026-05-15T18:00:00Z', 'Mars/Olympus_Mons');
    expect(text).to.contain(own.format(new Date('2026-05-15T18:00:00Z')));
    expect(text.length).to.be.greaterThan(own.format(0).length);
  });
});

describe('a day of the week', () => {
  it('is named by the letters of iCalendar, none by others', () => {
    expect(de.weekday('MO')).to.equal('Mo');
    expect(de.weekday('SU', 'weekday')).to.equal('Sonntag');
    expect(de.weekday('XX')).to.equal('');
  });
});

describe('a range', () => {
  it('says the day once', () => {
    const text = plain(de.range('2026-05-15T18:00:00+02:00', '2026-05-15T20:00:00+02:00', berlin));
    expect(text).to.match(/^Fr\., 15\. Mai 2026, 18:00–20:00/);
    expect(plain(en.range('2026-05-15T18:00:00+02:00', '2026-05-15T20:00:00+02:00', berlin))).to.equal(
      'Fri, 15 May 2026, 18:00–20:00',
    );
  });

  it('says both days when it passes midnight', () => {
    expect(plain(de.range('2026-05-15T22:00:00+02:00', '2026-05-16T02:00:00+02:00', berlin))).to.match(
      /15\. Mai 2026, 22:00.*16\. Mai 2026, 02:00/,
    );
  });

  it('without an end, or with one before its start, is its start', () => {
    expect(de.range('2026-05-15', '2026-05-15')).to.equal('Fr., 15. Mai 2026');
    expect(de.range('2026-05-15', '2026-05-14')).to.equal('Fr., 15. Mai 2026');
    expect(de.range('2026-05-15T18:00:00Z', undefined, 'UTC')).to.equal('Fr., 15. Mai 2026, 18:00 Uhr');
  });

  it('of times leaves the days to others, also over midnight', () => {
    expect(plain(de.times('2026-05-15T18:00:00Z', '2026-05-15T20:00:00Z', 'UTC'))).to.match(/^18:00–20:00/);
    expect(plain(de.times('2026-05-15T22:00:00Z', '2026-05-16T02:00:00Z', 'UTC'))).to.match(/^22:00–0?2:00 Uhr$/);
    expect(de.times('2026-05-15T22:00:00Z', undefined, 'UTC')).to.equal('22:00 Uhr');
    expect(en.times('2026-05-15T22:00:00Z', undefined, 'UTC')).to.equal('22:00');
  });

  it('reads the same whatever was asked before', () => {
    const formats = formatsOf('de-AT');
    expect(formats.date('2026-05-15', undefined, 'day')).to.equal('15');
    expect(formats.range('2026-05-15', undefined)).to.equal('Fr., 15. Mai 2026');
    expect(formats.date('2026-05-15', undefined, 'month')).to.equal('Mai 2026');
  });
});

describe('how long ago', () => {
  // Noon where the visitor is, whichever zone that is.
  const now = new Date(2026, 4, 15, 12);
  for (const [date, text] of [
    ['2026-05-15', 'heute'],
    ['2026-05-14', 'gestern'],
    ['2026-05-09', 'vor 6 Tagen'],
    ['2026-05-08', 'letzte Woche'],
    ['2026-04-24', 'vor 3 Wochen'],
    ['2026-02-15', 'vor 2 Monaten'],
    ['2024-05-01', 'vor 2 Jahren'],
    // In the town it is tomorrow already.
    ['2026-05-16', 'heute'],
  ] as const) {
    it(`was ${date} is "${text}"`, () => {
      expect(de.ago(date, now)).to.equal(text);
    });
  }

  for (const hour of [0, 8, 13, 23]) {
    it(`counts days, not hours, at ${hour} o’clock`, () => {
      const then = new Date(2026, 4, 15, hour);
      expect(de.ago('2026-05-15', then)).to.equal('heute');
      expect(de.ago('2026-05-14', then)).to.equal('gestern');
      expect(de.ago(new Date(2026, 4, 15, 9).toISOString(), then)).to.equal('heute');
      expect(de.ago(new Date(2026, 4, 14, 23, 30).toISOString(), then)).to.equal('gestern');
    });
  }
});

describe('other things', () => {
  it('numbers and lists are written as the language does', () => {
    expect(de.number(1234.5)).to.equal('1.234,5');
    expect(en.number(1234.5)).to.equal('1,234.5');
    expect(de.list(['a', 'b', 'c'])).to.equal('a, b und c');
    expect(en.list([])).to.equal('');
  });

  it('a language is named, and one that nobody knows stays as it is', () => {
    expect(de.language('ar')).to.equal('Arabisch');
    expect(de.language('de-simple')).to.match(/Deutsch|de-simple/);
    expect(de.language('xx')).to.equal('xx');
    expect(de.language('no such tag')).to.equal('no such tag');
  });

  it('a zone is named as people call it', () => {
    expect(de.zone(berlin, '2026-05-15T10:00Z')).to.match(/Mitteleurop/);
    expect(de.zone('Mars/Olympus_Mons', '2026-05-15T10:00Z')).not.to.equal('');
  });

  it('formats of a language are made once', () => {
    expect(formatsOf('de') === de).to.equal(true);
  });
});
