import { expect } from '@open-wc/testing';
import { EventIndex } from '../../../src/backends/search/event-index.js';
import { Records } from '../../../src/backends/search/records.js';
import { CalendarEvent } from '../../../src/contract/calendar-event.js';
import type { EventQuery } from '../../../src/contract/event-query.js';
import type { List } from '../../../src/contract/list.js';
import { findEvents, ids } from './finding.js';

describe('the first month of many events', () => {
  const zone = 'Pacific/Apia';
  const twoDigits = (number: number): string => String(number).padStart(2, '0');
  const day = (index: number): string => `2026-${twoDigits(1 + (index % 12))}-${twoDigits(1 + (index % 28))}`;
  const many: unknown[] = [
    ...Array.from({ length: 300 }, (_, index) => ({
      id: `e${index}`,
      name: 'x',
      startDate: `${day(index + 9)}T11:30:00Z`,
    })),
    { id: 'long', name: 'x', startDate: '2025-12-20', endDate: '2026-04-02' },
    { id: 'weekly', name: 'x', startDate: '2020-01-06', recurrenceRule: 'FREQ=WEEKLY' },
    // In Apia it is the next day, in Honolulu the one before.
    { id: 'east', name: 'x', startDate: '2026-02-28T12:00:00Z' },
    { id: 'west', name: 'x', startDate: '2026-04-01T05:00:00Z', timeZone: 'Pacific/Honolulu' },
    { id: 'broken', name: 'x', startDate: 5 },
    null,
  ];
  const index = (): EventIndex => new EventIndex(new Records(many, CalendarEvent, ['de'], []), zone);
  const march = { from: '2026-03-01', to: '2026-03-31', limit: 100 };

  /** The first answer and the whole one. */
  const both = (query: EventQuery): Promise<{ first: List<CalendarEvent>; whole: List<CalendarEvent> }> =>
    new Promise((resolve, reject) => {
      const first = index().find(query, { onFuller: whole => void first.then(first => resolve({ first, whole })) });
      first.catch(reject);
    });

  for (const query of [march, { ...march, limit: 5 }]) {
    it(`is there before all are read: ${JSON.stringify(query)}`, async () => {
      const { first, whole } = await both(query);
      expect([first.isAtLeast, whole.isAtLeast]).to.deep.equal([true, undefined]);
      expect(ids(first)).to.equal(ids(whole));
      expect([first.total, first.next]).to.deep.equal([whole.total, whole.next]);
      expect(whole).to.deep.equal(await findEvents(many, query, zone));
    });
  }

  it('has what stands in it elsewhere in the world, lasts long or recurs', async () => {
    const { first } = await both(march);
    expect(ids(first)).to.contain('long').and.contain('weekly').and.contain('east').and.contain('west');
  });

  it('is whole at once where nobody waits for more, or more than some days are asked for', async () => {
    expect(await index().find(march)).not.to.have.property('isAtLeast');
    for (const query of [{ ...march, q: 'x' }, { ...march, cursor: '5' }, { from: march.from }]) {
      expect(await index().find(query, { onFuller() {} })).not.to.have.property('isAtLeast');
    }
  });

  it('tells nobody who has gone', async () => {
    const gone = new AbortController();
    let isTold = false;
    const one = index();
    await one.find(march, { signal: gone.signal, onFuller: () => (isTold = true) });
    gone.abort();
    await one.find({});
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(isTold).to.equal(false);
  });
});
