import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { findEvents, findOffers } from '../../src/backends/filter.js';
import type { CalendarEvent } from '../../src/contract/calendar-event.js';
import type { Offer } from '../../src/contract/offer.js';
import type { OfferQuery } from '../../src/contract/offer-query.js';

const offer = (id: string, more: Partial<Offer> = {}): Offer => ({ id, kind: 'room', title: id, ...more });
const event = (id: string, startDate: string, more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id,
  name: id,
  startDate,
  ...more,
});
const ids = ({ items }: { items: { id: string }[] }): string => items.map(({ id }) => id).join(' ');

describe('finding offers', () => {
  const offers = [
    offer('garten', { title: 'Schulgarten pflegen', organization: { id: 'v', name: 'Förderverein Straße' } }),
    offer('lesen', { description: 'Vorlesen im Garten der Bücherei', categories: [{ id: 'k', name: 'Kinder' }] }),
    offer('fahren', { title: 'İstanbul-Fahrt', summary: 'Wir fahren' }),
  ];
  for (const [q, found] of [
    ['garten', 'garten lesen'],
    ['GARTEN pflegen', 'garten'],
    ['pflegen  garten', 'garten'],
    ['strasse', 'garten'],
    ['forderverein', 'garten'],
    ['kinder bücherei', 'lesen'],
    ['istanbul', 'fahren'],
    ['', 'garten lesen fahren'],
    ['   ', 'garten lesen fahren'],
    ['garten fahren', ''],
    ['.*', ''],
  ] as const) {
    it(`by "${q}" gives "${found}"`, () => {
      expect(ids(findOffers(offers, { q }))).to.equal(found);
    });
  }

  it('shows the next date first, then what has no date, in the order it came', () => {
    const dated = [
      offer('none'),
      offer('later', { schedule: { startDate: '2026-06-01' } }),
      offer('soon', { schedule: { startDate: '2026-05-15T20:00:00+02:00' } }),
      offer('sooner', { schedule: { startDate: '2026-05-15T17:00:00Z' } }),
      offer('also none'),
    ];
    expect(ids(findOffers(dated, {}))).to.equal('sooner soon later none also none');
  });

  it('shows the newest first on request', () => {
    const posted = [
      offer('unknown'),
      offer('old', { datePosted: '2025-01-01T00:00:00Z' }),
      offer('new', { datePosted: '2026-05-01T00:00:00+02:00' }),
    ];
    expect(ids(findOffers(posted, { sort: 'newest' }))).to.equal('new old unknown');
  });

  it('changes nothing in what it was given', () => {
    const given = [offer('b', { schedule: { startDate: '2026-06-01' } }), offer('a')];
    const before = structuredClone(given);
    findOffers(given, { sort: 'newest', kind: ['room'] });
    expect(given).to.deep.equal(before);
  });
});

