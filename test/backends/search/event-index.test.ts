import { expect } from '@open-wc/testing';
import { EventIndex } from '../../../src/backends/search/event-index.js';
import { Records } from '../../../src/backends/search/records.js';
import { CalendarEvent as CalendarEventSchema, type CalendarEvent } from '../../../src/contract/calendar-event.js';
import type { List } from '../../../src/contract/list.js';
import {
  eventCases,
  eventRecords,
  eventsZone,
  filterCases,
  filterRecords,
  subEventCounts,
} from '../../support/event-cases.js';
import { findEvents, ids } from './finding.js';

const event = (id: string, startDate: string, more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id,
  name: id,
  startDate,
  ...more,
});

describe('finding events', () => {
  const events = [
    event('late', '2026-05-15T20:00:00+02:00'),
    event('early', '2026-05-15T10:00:00Z', { categories: [{ id: 'k', name: 'Kultur' }] }),
    event('long', '2026-05-10', { endDate: '2026-05-16', organizer: { id: 'v', name: 'Verein' } }),
    event('night', '2026-05-14T22:00:00+02:00', { endDate: '2026-05-15T00:00:00+02:00' }),
    event('next', '2026-06-01'),
  ];

  it('shows them in the order of their start', async () => {
    expect(ids(await findEvents(events, {}, 'Europe/Berlin'))).to.equal('long night early late next');
  });

  for (const [query, found] of [
    [{ from: '2026-05-15', to: '2026-05-15' }, 'long early late'],
    [{ from: '2026-05-16', to: '2026-05-31' }, 'long'],
    [{ from: '2026-05-17' }, 'next'],
    [{ to: '2026-05-14' }, 'long night'],
    [{ category: ['k'] }, 'early'],
    [{ organization: ['v', 'x'] }, 'long'],
    [{ q: 'verein' }, 'long'],
    [{ q: 'vereni kultur' }, ''],
    [{ q: 'Kulltur' }, 'early'],
    [{ category: ['k'], organization: ['v'] }, ''],
  ] as const) {
    it(`by ${JSON.stringify(query)} gives "${found}"`, async () => {
      expect(ids(await findEvents(events, query, 'Europe/Berlin'))).to.equal(found);
    });
  }

  for (const { query, finds, because } of eventCases) {
    it(`by day: ${because}`, async () => {
      expect(ids(await findEvents(eventRecords, query, eventsZone))).to.equal(finds);
    });
  }

  for (const { query, finds, because, facets = {} } of filterCases) {
    it(`by filter: ${because}`, async () => {
      const list = await findEvents(filterRecords, query, eventsZone);
      expect(ids(list)).to.equal(finds);
      for (const [facet, expected] of Object.entries(facets)) {
        const counts = list.facets![facet].filter(({ count }) => count).map(({ value, count }) => `${value}:${count}`);
        expect(counts.sort().join(' '), facet).to.equal(expected);
      }
    });
  }

  it('counts the parts of a programme where nobody says how many there are', async () => {
    const { items } = await findEvents([...filterRecords, event('told', '2026-08-01', { subEventCount: 70 })], {});
    for (const [id, count] of Object.entries({ ...subEventCounts, told: 70 }))
      expect(items.find(item => item.id === id)!.subEventCount, id).to.equal(count);
  });

  it('counts a category under the other filters', async () => {
    const { facets } = await findEvents(events, { category: ['x'], organization: ['v'] });
    expect(facets).to.deep.include({
      category: [{ value: 'k', name: 'Kultur', count: 0 }],
      organization: [{ value: 'v', name: 'Verein', count: 0 }],
    });
  });
});

