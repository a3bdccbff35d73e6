import { expect } from '@open-wc/testing';
import type { Ask, Backend } from '../../src/backends/backend.js';
import type { CalendarEvent } from '../../src/contract/calendar-event.js';
import { eventFacets, type EventQuery } from '../../src/contract/event-query.js';
import type { List } from '../../src/contract/list.js';
import { merged, town } from './several.js';

const ask: Ask = { languages: ['de'] };

const event = (id: string, more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id,
  name: id,
  startDate: '2100-01-01T18:00:00+01:00',
  ...more,
});

const office = (...events: CalendarEvent[]): Backend => town('Amt', { events });
const club = (...events: CalendarEvent[]): Backend => town('Verein', { events });
const ids = ({ items }: List<CalendarEvent>): string[] => items.map(({ id }) => id);

const saying: Partial<CalendarEvent> = {
  categories: [{ id: 'c', name: 'Kultur' }],
  organizer: { id: '1', name: 'Chor' },
  location: { addressLocality: 'Moosen', barrierFree: true },
  audience: ['families'],
  inLanguage: ['ar-EG'],
};
const asked: Record<(typeof eventFacets)[number], string> = {
  category: 'c',
  organization: '1',
  place: 'Moosen',
  audience: 'families',
  language: 'ar',
  access: 'barrier-free',
  places: 'free',
};

describe('dates of several sources', () => {
  const here = office(event('a', saying), event('b', { availability: 'full' }));
  const there = club(
    event('c', { ...saying, categories: [{ id: '7', name: 'KULTUR' }], organizer: { id: '8', name: 'Chor' } }),
    event('d', { availability: 'full', organizer: { id: '1', name: 'Feuerwehr' } }),
  );

  for (const facet of eventFacets) {
    it(`are counted together and found by ${facet}`, async () => {
      const list = await merged(here, there).events({}, ask);
      expect(list.facets![facet].find(({ value }) => value === asked[facet])?.count).to.equal(2);
      expect(ids(await merged(here, there).events({ [facet]: [asked[facet]] }, ask))).to.deep.equal(['a', '2~c']);
    });
  }

  it('are shown once by their UID and start, however it is written', async () => {
    const weekly = (day: number, more: Partial<CalendarEvent> = {}): CalendarEvent =>
      event(`w${day}`, { uid: 'weekly@town', startDate: `2100-01-0${day}T18:00:00+01:00`, ...more });
    const moved = weekly(3, { startDate: '2100-01-03T19:30:00+01:00', name: 'verlegt' });
    const backend = merged(
      office(weekly(1), weekly(2), moved),
      club(weekly(1, { id: 'x', startDate: '2100-01-01T17:00:00Z' }), weekly(2), { ...moved, id: 'y' }, weekly(4)),
    );
    const list = await backend.events({}, ask);
    expect(ids(list)).to.deep.equal(['w1', 'w2', 'w3', '2~w4']);
    expect(list.total).to.equal(4);
  });

  it('keep two dates of a series that one source has at the same start', async () => {
    const date = (id: string): CalendarEvent => event(id, { uid: 'u' });
    expect(ids(await merged(office(date('a'), date('b')), club(date('c'))).events({}, ask))).to.deep.equal([
      'a',
      'b',
      '2~c',
    ]);
  });

  it('of a programme are asked for where the programme is', async () => {
    const queries: EventQuery[] = [];
    const noting = (backend: Backend): Backend => ({
      ...backend,
      events: (query, asked) => (queries.push(query), backend.events(query, asked)),
    });
    const festival = (name: string): CalendarEvent[] => [
      event('fest', { name }),
      event('part', { name: `${name}: Teil`, superEvent: { id: 'fest', type: 'Event' } }),
    ];
    const backend = merged(noting(office(...festival('Stadtfest'))), noting(club(...festival('Hoffest'))));
    const all = await backend.events({}, ask);
    expect(ids(all)).to.deep.equal(['fest', '2~fest']);
    queries.length = 0;
    const parts = await backend.events({ superEvent: '2~fest' }, ask);
    expect(parts.items.map(({ name, superEvent }) => `${name} ${superEvent!.id}`)).to.deep.equal([
      'Hoffest: Teil 2~fest',
    ]);
    expect(queries.map(({ superEvent }) => superEvent)).to.deep.equal(['fest']);
    expect(ids(await backend.events({ superEvent: 'fest' }, ask))).to.deep.equal(['part']);
  });
});