describe('finding offers among many', () => {
  const word = fc.constantFrom('garten', 'haus', 'fest');
  const id = fc.constantFrom('a', 'b', 'c');
  const someOffer: fc.Arbitrary<Offer> = fc.record(
    {
      id: fc.uuid(),
      kind: fc.constantFrom('room', 'equipment', 'mentoring'),
      title: word,
      commitment: fc.constantFrom('one-off', 'regular'),
      categories: fc.uniqueArray(id, { maxLength: 3 }).map(ids => ids.map(id => ({ id, name: id.toUpperCase() }))),
      organization: id.map(id => ({ id, name: id })),
      schedule: fc.record({ startDate: fc.constantFrom('2026-05-15', '2026-06-01T10:00Z', '2027-01-01') }),
    },
    { requiredKeys: ['id', 'kind', 'title'] },
  );
  const offers = fc.uniqueArray(someOffer, { selector: ({ id }) => id, maxLength: 40 });
  const query: fc.Arbitrary<OfferQuery> = fc.record(
    {
      q: word,
      kind: fc.subarray(['room', 'equipment', 'mentoring']),
      category: fc.subarray(['a', 'b', 'c']),
      commitment: fc.subarray(['one-off', 'regular']),
      organization: fc.subarray(['a', 'b', 'c']),
    },
    { requiredKeys: [] },
  );

  /** What an offer says under each filter, written as plainly as can be. */
  const valuesOf = (offer: Offer): Record<string, (string | undefined)[]> => ({
    kind: [offer.kind],
    commitment: [offer.commitment],
    category: (offer.categories ?? []).map(({ id }) => id),
    organization: [offer.organization?.id],
  });
  const filters = ['kind', 'category', 'commitment', 'organization'] as const;
  const fits = (offer: Offer, query: OfferQuery): boolean =>
    (!query.q ||
      `${offer.title} ${offer.organization?.name} ${offer.categories?.map(({ name }) => name).join()}`.includes(
        query.q,
      )) &&
    filters.every(name => !query[name]?.length || valuesOf(offer)[name].some(value => query[name]!.includes(value!)));

  it('counts as one would by hand', () => {
    fc.assert(
      fc.property(offers, query, (offers, query) => {
        const { total, items, facets } = findOffers(offers, { ...query, limit: 100 });
        const wanted = offers.filter(offer => fits(offer, query));
        expect(total).to.equal(wanted.length);
        expect(ids({ items }).split(' ').sort()).to.deep.equal(ids({ items: wanted }).split(' ').sort());
        for (const name of filters) {
          const others = offers.filter(offer => fits(offer, { ...query, [name]: undefined }));
          for (const { value, count } of facets![name]) {
            expect(count, `${name}: ${value}`).to.equal(
              others.filter(offer => valuesOf(offer)[name].includes(value)).length,
            );
          }
          const listed = facets![name].map(({ value }) => value);
          expect(new Set(listed).size).to.equal(listed.length);
          expect(others.flatMap(offer => valuesOf(offer)[name]).filter(value => value && !listed.includes(value))).to.be
            .empty;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives every offer once, page by page', () => {
    fc.assert(
      fc.property(offers, fc.integer({ min: 1, max: 7 }), (offers, limit) => {
        const found: Offer[] = [];
        let cursor: string | undefined;
        let pages = 0;
        do {
          const page = findOffers(offers, { limit, cursor });
          expect(page.items.length).to.be.at.most(limit);
          found.push(...page.items);
          cursor = page.next;
        } while (cursor !== undefined && ++pages < 100);
        expect(ids({ items: found })).to.equal(ids(findOffers(offers, { limit: 100 })));
      }),
      { numRuns: 100 },
    );
  });

  it('does not stumble over a cursor nobody gave', () => {
    const three = ['a', 'b', 'c'].map(id => offer(id));
    for (const [query, found] of [
      [{ cursor: 'nonsense' }, 'a b c'],
      [{ cursor: '99' }, ''],
    ] as const) {
      expect(ids(findOffers(three, query)), JSON.stringify(query)).to.equal(found);
    }
  });
});

describe('finding events', () => {
  const events = [
    event('late', '2026-05-15T20:00:00+02:00'),
    event('early', '2026-05-15T10:00:00Z', { categories: [{ id: 'k', name: 'Kultur' }] }),
    event('long', '2026-05-10', { endDate: '2026-05-16', organizer: { id: 'v', name: 'Verein' } }),
    event('night', '2026-05-14T22:00:00+02:00', { endDate: '2026-05-15T00:00:00+02:00' }),
    event('next', '2026-06-01'),
  ];

  it('shows them in the order of their start', () => {
    expect(ids(findEvents(events, {}))).to.equal('long night early late next');
  });

  for (const [query, found] of [
    [{ from: '2026-05-15', to: '2026-05-15' }, 'long early late'],
    [{ from: '2026-05-16', to: '2026-05-31' }, 'long'],
    [{ from: '2026-05-17' }, 'next'],
    [{ to: '2026-05-14' }, 'long night'],
    [{ category: ['k'] }, 'early'],
    [{ organization: ['v', 'x'] }, 'long'],
    [{ q: 'verein' }, 'long'],
    [{ category: ['k'], organization: ['v'] }, ''],
  ] as const) {
    it(`by ${JSON.stringify(query)} gives "${found}"`, () => {
      expect(ids(findEvents(events, query))).to.equal(found);
    });
  }

  it('counts a category under the other filters', () => {
    expect(findEvents(events, { category: ['x'], organization: ['v'] }).facets).to.deep.equal({
      category: [{ value: 'k', name: 'Kultur', count: 0 }],
      organization: [{ value: 'v', name: 'Verein', count: 0 }],
    });
  });
});
