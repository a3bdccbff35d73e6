import { expect } from '@open-wc/testing';
import type { Ask, Backend } from '../../src/backends/backend.js';
import type { List } from '../../src/contract/list.js';
import type { Offer } from '../../src/contract/offer.js';
import type { OfferQuery } from '../../src/contract/offer-query.js';
import { merged, offer, town } from './several.js';

const ask: Ask = { languages: ['de'] };

/** An offer in a category, of an organization that is called the same. */
const filed = (number: number, id: string, name: string): Offer =>
  offer(number, { categories: [{ id, name }], organization: { id, name } });

const gardenOfTown = (number: number): Offer => filed(number, 'natur', 'Natur und Gärten');
const gardenOfTable = (number: number): Offer => filed(number, 'natur-und-garten', 'NATUR und  Gaerten');
const sport = (number: number): Offer => filed(number, 'sport', 'Sport');

/** A town that keeps the questions for offers that it is asked. */
function keeping(offers: Offer[]): { backend: Backend; queries: OfferQuery[] } {
  const queries: OfferQuery[] = [];
  const memory = town('Tabelle', { offers });
  return { queries, backend: { ...memory, offers: (query, ask) => (queries.push(query), memory.offers(query, ask)) } };
}

const facet = (name: string, { facets }: List<unknown>): string[] =>
  facets![name].map(({ value, name, count }) => `${value}: ${name} ${count}`);
const titles = ({ items }: List<Offer>): string => items.map(({ title }) => title.replace('Hilfe ', '')).join();

describe('categories and organizations of several sources', () => {
  const amt = town('Amt', { offers: [gardenOfTown(1), sport(2)] });

  for (const name of ['category', 'organization'] as const) {
    it(`are one value where they are called the same: ${name}`, async () => {
      const backend = merged(amt, town('Tabelle', { offers: [gardenOfTable(3), filed(4, 'x', 'Kultur')] }));
      expect(facet(name, await backend.offers({}, ask))).to.deep.equal([
        'natur: Natur und Gärten 2',
        'sport: Sport 1',
        'x: Kultur 1',
      ]);
    });

    it(`are asked for by each source's own id: ${name}`, async () => {
      const { backend, queries } = keeping([gardenOfTable(3), sport(4)]);
      const several = merged(amt, backend);
      await several.offers({}, ask);
      expect(titles(await several.offers({ [name]: ['natur'] }, ask))).to.equal('1,3');
      expect(queries.map(query => query[name])).to.deep.equal([undefined, ['natur-und-garten']]);
      expect(titles(await several.offers({ [name]: ['natur', 'sport'] }, ask))).to.equal('1,2,3,4');
    });

    it(`are understood in the first question, as a page's author may have set them: ${name}`, async () => {
      const { backend, queries } = keeping([gardenOfTable(3), sport(4)]);
      const list = await merged(amt, backend).offers({ [name]: ['natur'] }, ask);
      expect([titles(list), list.total]).to.deep.equal(['1,3', 2]);
      expect(queries.map(query => query[name])).to.deep.equal([['natur'], ['natur-und-garten']]);
      // By the id of the second source too, and under this one it is counted.
      const byTable = await merged(amt, backend).offers({ [name]: ['natur-und-garten'] }, ask);
      expect(titles(byTable)).to.equal('1,3');
      expect(facet(name, byTable)).to.include('natur-und-garten: Natur und Gärten 2');
    });
  }

  it('keep their own id on further pages, to which a cursor belongs', async () => {
    const { backend, queries } = keeping([3, 5, 7, 9].map(gardenOfTable));
    const several = merged(town('Amt', { offers: [2, 4, 6, 8].map(gardenOfTown) }), backend);
    let list = await several.offers({ category: ['natur'], limit: 2 }, ask);
    let all = titles(list);
    while (list.next) {
      list = await several.offers({ category: ['natur'], limit: 2, cursor: list.next }, ask);
      all += `,${titles(list)}`;
    }
    expect(all).to.equal('2,3,4,5,6,7,8,9');
    expect(new Set(queries.slice(1).map(({ category }) => category!.join()))).to.deep.equal(
      new Set(['natur-und-garten']),
    );
  });

  it('find nothing in a source that has nothing of the name, without a second question', async () => {
    const { backend, queries } = keeping([sport(3)]);
    expect(titles(await merged(amt, backend).offers({ category: ['natur'] }, ask))).to.equal('1');
    expect(queries).to.have.length(1);
  });

  it('hold nobody up that no source knows', async () => {
    const before = performance.now();
    expect(titles(await merged(amt, amt).offers({ category: ['fliegen'] }, ask))).to.equal('');
    expect(performance.now() - before).to.be.below(300);
  });

  it('wait for the name only as long as a slow source is waited for', async () => {
    const silent = { ...amt, offers: () => new Promise<never>(() => {}) };
    const table = town('Tabelle', { offers: [gardenOfTable(3), filed(4, 'natur', 'Landschaft')] });
    const list = await merged(silent, table).offers({ category: ['natur'] }, { ...ask, onFuller: () => undefined });
    expect(titles(list)).to.equal('4');
  });

  it('are told by items where a source does not count', async () => {
    const memory = town('Tabelle', { offers: [gardenOfTable(3)] });
    const faceless: Backend = {
      ...memory,
      offers: async (query, ask) => ({ ...(await memory.offers(query, ask)), facets: undefined }),
    };
    const several = merged(amt, faceless);
    await several.offers({}, ask);
    expect(titles(await several.offers({ category: ['natur'] }, ask))).to.equal('1,3');
  });

  it('of events are one value too', async () => {
    const event = (id: string, category: { id: string; name: string }) => ({
      events: [{ id, name: id, startDate: '2100-01-01', categories: [category] }],
    });
    const several = merged(
      town('Amt', event('a', { id: 'natur', name: 'Natur und Gärten' })),
      town('Verein', event('b', { id: '7', name: 'Natur & Garten' })),
      town('Kreis', event('c', { id: '8', name: 'Natur und Garten' })),
    );
    const list = await several.events({ category: ['natur'] }, ask);
    expect(list.items.map(({ id }) => id)).to.deep.equal(['a', '3~c']);
    expect(facet('category', list)).to.deep.equal(['natur: Natur und Gärten 2', '7: Natur & Garten 1']);
  });
});
