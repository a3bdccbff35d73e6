import { expect } from '@open-wc/testing';
import { groupByDay } from '../../src/time/agenda.js';
import { addDays, weeksOf } from '../../src/time/days.js';
import { planMonth } from '../../src/time/month-plan.js';

const weeks = weeksOf('2026-05', 1);
const plan = (...items: [string, string, string][]) =>
  planMonth(
    items.map(([name, first, last]) => ({ name, first, last })),
    weeks,
    3,
  );

/** The lines of a day as words: a name with how many days it takes, `-` where one passes, blank where none is. */
const linesOf = (days: ReturnType<typeof plan>, day: string): string[] =>
  Array.from(days.get(day)!.lines, line =>
    line === undefined ? '' : line === 'passing' ? '-' : `${line.item.name} ${line.days}`,
  );

describe('planMonth', () => {
  it('keeps what lasts in one line through each week it touches', () => {
    const days = plan(['fair', '2026-05-08', '2026-05-12']);
    expect(linesOf(days, '2026-05-08')).to.deep.equal(['fair 3']);
    expect(linesOf(days, '2026-05-10')).to.deep.equal(['-']);
    expect(linesOf(days, '2026-05-11')).to.deep.equal(['fair 2']);
    const [before, after] = ['2026-05-08', '2026-05-11'].map(day => days.get(day)!.lines[0]);
    expect(before).to.include({ isContinued: false, goesOn: true });
    expect(after).to.include({ isContinued: true, goesOn: false });
  });

  it('begins what began before the grid at its first day and ends what goes on at its last', () => {
    const days = plan(['show', '2026-01-01', '2026-12-31']);
    expect(days.get('2026-04-27')!.lines[0]).to.include({ days: 7, isContinued: true, goesOn: true });
    expect(days.get('2026-05-25')!.lines[0]).to.include({ days: 7, isContinued: true, goesOn: true });
  });

  it('puts short things into the lines that are free', () => {
    const days = plan(['talk', '2026-05-06', '2026-05-06'], ['fair', '2026-05-05', '2026-05-07']);
    expect(linesOf(days, '2026-05-06')).to.deep.equal(['-', 'talk 1']);
    expect(days.get('2026-05-06')!.items.map(({ name }) => name)).to.deep.equal(['talk', 'fair']);
  });

  it('counts what finds no line, on each of its days', () => {
    const one = (name: string): [string, string, string] => [name, '2026-05-06', '2026-05-06'];
    const days = plan(one('a'), one('b'), one('c'), one('d'), ['long', '2026-05-06', '2026-05-07']);
    expect(linesOf(days, '2026-05-06')).to.deep.equal(['long 2', 'a 1', 'b 1']);
    expect(days.get('2026-05-06')!.hidden).to.equal(2);
    expect(days.get('2026-05-07')!.hidden).to.equal(0);
    expect(days.get('2026-05-06')!.items).to.have.length(5);
  });

  it('leaves out what touches none of the weeks', () => {
    const days = plan(['before', '2026-04-01', '2026-04-26'], ['after', '2026-06-01', '2026-06-03']);
    expect([...days.values()].every(({ items }) => items.length === 0)).to.be.true;
  });

  it('shows or counts each item on each of its days, however many there are', () => {
    const items = Array.from({ length: 300 }, (_, index): [string, string, string] => {
      const first = addDays('2026-04-15', (index * 7) % 55);
      return [`${index}`, first, addDays(first, (index * 5) % 11)];
    });
    for (const [day, { items: ofDay, lines, hidden }] of plan(...items)) {
      const expected = items.filter(([, first, last]) => first <= day && last >= day).length;
      expect(ofDay.length, day).to.equal(expected);
      expect(lines.filter(Boolean).length + hidden, day).to.equal(expected);
    }
  });
});

describe('groupByDay', () => {
  it('puts what still lasts on the first day shown', () => {
    const items = [
      { first: '2026-04-01', last: '2026-06-01' },
      { first: '2026-05-15', last: '2026-05-15' },
      { first: '2026-05-17', last: '2026-05-18' },
    ];
    expect(groupByDay(items, '2026-05-15')).to.deep.equal([
      { day: '2026-05-15', items: items.slice(0, 2) },
      { day: '2026-05-17', items: items.slice(2) },
    ]);
  });
});