describe('finding events that recur', () => {
  const zone = 'Europe/Berlin';
  const weekly = event('kurs', '2026-03-24T18:00:00+01:00', {
    name: 'Deutschkurs',
    endDate: '2026-03-24T19:30:00+01:00',
    timeZone: zone,
    categories: [{ id: 'k', name: 'Kurs' }],
    recurrenceRule: 'FREQ=WEEKLY',
  });
  const index = (...records: CalendarEvent[]) =>
    new EventIndex(new Records(records, CalendarEventSchema, ['de'], []), zone);
  const march = { from: '2026-03-25', to: '2026-04-12' };
  const starts = ({ items }: List<CalendarEvent>): string => items.map(({ startDate }) => startDate).join(' ');

  it('gives each date within the days that are asked for, at the time of its place', async () => {
    const { items, total, facets } = await index(weekly, event('einmal', '2026-04-01')).find(march);
    expect(items.map(({ id }) => id)).to.deep.equal(['kurs/20260331T160000Z', 'einmal', 'kurs/20260407T160000Z']);
    expect(items[0]).to.deep.include({
      startDate: '2026-03-31T18:00:00+02:00',
      endDate: '2026-03-31T19:30:00+02:00',
      superEvent: { id: 'kurs', name: 'Deutschkurs', type: 'EventSeries' },
    });
    expect([total, facets!['category'][0].count]).to.deep.equal([3, 2]);
  });

  it('goes on for at least a year where no last day is asked for, page by page', async () => {
    const weeks = index(weekly);
    const first = await weeks.find({ from: '2026-12-20', limit: 40 });
    const second = await weeks.find({ from: '2026-12-20', limit: 40, cursor: first.next });
    expect(first.items[0].startDate).to.equal('2026-12-22T18:00:00+01:00');
    expect(first.items.length + second.items.length).to.equal(first.total);
    // The calendar's months are whole.
    expect(second.items.at(-1)!.startDate).to.equal('2027-12-28T18:00:00+01:00');
  });

  it('is found in any year, and by words', async () => {
    expect(starts(await index(weekly).find({ from: '2031-07-01', to: '2031-07-07' }))).to.equal(
      '2031-07-01T18:00:00+02:00',
    );
    expect((await index(weekly).find({ ...march, q: 'deutsch' })).items).to.have.length(2);
    expect((await index(weekly).find({ ...march, q: 'englisch' })).items).to.have.length(0);
    expect((await index(weekly).find({ ...march, superEvent: 'kurs' })).items).to.have.length(2);
  });

  it('tells the next date of what recurs seldom', async () => {
    const seldom = event('fest', '2024-06-01', { endDate: '2024-06-02', recurrenceRule: 'FREQ=YEARLY;INTERVAL=10' });
    const { items } = await index(seldom).find({ from: '2026-01-01' });
    expect(items.map(({ startDate, endDate }) => [startDate, endDate])).to.deep.equal([['2034-06-01', '2034-06-02']]);
    expect((await index(seldom).find({ from: '2026-01-01', to: '2026-12-31' })).items).to.have.length(0);
  });

  it('shows the first date of a rule that cannot be answered, and its rule without a series', async () => {
    for (const recurrenceRule of ['FREQ=SECONDLY', 'nonsense', 'FREQ=WEEKLY;COUNT=0']) {
      const { items } = await index({ ...weekly, recurrenceRule }).find({});
      expect(items).to.deep.equal([{ ...weekly, recurrenceRule }]);
    }
  });

  it('leaves a date alone that says to what series it belongs', async () => {
    const date = event('t', '2026-04-01', { superEvent: { id: 's' }, recurrenceRule: 'FREQ=DAILY' });
    expect((await index(date).find({ from: '2026-01-01' })).items).to.deep.equal([date]);
  });

  it('is bounded, and says where it was cut', async () => {
    const hourly = event('h', '2026-01-01T00:00:00Z', { recurrenceRule: 'FREQ=HOURLY' });
    const { total, cutAt } = await index(hourly).find({ from: '2026-01-01' });
    expect([total, cutAt]).to.deep.equal([1000, 1000]);
    expect(await index(weekly).find(march)).not.to.have.property('cutAt');
  });

  it('finds a date by its id, also one that no list has shown', async () => {
    const date = await index(weekly).event('kurs/20390712T160000Z');
    expect(date).to.deep.include({ id: 'kurs/20390712T160000Z', startDate: '2039-07-12T18:00:00+02:00' });
    expect((await index(weekly).event('kurs'))!.startDate).to.equal(weekly.startDate);
    for (const id of ['kurs/20390713T160000Z', 'kurs/20390712', 'kurs/', 'x/20390712T160000Z', 'kurs/99999999T999999Z'])
      expect(await index(weekly).event(id), id).to.equal(undefined);
  });
});
