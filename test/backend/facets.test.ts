import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { kilometresBetween } from 'miteinand/backends/search/distance.js';
import { offerFacetsOf } from 'miteinand/backends/search/offer-facets.js';
import { foldedTexts } from 'miteinand/backends/search/offer-text.js';
import { offerOrder } from 'miteinand/backends/search/order.js';
import { rankOf } from 'miteinand/backends/search/rank.js';
import { searchWords } from 'miteinand/backends/search/words.js';
import { audiences, commitments, offerKinds, weekdays, type Offer } from 'miteinand/contract/offer.js';
import { offerFacets, offerSorts, type OfferFacet, type OfferQuery } from 'miteinand/contract/offer-query.js';
import { onEachDatabase } from './databases.ts';
import type { TestServer } from './server.ts';
import { now } from './town.ts';

const villages = ['Imberg', 'Oberau', 'Mühlbach'];
const words = ['Garten', 'Schulgarten', 'Hilfe', 'Einkaufshilfe', 'Chor', 'Ämter', 'Straße'];
const text = fc.array(fc.constantFrom(...words), { maxLength: 3 }).map(each => each.join(' '));
const point = fc.record({ latitude: fc.constantFrom(48, 48.1, 48.2), longitude: fc.constantFrom(11, 11.1) });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Offers of few values, so that filters meet. */
const anyOffer = fc.record(
  {
    kind: fc.constantFrom(...offerKinds),
    title: text,
    description: maybe(text),
    organization: maybe(fc.constantFrom({ id: 'a', name: 'Verein Garten' }, { id: 'b', name: 'Büro' })),
    categories: maybe(
      fc.subarray([
        { id: 'natur', name: 'Natur' },
        { id: 'sport', name: 'Sport' },
      ]),
    ),
    commitment: maybe(fc.constantFrom(...commitments)),
    schedule: maybe(
      fc.record({
        startDate: maybe(fc.constantFrom('2026-04-01', '2026-05-09', '2026-05-09T09:00:00+02:00', '2026-07-01')),
        byDay: maybe(fc.subarray([...weekdays])),
        startTime: maybe(fc.constantFrom('09:00', '14:30', '19:00')),
      }),
    ),
    location: maybe(
      fc.record({
        addressLocality: maybe(fc.constantFrom(...villages)),
        barrierFree: maybe(fc.boolean()),
        geo: maybe(point),
      }),
    ),
    knowsLanguage: maybe(fc.subarray(['de', 'ar', 'uk'])),
    audience: maybe(fc.subarray([...audiences])),
    availability: maybe(fc.constantFrom('open', 'low', 'full', 'waitlist', 'paused')),
    remainingAttendeeCapacity: maybe(fc.constantFrom(0, 1, 5)),
    datePosted: maybe(fc.constantFrom('1960-03-01T10:00:00Z', '2026-04-01T10:00:00Z', '2926-04-20T10:00:00Z')),
  },
  { requiredKeys: ['kind', 'title'] },
);

const values: Record<OfferFacet, readonly string[]> = {
  kind: offerKinds,
  category: ['natur', 'sport', 'none'],
  commitment: commitments,
  weekday: weekdays,
  daytime: ['morning', 'afternoon', 'evening'],
  language: ['de', 'ar', 'uk'],
  audience: audiences,
  place: villages,
  organization: ['a', 'b'],
  access: ['barrier-free'],
  places: ['free'],
};

const anyQuery: fc.Arbitrary<OfferQuery> = fc.record({
  q: maybe(fc.constantFrom('garten', 'hilfe', 'garten hilfe', 'strasse', 'am', 'g')),
  near: maybe(point),
  radius: maybe(fc.constantFrom(1, 12, 100)),
  sort: maybe(fc.constantFrom(...offerSorts)),
  limit: fc.integer({ min: 3, max: 9 }),
  ...Object.fromEntries(offerFacets.map(facet => [facet, seldom(fc.subarray([...values[facet]], { minLength: 1 }))])),
});

/** With eleven filters at once nothing would be found. */
function seldom<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

onEachDatabase('a list', startServer => {
  it('holds what a plain loop over all offers finds: items, order, total, counts and pages', async t => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyOffer, { maxLength: 30 }),
        fc.array(anyQuery, { minLength: 15, maxLength: 15 }),
        async (records, queries) => {
          const offers = records.map((record, number) => withoutNothing({ id: `offer-${number}`, ...record }) as Offer);
          const server = await startServer(t, { seed: { service: { timeZone: 'Europe/Berlin' }, offers } });
          for (const query of queries)
            await compare(server, offers, query.near ? query : { ...query, radius: undefined });
          await server.close();
        },
      ),
      { numRuns: 4 },
    );
  });
});

