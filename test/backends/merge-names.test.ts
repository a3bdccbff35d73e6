import { expect } from '@open-wc/testing';
import type { Ask, Backend } from '../../src/backends/backend.js';
import type { List } from '../../src/contract/list.js';
import type { Offer } from '../../src/contract/offer.js';
import type { OfferQuery } from '../../src/contract/offer-query.js';
import { holdTime } from '../support/held-time.js';
import { merged, offer, town } from './several.js';

const ask: Ask = { languages: ['de'] };

/** An offer in a category, of an organization that is called the same. */
const filed = (number: number, id: string, name: string): Offer =>
  offer(number, { categories: [{ id, name }], organization: { id, name } });

const gardenOfTown = (number: number): Offer => filed(number, 'natur', 'Natur und Gärten');
const gardenOfTable = (number: number): Offer => filed(number, 'natur-und-garten', 'NATUR und  Gaerten');
const sport = (number: number): Offer => filed(number, 'sport', 'Sport');

/** Offers of clubs by id and name. */
const clubs = (...all: [number: number, id: string, name: string][]): Offer[] => all.map(one => filed(...one));

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
        '2~x: Kultur 1',
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
    const time = holdTime();
    const question = merged(amt, amt).offers({ category: ['fliegen'] }, ask);
    expect(await time.until(question)).to.equal(0);
    expect(titles(await question)).to.equal('');
  });

  it('wait for the name only as long as a slow source is waited for', async () => {
    const silent = { ...amt, offers: () => new Promise<never>(() => {}) };
    const table = town('Tabelle', { offers: [gardenOfTable(3), filed(4, 'natur', 'Landschaft')] });
    const list = await merged(silent, table).offers({ category: ['2~natur'] }, { ...ask, onFuller: () => undefined });
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
    expect(facet('category', list)).to.deep.equal(['natur: Natur und Gärten 2', '2~7: Natur & Garten 1']);
  });
});

describe('an id that two sources give to different clubs', () => {
  const first = clubs([1, '1', 'Chor'], [2, '2', 'Feuerwehr']);
  const second = clubs([3, '1', 'Sportverein'], [4, '9', 'Chor'], [5, '4', 'Feuerwehr']);
  const both = (): Backend => merged(town('A', { offers: first }), town('B', { offers: second }));

  for (const name of ['category', 'organization'] as const) {
    it(`is two values, each with what is called so: ${name}`, async () => {
      const backend = both();
      const values = ['1: Chor 2', '2: Feuerwehr 2', '2~1: Sportverein 1'];
      expect(facet(name, await backend.offers({}, ask))).to.have.members(values);
      for (const [value, found] of [
        ['1', '1,4'],
        ['2~1', '3'],
        ['2~9', '1,4'],
        ['2~4', '2,5'],
      ]) {
        // What is chosen keeps its name and stands beside the same choices, in the first question too.
        for (const asked of [both(), backend]) {
          const list = await asked.offers({ [name]: [value] }, ask);
          expect([titles(list), list.total], value).to.deep.equal([found, found.split(',').length]);
          const counts = facet(name, list).map(text => text.replace(/^.*: /, ''));
          expect(counts).to.have.members(['Chor 2', 'Feuerwehr 2', 'Sportverein 1']);
        }
      }
    });
  }

  it('is never taken for the other club’s because the first source is slow', async () => {
    let answer = (): void => {};
    const allowed = new Promise<void>(resolve => (answer = resolve));
    const memory = town('A', { offers: first });
    const slow: Backend = { ...memory, offers: (query, asked) => allowed.then(() => memory.offers(query, asked)) };
    const backend = merged(slow, town('B', { offers: second }), town('C', { offers: clubs([6, '7', 'Chor']) }));
    const seen: string[] = [];
    const question = backend.offers(
      { organization: ['1'] },
      { ...ask, onFuller: list => void seen.push(titles(list as List<Offer>)) },
    );
    setTimeout(answer, 900);
    seen.push(titles(await question));
    await new Promise(resolve => setTimeout(resolve, 200));
    expect(seen.at(-1)).to.equal('1,4,6');
    expect(seen.join()).not.to.contain('3');
  });

  it('means the next source’s where the first has none, or is down', async () => {
    const without = town('A', { offers: clubs([2, '2', 'Feuerwehr']) });
    const down: Backend = { ...without, offers: () => Promise.reject(new Error('down')) };
    for (const one of [without, down]) {
      const backend = merged(one, town('B', { offers: second }));
      expect(titles(await backend.offers({ organization: ['1'] }, ask))).to.equal('3');
    }
  });

  it('is as much its own where nobody knows a name', async () => {
    const nameless = (backend: Backend): Backend => ({
      ...backend,
      offers: async (query, asked) => {
        const { items, facets, ...list } = await backend.offers(query, asked);
        const organization = facets!['organization'].map(({ value, count }) => ({ value, count }));
        return { ...list, items: items.map(({ organization: _, ...item }) => item), facets: { organization } };
      },
    });
    const backend = merged(nameless(town('A', { offers: first })), nameless(town('B', { offers: second })));
    expect(titles(await backend.offers({ organization: ['1'] }, ask))).to.equal('1');
    expect(titles(await backend.offers({ organization: ['2~1'] }, ask))).to.equal('3');
  });

  it('is one where it is the same all over the world', async () => {
    const id = 'https://sv.example/#us';
    const [a, b] = [clubs([1, id, 'SV'], [2, '1', 'Chor']), clubs([3, id, 'Sportverein Rinnach'], [4, '5', 'SV'])].map(
      offers => town('x', { offers }),
    );
    const list = await merged(a, b).offers({ organization: [id] }, ask);
    expect(titles(list)).to.equal('1,3,4');
    expect(facet('organization', list)).to.have.members([`${id}: SV 3`, '1: Chor 1']);
  });

  it('is marked at the offer and in the list of organizations, so that both lead to the same', async () => {
    const organizations = [{ id: '1', name: 'Sportverein' }];
    const backend = merged(town('A', { offers: first }), town('B', { offers: second, organizations }));
    const { organization, categories } = await backend.offer('2~o3', ask);
    expect([organization!.id, categories![0].id]).to.deep.equal(['2~1', '2~1']);
    expect((await backend.organizations(ask)).items[0].id).to.equal('2~1');
  });
});
