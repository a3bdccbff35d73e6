import { expect } from '@open-wc/testing';
import type { CalendarEvent } from '../../../src/contract/calendar-event.js';
import { eventCases, eventRecords, eventsZone } from '../../support/event-cases.js';
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

  it('counts a category under the other filters', async () => {
    expect((await findEvents(events, { category: ['x'], organization: ['v'] })).facets).to.deep.equal({
      category: [{ value: 'k', name: 'Kultur', count: 0 }],
      organization: [{ value: 'v', name: 'Verein', count: 0 }],
    });
  });
});
