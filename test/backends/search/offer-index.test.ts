import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { offerFacetsOf } from '../../../src/backends/search/offer-facets.js';
import { foldedTexts } from '../../../src/backends/search/offer-text.js';
import { offerOrder } from '../../../src/backends/search/order.js';
import { rankOf } from '../../../src/backends/search/rank.js';
import type { List } from '../../../src/contract/list.js';
import type { Offer } from '../../../src/contract/offer.js';
import { offerFacets, type OfferQuery } from '../../../src/contract/offer-query.js';
import { findOffers, ids, offer, offerIndex, testDay } from './finding.js';

describe('a list of offers', () => {
  it('begins with what comes next, then what has no date or goes on, then what is over', async () => {
    const offers = [
      offer('over', { schedule: { startDate: '2026-05-14' } }),
      offer('none'),
      offer('later', { schedule: { startDate: '2026-06-01' } }),
      offer('soon', { schedule: { startDate: '2026-05-15T20:00:00+02:00' } }),
      offer('sooner', { schedule: { startDate: '2026-05-15T17:00:00+02:00' } }),
      offer('goes on', { schedule: { startDate: '2026-01-01', endDate: '2026-05-15' } }),
      offer('every week', { schedule: { startDate: '2026-01-01', byDay: ['MO'] } }),
      offer('long over', { schedule: { startDate: '2025-01-01', endDate: '2025-02-01' } }),
    ].map((offer, index) => ({ ...offer, title: offer.id, id: `${index}` }));
    const titles = (await findOffers(offers, {})).items.map(({ title }) => title);
    expect(titles.join(', ')).to.equal('sooner, soon, later, none, goes on, every week, long over, over');
  });

  it('shows the newest first on request', async () => {
    const posted = [
      offer('unknown'),
      offer('old', { datePosted: '2025-01-01T00:00:00Z' }),
      offer('new', { datePosted: '2026-05-01T00:00:00+02:00' }),
    ];
    expect(ids(await findOffers(posted, { sort: 'newest' }))).to.equal('new old unknown');
  });

  it('shows each offer once, whenever it claims to be posted', async () => {
    const posted = [
      offer('unknown'),
      offer('year-0', { datePosted: '0000-01-01T00:00:00Z' }),
      offer('before-1970', { datePosted: '1969-12-31T23:59:59Z' }),
      offer('now', { datePosted: '2026-05-01T00:00:00Z' }),
      offer('in-2106', { datePosted: '2106-02-07T06:28:16Z' }),
      offer('in-900-years', { datePosted: '2926-01-01T00:00:00Z' }),
      offer('in-9999', { datePosted: '9999-12-31T23:59:59Z' }),
    ];
    const expected = 'in-2106 in-900-years in-9999 now year-0 before-1970 unknown';
    expect(ids(await findOffers(posted, { sort: 'newest' }))).to.equal(expected);
    expect(ids({ items: [...posted].sort(offerOrder({ sort: 'newest' }, testDay)) })).to.equal(expected);
  });

  it('shows each offer once, wherever it claims to be', async () => {
    const at = (latitude: number, longitude: number): Partial<Offer> => ({
      location: { geo: { latitude, longitude } },
    });
    const placed = [
      offer('unknown'),
      offer('nowhere', at(1e308, 1e308)),
      offer('beyond-the-pole', at(150, 30)),
      offer('antipode', at(-48.9, -170.8)),
      offer('here', at(48.9, 9.2)),
    ];
    const query = { near: { latitude: 48.9, longitude: 9.2 }, sort: 'nearest' } as const;
    const found = ids(await findOffers(placed, query));
    expect(found.split(' ')[0]).to.equal('here');
    expect(new Set(found.split(' '))).to.deep.equal(new Set(ids({ items: placed }).split(' ')));
    expect(ids({ items: [...placed].sort(offerOrder(query, testDay)) })).to.equal(found);
    expect(ids(await findOffers(placed, { near: query.near, radius: 20_000 }))).not.to.include('nowhere');
  });

  const places = [
    offer('nowhere'),
    offer('ulm', { location: { geo: { latitude: 48.4, longitude: 9.99 } } }),
    offer('stuttgart', { location: { geo: { latitude: 48.78, longitude: 9.18 } } }),
    offer('ludwigsburg', { location: { geo: { latitude: 48.897, longitude: 9.192 } } }),
  ];
  const near = { latitude: 48.9, longitude: 9.2 };
  for (const [query, found] of [
    [{ near, sort: 'nearest' }, 'ludwigsburg stuttgart ulm nowhere'],
    [{ near }, 'nowhere ulm stuttgart ludwigsburg'],
    [{ near, radius: 20 }, 'stuttgart ludwigsburg'],
    [{ near, radius: 20, sort: 'nearest' }, 'ludwigsburg stuttgart'],
    [{ sort: 'nearest' }, 'nowhere ulm stuttgart ludwigsburg'],
    [{ radius: 1 }, 'nowhere ulm stuttgart ludwigsburg'],
    [{ sort: 'relevance' }, 'nowhere ulm stuttgart ludwigsburg'],
  ] as const) {
    it(`by ${JSON.stringify(query)} is ${found}`, async () => {
      expect(ids(await findOffers(places, query))).to.equal(found);
    });
  }

  it('changes nothing in what it was given', async () => {
    const given = [offer('b', { schedule: { startDate: '2026-06-01' } }), offer('a')];
    const before = structuredClone(given);
    await findOffers(given, { sort: 'newest', kind: ['room'] });
    expect(given).to.deep.equal(before);
  });

  it('leaves out and counts what cannot be read', async () => {
    const list = await findOffers([offer('a'), null, { id: 'b' }, 7, offer('c')], { q: '' });
    expect([ids(list), list.omitted, list.total]).to.deep.equal(['a c', 3, 2]);
  });

  it('does not stumble over a cursor nobody gave', async () => {
    const three = ['a', 'b', 'c'].map(id => offer(id));
    for (const [cursor, found] of [
      ['nonsense', 'a b c'],
      ['-2', 'a b c'],
      ['99', ''],
    ]) {
      expect(ids(await findOffers(three, { cursor })), cursor).to.equal(found);
    }
  });
});