onEachDatabase('a list of very many organizations', startServer => {
  it('tells the counts of those with most offers, and of those asked for', async t => {
    const offers = Array.from({ length: 3000 }, (_, number) => {
      const id = number < 600 ? `large-${number % 60}` : `small-${number}`;
      const organization = { id, name: `Verein ${id}` };
      return {
        id: `offer-${number}`,
        kind: number % 2 ? 'room' : 'equipment',
        title: 'Raum',
        organization,
        location: { addressLocality: `Ort ${number}` },
      };
    });
    const organizations = [...new Set(offers.map(({ organization }) => organization.id))].map(id => ({ id, name: id }));
    const server = await startServer(t, { seed: { offers, organizations } });
    const counted = async (question: string): Promise<{ facets: any; text: string; total: number }> => {
      const { body, text } = await server.get(`/offers?limit=1${question}`);
      return { facets: body.facets, text, total: body.total };
    };
    const { facets, text, total } = await counted('');
    assert.equal(total, 3000);
    assert.ok(text.length < 30_000, `${text.length}`);
    assert.deepEqual([facets.organization.length, facets.place.length], [100, 100]);
    const large = facets.organization.filter(({ value }: { value: string }) => value.startsWith('large-'));
    assert.deepEqual([large.length, ...new Set(large.map(({ count }: { count: number }) => count))], [60, 10]);
    const values = facets.organization.map(({ value }: { value: string }) => value);
    assert.deepEqual(values, [...values].sort());

    const asked = await counted('&organization=small-2999&organization=large-0&organization=none&kind=equipment');
    assert.equal(asked.total, 10);
    const found = new Map(asked.facets.organization.map((each: any) => [each.value, [each.name, each.count]]));
    assert.equal(found.size, 101);
    assert.deepEqual(
      [found.get('small-2999'), found.get('large-0')],
      [
        ['small-2999', 0],
        ['large-0', 10],
      ],
    );
  });
});

async function compare(server: TestServer, offers: readonly Offer[], query: OfferQuery): Promise<void> {
  const expected = plainList(offers, query);
  const found: string[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const { status, body } = await server.get(`/offers?${parametersOf(query)}&cursor=${cursor}`);
    assert.equal(status, 200);
    assert.equal(body.total, expected.ids.length);
    assert.deepEqual(countsOf(body.facets), expected.counts);
    found.push(...body.items.map(({ id }: Offer) => id));
    cursor = body.next;
  }
  assert.deepEqual(found, expected.ids);
}

function plainList(offers: readonly Offer[], query: OfferQuery): { ids: string[]; counts: object } {
  const searched = searchWords(query.q).map(word => [word]);
  const isFound = (offer: Offer): boolean => !searched.length || rankOf(foldedTexts(offer), searched) > 0;
  const matching = offers.filter(offer => isFound(offer) && isNear(offer, query));
  const fits = (offer: Offer, except?: OfferFacet): boolean =>
    offerFacets.every(
      facet => facet === except || !query[facet] || saidOf(offer, facet).some(value => query[facet]!.includes(value)),
    );
  const counts = offerFacets.map(facet => {
    const all = facet === 'places' ? ['free'] : [...new Set(offers.flatMap(offer => saidOf(offer, facet)))].sort();
    const having = (value: string) =>
      matching.filter(offer => fits(offer, facet) && saidOf(offer, facet).includes(value));
    return [facet, all.map(value => [value, having(value).length])];
  });
  const found = matching.filter(offer => fits(offer)).sort(offerOrder(query, now.toISOString().slice(0, 10)));
  return { ids: found.map(({ id }) => id), counts: Object.fromEntries(counts) };
}

/** What is over has no free place, which a record itself cannot tell. */
const saidOf = (offer: Offer, facet: OfferFacet): string[] =>
  facet === 'places' && isOver(offer) ? [] : offerFacetsOf(offer)[facet].map(({ value }) => value);

const isOver = ({ commitment, schedule }: Offer): boolean =>
  commitment === 'one-off' && schedule?.startDate === '2026-04-01';

const isNear = ({ location }: Offer, { near, radius }: OfferQuery): boolean =>
  !near || radius === undefined || (location?.geo !== undefined && kilometresBetween(near, location.geo) <= radius);

const countsOf = (facets: Record<string, { value: string; count: number }[]>): object =>
  Object.fromEntries(
    Object.entries(facets).map(([name, all]) => [name, all.map(({ value, count }) => [value, count])]),
  );

function parametersOf({ q, near, radius, sort, limit, ...filters }: OfferQuery): URLSearchParams {
  const single = { q, sort, limit, radius, near: near && `${near.latitude},${near.longitude}` };
  const parameters = new URLSearchParams(withoutNothing(single) as Record<string, string>);
  for (const facet of offerFacets) for (const value of filters[facet] ?? []) parameters.append(facet, value);
  return parameters;
}

const withoutNothing = (value: object): object => JSON.parse(JSON.stringify(value)) as object;
