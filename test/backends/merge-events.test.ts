import { expect } from '@open-wc/testing';
import type { Backend } from '../../src/backends/backend.js';
import { icsBackend } from '../../src/backends/ics.js';
import type { List } from '../../src/contract/list.js';
import type { CalendarEvent } from '../../src/contract/calendar-event.js';
import { eventFacets } from '../../src/contract/event-query.js';
import { eventsZone, filterCases, filterRecords } from '../support/event-cases.js';
import { answering } from './answering.js';
import { calendar, ics } from './ics/feed.js';
import { ids } from './search/finding.js';
import { merged, town } from './several.js';

const ask = { languages: ['de'] };
const inBerlin = { timeZone: eventsZone };

describe('events of several sources', () => {
  const [first, second] = [filterRecords.slice(0, 7), filterRecords.slice(7)];
  const backend = merged(
    town('A', { service: inBerlin, events: first }),
    town('B', { service: inBerlin, events: second }),
  );
  /** Ids as they are in one list. */
  const unmarked = (list: List<CalendarEvent>): string => ids(list).replace(/\b2~/g, '');

  for (const { query, finds, because, facets = {} } of filterCases) {
    it(`are found as those of one: ${because}`, async () => {
      const superEvent =
        query.superEvent && (first.some(({ id }) => id === query.superEvent) ? '' : '2~') + query.superEvent;
      const list = await backend.events({ ...query, superEvent, limit: 100 }, ask);
      expect(unmarked(list)).to.equal(finds);
      for (const [facet, expected] of Object.entries(facets)) {
        const counts = (list.facets?.[facet] ?? []).filter(({ count }) => count);
        expect(
          counts
            .map(({ value, count }) => `${value}:${count}`)
            .sort()
            .join(' '),
          facet,
        ).to.equal(expected);
      }
    });
  }

  it('are counted once in each filter where two have the same', async () => {
    const event = { ...filterRecords[1], uid: 'cafe@town.example' };
    const both = merged(town('A', { events: [event] }), town('B', { events: [event, filterRecords[0]] }));
    const { total, facets } = await both.events({}, ask);
    expect(total).to.equal(2);
    for (const facet of eventFacets)
      for (const { value, count } of facets![facet]) expect(count, value).to.equal(value === 'free' ? 2 : 1);
  });

  it('and of a calendar feed make one list, what is in both once', async () => {
    answering(() =>
      ics(
        calendar(
          ['UID:fest@town.example', 'DTSTART;TZID=Europe/Berlin:20260704T180000', 'SUMMARY:Dorffest'],
          ['UID:chor', 'DTSTART;TZID=Europe/Berlin:20260630T193000', 'RRULE:FREQ=WEEKLY', 'SUMMARY:Chor'],
        ),
      ),
    );
    const fest = { id: 'fest', uid: 'fest@town.example', name: 'Dorffest', startDate: '2026-07-04T18:00:00+02:00' };
    const both = merged(town('Stadt', { service: inBerlin, events: [fest] }), icsBackend('https://chor.example/a.ics'));
    const { items } = await both.events({ from: '2026-07-01', to: '2026-07-10' }, ask);
    expect(items.map(({ id, source }) => `${id} ${source!.name}`)).to.deep.equal([
      'fest Stadt',
      '2~chor/20260707T173000Z Termine im Tal',
    ]);
    expect((await both.event('2~chor/20290703T173000Z', ask)).startDate).to.equal('2029-07-03T19:30:00+02:00');
    const series = await both.events({ from: '2026-07-01', to: '2026-07-31', superEvent: '2~chor' }, ask);
    expect(series.items).to.have.length(4);
  });

  it('say what the least whole and the oldest of them says', async () => {
    const saying = (more: Partial<List<CalendarEvent>>): Backend => ({
      ...town('A', {}),
      events: async () => ({ items: [], omitted: 0, ...more }),
    });
    const list = await merged(
      saying({ cutAt: 5000, asOf: '2026-05-02T10:00:00.000Z' }),
      saying({ cutAt: 300 }),
      saying({ asOf: '2026-05-01T10:00:00.000Z' }),
    ).events({}, ask);
    expect([list.cutAt, list.asOf]).to.deep.equal([300, '2026-05-01T10:00:00.000Z']);
    expect(await backend.events({}, ask)).not.to.have.any.keys('cutAt', 'asOf');
  });
});