describe('a list of offers among many', () => {
  const word = fc.constantFrom('garten', 'haus', 'fest', 'gartenfest', 'schulhaus', 'straße');
  const id = fc.constantFrom('a', 'b', 'c');
  const day = fc.constantFrom('2026-05-14', '2026-05-15', '2026-06-01T10:00:00Z', '2027-01-01');
  const degrees = fc.double({ min: 48, max: 49, noNaN: true });
  const someOffer: fc.Arbitrary<Offer> = fc.record(
    {
      id: fc.uuid(),
      kind: fc.constantFrom('room', 'equipment', 'mentoring'),
      title: word,
      summary: word,
      commitment: fc.constantFrom('one-off', 'regular'),
      categories: fc.uniqueArray(id, { maxLength: 3 }).map(ids => ids.map(id => ({ id, name: `${id}-haus` }))),
      organization: id.map(id => ({ id, name: `${id} fest` })),
      schedule: fc.record({ startDate: day, byDay: fc.uniqueArray(fc.constantFrom('MO', 'TU')) }, { requiredKeys: [] }),
      knowsLanguage: fc.uniqueArray(fc.constantFrom('ar', 'ar-EG', 'tr')),
      location: fc.record(
        {
          addressLocality: id,
          barrierFree: fc.boolean(),
          geo: fc.record({ latitude: degrees, longitude: degrees }),
        },
        { requiredKeys: [] },
      ),
      availability: fc.constantFrom('open', 'full', 'waitlist'),
      remainingAttendeeCapacity: fc.constantFrom(0, 1),
      datePosted: fc.constantFrom('1960-01-01T00:00:00Z', '2026-01-01T00:00:00Z', '2926-01-01T00:00:00Z'),
    },
    { requiredKeys: ['id', 'kind', 'title'] },
  );
  const offers = fc.uniqueArray(someOffer, { selector: ({ id }) => id, maxLength: 40 });
  const query: fc.Arbitrary<OfferQuery> = fc.record(
    {
      q: fc.constantFrom('garten', 'hau', 'fe', 'strasse', 'haus a', 'gartne', 'nichts'),
      kind: fc.subarray(['room', 'equipment', 'mentoring']),
      category: fc.subarray(['a', 'b', 'c']),
      commitment: fc.subarray(['one-off', 'regular']),
      organization: fc.subarray(['a', 'b', 'c']),
      weekday: fc.subarray(['MO', 'FR']),
      daytime: fc.subarray(['morning', 'evening']),
      language: fc.subarray(['ar', 'tr']),
      place: fc.subarray(['a', 'x']),
      access: fc.subarray(['barrier-free']),
      places: fc.subarray(['free']),
      near: fc.record({ latitude: degrees, longitude: degrees }),
      radius: fc.constantFrom(0, 20, 50),
      sort: fc.constantFrom('relevance', 'date', 'newest', 'nearest'),
    },
    { requiredKeys: [] },
  );

  const fits = (offer: Offer, query: OfferQuery): boolean => {
    const says = offerFacetsOf(offer);
    return offerFacets.every(
      name => !query[name]?.length || says[name].some(({ value }) => query[name]!.includes(value)),
    );
  };
  const withoutFacets = ({ near, radius, q }: OfferQuery): OfferQuery => ({ near, radius, q });

  it('holds what one would find by hand, counted and ordered so', async () => {
    await fc.assert(
      fc.asyncProperty(offers, query, async (offers, query) => {
        const list = await findOffers(offers, { ...query, limit: 100 });
        // Words and surroundings as plain loops, from what the list says it searched for.
        const { near, radius } = query;
        const base = offers.filter(
          offer =>
            (!query.q || saysAll(offer, query.q, list.words!)) &&
            (!near || radius === undefined || isWithin(offer, near, radius)),
        );
        const wanted = base.filter(offer => fits(offer, query));
        expect(list.total).to.equal(wanted.length);
        expect(ids(list)).to.equal(ids({ items: wanted.sort(offerOrder(query, testDay, list.words)) }));
        for (const name of offerFacets) {
          const others = base.filter(offer => fits(offer, { ...query, [name]: undefined }));
          const counted = list.facets![name];
          const values = new Set(offers.flatMap(offer => offerFacetsOf(offer)[name].map(({ value }) => value)));
          expect(counted.map(({ value }) => value).sort()).to.deep.equal([...values].sort());
          for (const { value, count } of counted) {
            expect(count, `${name}: ${value}`).to.equal(
              others.filter(offer => offerFacetsOf(offer)[name].some(said => said.value === value)).length,
            );
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  /** Whether an offer has every word; words that were not searched for as typed stand for the one that was not found. */
  function saysAll(offer: Offer, q: string, words: readonly string[]): boolean {
    const typed = q.split(' ');
    const meanings = words.filter(word => !typed.includes(word));
    return (
      rankOf(
        foldedTexts(offer),
        typed.map(word => (words.includes(word) ? [word] : meanings)),
      ) > 0
    );
  }

  function isWithin({ location }: Offer, near: { latitude: number; longitude: number }, radius: number): boolean {
    if (!location?.geo) return false;
    const { latitude, longitude } = location.geo;
    const [φ, λ, ψ, μ] = [latitude, longitude, near.latitude, near.longitude].map(degrees => (degrees * Math.PI) / 180);
    const cosine = Math.sin(φ) * Math.sin(ψ) + Math.cos(φ) * Math.cos(ψ) * Math.cos(λ - μ);
    return 6371 * Math.acos(Math.min(cosine, 1)) <= radius;
  }

  it('gives every offer once, page by page, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(offers, query, fc.integer({ min: 1, max: 7 }), async (offers, query, limit) => {
        const index = offerIndex(offers);
        const found: Offer[] = [];
        let page: List<Offer> | undefined;
        do {
          page = await index.find({ ...query, limit, cursor: page?.next }, { today: testDay });
          expect(page.items.length).to.be.at.most(limit);
          found.push(...page.items);
        } while (page.next !== undefined && found.length < 100);
        expect(ids({ items: found })).to.equal(ids(await index.find({ ...query, limit: 100 }, { today: testDay })));
      }),
      { numRuns: 100 },
    );
  });

  it('searches without filters what it searches with filters that everything fits', async () => {
    await fc.assert(
      fc.asyncProperty(offers, query, async (offers, query) => {
        const all = await findOffers(offers, { ...withoutFacets(query), limit: 100 });
        const kinds = ['room', 'equipment', 'mentoring'];
        expect(ids(await findOffers(offers, { ...withoutFacets(query), kind: kinds, limit: 100 }))).to.equal(ids(all));
      }),
      { numRuns: 50 },
    );
  });
});

describe('a long list of offers', () => {
  const many = Array.from({ length: 1000 }, (_, index) =>
    offer(`o${index}`, {
      kind: index % 2 ? 'room' : 'equipment',
      ...(index % 3 && { schedule: { startDate: `2026-0${1 + (index % 9)}-1${index % 7}` } }),
      ...(index % 50 === 49 && { id: '' }),
    }),
  );

  /** The first answer and the whole one. */
  async function both(query: OfferQuery, signal?: AbortSignal): Promise<{ first: List<Offer>; whole: List<Offer> }> {
    const index = offerIndex(many);
    return new Promise((resolve, reject) => {
      const first = index.find(query, {
        today: testDay,
        signal,
        onFuller: whole => void first.then(first => resolve({ first, whole })),
      });
      first.catch(reject);
    });
  }

  for (const query of [{ limit: 12 }, { limit: 12, kind: ['room'] }]) {
    it(`shows its first page before all is read: ${JSON.stringify(query)}`, async () => {
      const { first, whole } = await both(query);
      expect([first.isAtLeast, whole.isAtLeast]).to.deep.equal([true, undefined]);
      expect(ids(first)).to.equal(ids(whole));
      expect([first.next, whole.next]).to.deep.equal(['12', '12']);
      expect(first.total).to.be.at.least(12).and.at.most(whole.total!);
      expect(whole).to.deep.equal(await findOffers(many, query));
    });
  }

  it('is whole at once where nobody waits for more, or few fit', async () => {
    expect(await offerIndex(many).find({ limit: 12 }, { today: testDay })).not.to.have.property('isAtLeast');
    const fussy = await offerIndex(many).find({ limit: 12, kind: ['mentoring'] }, { today: testDay, onFuller() {} });
    expect(fussy).to.deep.include({ total: 0, items: [] });
    expect(fussy).not.to.have.property('isAtLeast');
  });

  it('tells nobody who has gone', async () => {
    const gone = new AbortController();
    let isTold = false;
    const index = offerIndex(many);
    await index.find({ limit: 12 }, { today: testDay, signal: gone.signal, onFuller: () => (isTold = true) });
    gone.abort();
    await index.find({ q: 'o1' }, { today: testDay });
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(isTold).to.equal(false);
  });
});
