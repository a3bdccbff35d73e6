import { expect } from '@open-wc/testing';
import { addDays, addMonths, daysBetween, isDay, lastDayOf, today, weekday, weeksOf } from '../../src/time/days.js';

// Evidence from outside: the browser's own calendar (Date in UTC and Intl), over every day of two centuries.
const first = '1900-01-01';
const countOfDays = 73_414;
const msPerDay = 86_400_000;

describe('days', () => {
  it('counts every day from 1900 to 2100 as the browser does', () => {
    const names = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' });
    const isoNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
    const start = Date.UTC(1900, 0, 1);
    for (let count = 0; count <= countOfDays; count += 1) {
      const date = new Date(start + count * msPerDay);
      const day = date.toISOString().slice(0, 10);
      if (addDays(first, count) !== day) expect.fail(`${count} days after ${first}`);
      if (daysBetween(first, day) !== count) expect.fail(`days between ${first} and ${day}`);
      if (count % 97 === 0 && isoNames[weekday(day) - 1] !== names.format(date)) expect.fail(`weekday of ${day}`);
    }
    expect(addDays(first, countOfDays)).to.equal('2101-01-01');
  });

  it('knows the last day of each month, leap years included', () => {
    for (let month = 0; month < 2400; month += 1) {
      const text = addMonths('1900-01', month);
      const expected = new Date(Date.UTC(1900, month + 1, 0)).toISOString().slice(0, 10);
      if (lastDayOf(text) !== expected) expect.fail(`last day of ${text}`);
    }
    expect(addMonths('2026-01', -1)).to.equal('2025-12');
    expect(addMonths('2026-12', 1)).to.equal('2027-01');
  });

  it('tells days that exist from those that do not', () => {
    expect(['2024-02-29', '2000-02-29', '9999-12-31'].every(isDay)).to.be.true;
    expect(['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '', 'today'].some(isDay)).to.be.false;
  });

  it('covers a month with whole weeks, whichever day they begin on', () => {
    for (const month of ['2026-02', '2026-05', '2027-02', '2024-02', '2026-08']) {
      for (let firstWeekday = 1; firstWeekday <= 7; firstWeekday += 1) {
        const days = weeksOf(month, firstWeekday).flat();
        expect(weekday(days[0])).to.equal(firstWeekday);
        expect(days).to.include.members([`${month}-01`, lastDayOf(month)]);
        expect(days.length % 7).to.equal(0);
        expect(days.slice(7).includes(`${month}-01`)).to.be.false;
        expect(days.slice(0, -7).includes(lastDayOf(month))).to.be.false;
      }
    }
    expect(weeksOf('2027-02', 1)).to.have.length(4);
    expect(weeksOf('2026-08', 1)).to.have.length(6);
  });

  it('knows what day it is elsewhere', () => {
    const moment = new Date('2026-05-15T11:30:00Z');
    expect(today('Pacific/Auckland', moment)).to.equal('2026-05-15');
    expect(today('Pacific/Kiritimati', moment)).to.equal('2026-05-16');
    expect(today('Pacific/Pago_Pago', moment)).to.equal('2026-05-15');
    expect(today('Pacific/Pago_Pago', new Date('2026-05-15T10:59:00Z'))).to.equal('2026-05-14');
  });
});
