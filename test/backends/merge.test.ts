import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { can, type Ask, type Backend } from '../../src/backends/backend.js';
import type { SignupDesk } from '../../src/backends/desk.js';
import type { Content } from '../../src/backends/content.js';
import { httpBackend } from '../../src/backends/http.js';
import { memoryBackend } from '../../src/backends/memory.js';
import { serviceOf } from '../../src/backends/service.js';
import { mergeBackends } from '../../src/backends/merge.js';
import { grace, secondsToAnswer, servicePatience } from '../../src/backends/merge/patience.js';
import { appendPage, type List } from '../../src/contract/list.js';
import type { Offer } from '../../src/contract/offer.js';
import type { OfferQuery } from '../../src/contract/offer-query.js';
import { BackendError, type Fault } from '../../src/contract/problem.js';
import { holdTime } from '../support/held-time.js';
import { answering, json, reasonOf } from './answering.js';
import { merged, offer, town } from './several.js';

const ask: Ask = { languages: ['de'] };

const offers = (...numbers: number[]): Content => ({ offers: numbers.map(number => offer(number)) });

const down = (fault: Fault = 'unreachable'): Backend => {
  const fail = (): Promise<never> => Promise.reject(new BackendError(fault, 'down'));
  return { ...memoryBackend({}), service: fail, offers: fail, offer: fail, events: fail, desk: fail, metrics: fail };
};

const silent: Backend = { ...memoryBackend({}), offers: () => new Promise(() => {}) };

/** Answers lists when it is let. */
function slow(content: Content): { backend: Backend; answer: () => void; fail: () => void } {
  const backend = town('Langsam', content);
  let [answer, fail] = [() => {}, () => {}];
  const allowed = new Promise<void>((resolve, reject) => {
    answer = resolve;
    fail = () => reject(new BackendError('timeout', 'too slow'));
  });
  allowed.catch(() => undefined);
  return {
    backend: { ...backend, offers: (query, asked) => allowed.then(() => backend.offers(query, asked)) },
    answer,
    fail,
  };
}

const titles = ({ items }: List<unknown>): string[] =>
  (items as Offer[]).map(({ title }) => title.replace('Hilfe ', ''));
const ids = ({ items }: List<Offer>): string[] => items.map(({ id }) => id);
const states = ({ sources }: List<unknown>): string =>
  (sources ?? []).map(({ name, state }) => `${name} ${state}`).join();
const faultOf = async (promise: Promise<unknown>): Promise<string> => ((await reasonOf(promise)) as BackendError).fault;

/** All pages, one after another. */
async function all(backend: Backend, query: OfferQuery, asked = ask): Promise<List<Offer>> {
  let list = await backend.offers(query, asked);
  while (list.next) list = appendPage(list, await backend.offers({ ...query, cursor: list.next }, asked));
  return list;
}

/** A listener for fuller lists, and the next of them. */
function listening(signal?: AbortSignal): { asked: Ask; fuller: () => Promise<List<Offer>>; told: List<Offer>[] } {
  const told: List<Offer>[] = [];
  let arrive = (): void => {};
  return {
    asked: {
      ...ask,
      signal,
      onFuller: list => {
        told.push(list as List<Offer>);
        arrive();
      },
    },
    told,
    async fuller() {
      if (!told.length) await new Promise<void>(resolve => (arrive = resolve));
      return told.shift()!;
    },
  };
}

const pause = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds));

describe('several sources in one list', () => {
  it('are in one order, each item with its source', async () => {
    const list = await merged(town('Amt', offers(1, 4, 5)), town('Verein', offers(2, 3))).offers({}, ask);
    expect(titles(list)).to.deep.equal(['1', '2', '3', '4', '5']);
    expect(list.items.map(({ source }) => source!.name)).to.deep.equal(['Amt', 'Verein', 'Verein', 'Amt', 'Amt']);
    expect(states(list)).to.equal('Amt answered,Verein answered');
    expect([list.total, list.isAtLeast, list.next, list.omitted]).to.deep.equal([5, undefined, undefined, 0]);
  });

  it('keep the source an item names itself', async () => {
    const source = { name: 'Freiwilligenagentur', url: 'https://agentur.example' };
    const list = await merged(town('A', { offers: [offer(1, { source })] }), town('B', {})).offers({}, ask);
    expect(list.items[0].source).to.deep.equal(source);
  });

  it('are called by what their address says as long as they do not say', async () => {
    const nameless = { ...town('', offers(2)), service: () => new Promise<never>(() => {}) };
    const list = await merged(town('Amt', offers(1)), nameless).offers({}, ask);
    expect(list.items.map(({ source }) => source!.name)).to.deep.equal(['Amt', 'B']);
    expect(states(list)).to.equal('Amt answered,B answered');
  });

  it('are ordered by relevance where words are searched for', async () => {
    const inText = { offers: [offer(1, { title: 'Einkaufen', description: 'Hilfe beim Garten' })] };
    const inTitle = { offers: [offer(2, { title: 'Garten gießen' })] };
    const list = await merged(town('A', inText), town('B', inTitle)).offers({ q: 'garten' }, ask);
    expect(titles(list)).to.deep.equal(['Garten gießen', 'Einkaufen']);
  });

  it('count together by value', async () => {
    const room = (id: number): Offer => offer(id, { kind: 'room', categories: [{ id: 'k', name: 'Kultur' }] });
    const list = await merged(
      town('A', { offers: [offer(1), room(2)] }),
      town('B', { offers: [room(3), room(4)] }),
    ).offers({}, ask);
    const counts = (facet: string): unknown[] =>
      list.facets![facet].map(({ value, name, count }) => [value, name, count]);
    expect(counts('kind')).to.deep.include.members([
      ['volunteering', undefined, 1],
      ['room', undefined, 3],
    ]);
    expect(counts('category')).to.deep.equal([['k', 'Kultur', 3]]);
  });

  it('say "at least" where one does not count', async () => {
    const plain = memoryBackend(offers(2));
    const uncounted: Backend = {
      ...plain,
      offers: async (query, asked) => ({ ...(await plain.offers(query, asked)), total: undefined, next: 'more' }),
    };
    const list = await merged(town('A', offers(1)), uncounted).offers({ limit: 2 }, ask);
    expect([list.total, list.isAtLeast]).to.deep.equal([2, true]);
    const faceless: Backend = {
      ...plain,
      offers: async (query, asked) => ({ ...(await plain.offers(query, asked)), facets: undefined }),
    };
    expect((await merged(town('A', offers(1)), faceless).offers({}, ask)).isAtLeast).to.equal(true);
  });

  it('count what they left out once', async () => {
    const broken = { offers: [offer(1), { id: 'x' } as Offer, offer(3)] };
    const list = await merged(town('A', broken), town('B', broken)).offers({ limit: 3 }, ask);
    expect([list.items.length, list.omitted]).to.deep.equal([3, 2]);
  });
});

describe('a source that fails', () => {
  it('is named while the others show', async () => {
    const backends = [town('Amt', offers(1, 3)), down(), town('Verein', offers(2))];
    const list = await merged(...backends).offers({}, ask);
    expect(titles(list)).to.deep.equal(['1', '2', '3']);
    expect(states(list)).to.equal('Amt answered,B failed,Verein answered');
    expect((list.sources![1].error as BackendError).fault).to.equal('unreachable');
    expect(list.isAtLeast).to.equal(true);
    // Asked all together without that care, the one failure is the failure of all.
    expect(await faultOf(Promise.all(backends.map(backend => backend.offers({}, ask))))).to.equal('unreachable');
  });

  it('fails the list only when all do, with the first error', async () => {
    expect(await faultOf(merged(down('server'), down('timeout')).offers({}, ask))).to.equal('server');
    const list = await merged(down(), town('Amt', {})).offers({}, ask);
    expect([list.items.length, states(list)]).to.deep.equal([0, 'A failed,Amt answered']);
  });

  it('may be one whose code or address is wrong', async () => {
    const list = await mergeBackends([
      { name: 'falsch', backend: () => Promise.reject(new BackendError('no-backend', 'wrong')) },
      { name: 'A', backend: async () => town('Amt', offers(1)) },
    ]).offers({}, ask);
    expect([titles(list), states(list)]).to.deep.equal([['1'], 'falsch failed,Amt answered']);
  });

  for (const [what, answer, fault] of [
    [
      'HTML',
      () => new Response('<!doctype html><p>Wartung</p>', { headers: { 'Content-Type': 'text/html' } }),
      'not-json',
    ],
    ['half a JSON', () => new Response('{"items":[{"id":"1",'), 'not-json'],
    ['another shape', () => json({ items: 'none' }), 'wrong-shape'],
    ['too much', () => new Response(`{"items":[${' '.repeat(20_000)}]}`), 'too-large'],
    ['nothing', () => new Promise<never>(() => {}), 'timeout'],
    ['an error', () => new Response('', { status: 500 }), 'server'],
  ] as const) {
    it(`is one that answers ${what}`, async () => {
      answering(answer);
      const broken = httpBackend('https://broken.example', { seconds: 0.2, bytes: 10_000 });
      const list = await merged(town('Amt', offers(1)), broken).offers({}, ask);
      expect([titles(list), states(list)]).to.deep.equal([['1'], 'Amt answered,B failed']);
      expect((list.sources![1].error as BackendError).fault).to.equal(fault);
    });
  }

  it('is one that has nothing of the kind only when it says that it has', async () => {
    const unsupported: Partial<Backend> = {
      events: () => Promise.reject(new BackendError('unsupported', 'no events')),
    };
    const events = { events: [{ id: 'e', name: 'Fest', startDate: '2026-05-15' }] };
    const list = await merged(town('A', events), town('B', offers(1), unsupported)).events({}, ask);
    expect(states(list)).to.equal('A answered,B answered');
    const broken = await merged(town('A', events), town('B', events, unsupported)).events({}, ask);
    expect(states(broken)).to.equal('A answered,B failed');
  });

  it('on a further page is told there, and what it had brought stays', async () => {
    const memory = memoryBackend(offers(1, 3, 5, 7));
    const failing: Backend = {
      ...memory,
      offers: (query, asked) => (query.cursor ? down().offers(query, asked) : memory.offers(query, asked)),
    };
    const backend = merged(failing, town('Verein', offers(2, 4, 6, 8)));
    const first = await backend.offers({ limit: 2 }, ask);
    const second = await backend.offers({ limit: 2, cursor: first.next }, ask);
    expect([titles(first), titles(second)]).to.deep.equal([
      ['1', '2'],
      ['3', '4'],
    ]);
    const third = await backend.offers({ limit: 9, cursor: second.next }, ask);
    expect([titles(third), states(third)]).to.deep.equal([['6', '8'], 'A failed,Verein answered']);
    expect(third.next).to.equal(undefined);
    expect(states(appendPage(second, third))).to.equal('A failed,Verein answered');
  });

  it('on a further page of its own can be asked again', async () => {
    const memory = memoryBackend(offers(1, 2, 3));
    let isDown = true;
    const failing: Backend = {
      ...memory,
      offers: (query, asked) => (query.cursor && isDown ? down().offers(query, asked) : memory.offers(query, asked)),
    };
    const backend = merged(failing, town('leer', {}));
    const { next: cursor } = await backend.offers({ limit: 1 }, ask);
    expect(await faultOf(backend.offers({ limit: 1, cursor }, ask))).to.equal('unreachable');
    isDown = false;
    expect(titles(await backend.offers({ limit: 1, cursor }, ask))).to.deep.equal(['2']);
  });

  it('is asked again when the list is', async () => {
    let isDown = true;
    const memory = town('Amt', offers(1));
    const shaky = {
      ...memory,
      offers: (...args: Parameters<Backend['offers']>) => (isDown ? down() : memory).offers(...args),
    };
    const backend = merged(shaky, town('Verein', offers(2)));
    expect(titles(await backend.offers({}, ask))).to.deep.equal(['2']);
    isDown = false;
    expect(titles(await backend.offers({}, ask))).to.deep.equal(['1', '2']);
  });

  it('may fail with anything', async () => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the page's own backend may do so
    const odd: Backend = { ...memoryBackend(offers(1)), offers: () => Promise.reject(undefined) };
    expect(states(await merged(odd, town('Amt', offers(1))).offers({}, ask))).to.equal('A failed,Amt answered');
  });
});

describe('a slow source', () => {
  it('does not hold back the others, and comes to its place later', async () => {
    const late = slow(offers(2, 9));
    const { asked, fuller } = listening();
    const time = holdTime();
    const question = merged(town('Amt', offers(1, 3)), late.backend).offers({}, asked);
    expect(await time.until(question)).to.equal(grace);
    const list = await question;
    expect([titles(list), states(list), list.isAtLeast]).to.deep.equal([
      ['1', '3'],
      'Amt answered,Langsam waiting',
      true,
    ]);
    late.answer();
    const later = fuller();
    await time.until(later);
    const full = await later;
    expect([titles(full), states(full)]).to.deep.equal([['1', '2', '3', '9'], 'Amt answered,Langsam answered']);
    expect([full.total, full.isAtLeast]).to.deep.equal([4, undefined]);
  });

  it('may fail later', async () => {
    const late = slow(offers(2));
    const { asked, fuller } = listening();
    await merged(town('Amt', offers(1)), late.backend).offers({}, asked);
    late.fail();
    const full = await fuller();
    expect([titles(full), states(full)]).to.deep.equal([['1'], 'Amt answered,Langsam failed']);
  });

  it('is waited for where nobody can be told later', async () => {
    const late = slow(offers(2));
    const list = merged(town('Amt', offers(1)), late.backend).offers({}, ask);
    await pause(700);
    late.answer();
    expect(titles(await list)).to.deep.equal(['1', '2']);
  });

  it('is waited for while only others have failed', async () => {
    const late = slow(offers(2));
    const list = merged(down(), late.backend).offers({}, listening().asked);
    await pause(700);
    late.answer();
    expect(titles(await list)).to.deep.equal(['2']);
  });

  it('takes nothing away that is shown, and the next page follows', async () => {
    const late = slow(offers(1, 2, 3, 4, 20, 21));
    const { asked, fuller } = listening();
    const backend = merged(town('Amt', offers(10, 11, 12, 13)), late.backend);
    const list = await backend.offers({ limit: 2 }, asked);
    expect(titles(list)).to.deep.equal(['10', '11']);
    late.answer();
    const full = await fuller();
    // What the late one has before 10 fills more than a page: no further page is fetched for what comes behind it.
    expect(titles(full)).to.deep.equal(['1', '2']);
    const rest = await all(backend, { limit: 2, cursor: full.next });
    expect(titles(rest)).to.deep.equal(['3', '4', '10', '11', '12', '13', '20', '21']);
    const later = slow(offers(1, 2, 20));
    const listener = listening();
    await merged(town('Amt', offers(10, 11, 12)), later.backend).offers({ limit: 3 }, listener.asked);
    later.answer();
    expect(titles(await listener.fuller())).to.deep.equal(['1', '2', '10', '11', '12']);
  });

  it('comes after the page that is under way, and all further pages fit', async () => {
    const late = slow(offers(2, 4, 6));
    const { asked, fuller } = listening();
    const backend = merged(town('Amt', offers(1, 3, 5, 7, 9)), late.backend);
    let list = await backend.offers({ limit: 2 }, asked);
    const page = backend.offers({ limit: 2, cursor: list.next }, ask);
    late.answer();
    list = appendPage(list, await page);
    expect(new Set(titles(list)).size).to.equal(list.items.length);
    const full = await fuller();
    expect(titles(full)).to.deep.equal(['1', '2', '3', '4']);
    const rest = await all(backend, { limit: 2, cursor: full.next });
    expect(titles(rest)).to.deep.equal(['5', '6', '7', '9']);
    // Whoever stays with the list as it was finds what came late next.
    const lateItems = await all(backend, { limit: 2, cursor: list.next });
    expect([...titles(list), ...titles(lateItems)].sort().join('')).to.equal('12345679');
  });

  it('is not told of after the question was given up', async () => {
    const late = slow(offers(2));
    const asker = new AbortController();
    const { asked, told } = listening(asker.signal);
    await merged(town('Amt', offers(1)), late.backend).offers({}, asked);
    asker.abort();
    late.answer();
    await pause(50);
    expect(told).to.have.length(0);
  });

  it('that has got slow on a further page is gone on without, and nothing of it is lost', async function () {
    const memory = memoryBackend(offers(1, 3, 5));
    let answer = (): void => {};
    const allowed = new Promise<void>(resolve => (answer = resolve));
    const late: Backend = {
      ...memory,
      offers: async (query, asked) => {
        if (query.cursor) await allowed;
        return memory.offers(query, asked);
      },
    };
    const backend = merged(late, town('Verein', offers(2, 4, 6)));
    const first = await backend.offers({ limit: 1 }, ask);
    const second = await backend.offers({ limit: 2, cursor: first.next }, ask);
    expect(titles(second)).to.deep.equal(['2', '4']);
    answer();
    await pause(10);
    const rest = await all(backend, { limit: 3, cursor: second.next });
    expect(titles(rest)).to.deep.equal(['3', '5', '6']);
  });

  it('has failed after ten seconds', async () => {
    const time = holdTime();
    const question = merged(silent, town('Amt', offers(1))).offers({}, ask);
    expect(await time.until(question)).to.equal(secondsToAnswer * 1000);
    const list = await question;
    expect([titles(list), states(list)]).to.deep.equal([['1'], 'A failed,Amt answered']);
    expect((list.sources![0].error as BackendError).fault).to.equal('timeout');
  });

  it('ends at once when the question is given up', async () => {
    const asker = new AbortController();
    const list = reasonOf(merged(silent, silent).offers({}, { ...ask, signal: asker.signal }));
    asker.abort('enough');
    expect(await list).to.equal('enough');
    expect(await reasonOf(merged(silent).offers({}, { ...ask, signal: asker.signal }))).to.equal('enough');
  });
});

describe('the same item from two sources', () => {
  const url = 'https://verein.example/helfen/7';
  const one = (more: Partial<Offer>): Content => ({ offers: [offer(1, more)] });
  const count = async (first: Partial<Offer>, second: Partial<Offer>): Promise<number> =>
    (await merged(town('A', one(first)), town('B', one(second))).offers({}, ask)).items.length;

  it('is shown once, as the first has it', async () => {
    const list = await merged(
      town('A', one({ url, title: 'Hilfe wie bei A' })),
      town('B', { offers: [offer(0, { url, title: 'Hilfe wie bei B' }), offer(2)] }),
    ).offers({}, ask);
    expect(titles(list)).to.deep.equal(['wie bei A', '2']);
    expect([list.total, list.isAtLeast]).to.deep.equal([2, undefined]);
    expect(list.facets!['kind']).to.deep.equal([{ value: 'volunteering', count: 2 }]);
  });

  it('is told by an id of the whole world', async () => {
    for (const id of ['https://a.example/1', 'urn:uuid:6c1c', 'tag:a.example,2026:1'])
      expect(await count({ id }, { id })).to.equal(1);
    for (const id of ['1', 'offer:1', 'a/b']) expect(await count({ id }, { id })).to.equal(2);
  });

  it('is told by the address of its page', async () => {
    for (const same of [
      'HTTPS://Verein.Example/helfen/7',
      `${url}/`,
      `${url}#anmelden`,
      `${url}?utm_source=brief&utm_medium=mail`,
      'https://verein.example:443/helfen/7',
    ]) {
      expect(await count({ url }, { url: same }), same).to.equal(1);
    }
    for (const other of [
      `${url}?id=2`,
      'https://verein.example/helfen/8',
      'https://verein.example/Helfen/7',
      '7',
      'mailto:a@b.example',
    ]) {
      expect(await count({ url }, { url: other }), other).to.equal(2);
    }
  });

  it('is not told by a home page, nor by a page that one source names twice', async () => {
    const home = 'https://verein.example/';
    expect(await count({ url: home }, { url: home })).to.equal(2);
    const twice = { offers: [offer(1, { url }), offer(2, { url })] };
    const list = await merged(town('A', twice), town('B', { offers: [offer(3, { url })] })).offers({}, ask);
    expect(list.items).to.have.length(3);
  });

  it('is shown once across pages, and then no count is claimed that is not sure', async () => {
    const numbers = Array.from({ length: 30 }, (_, index) => index);
    const withPage = (number: number): Offer => offer(number, { url: `${url}/${number}` });
    const shared = { offers: numbers.map(withPage) };
    const backend = merged(
      town('A', shared),
      town('B', { offers: [...numbers.slice(0, 20).map(withPage), offer(40)] }),
    );
    const first = await backend.offers({ limit: 4 }, ask);
    expect([first.total, first.isAtLeast]).to.deep.equal([30, true]);
    const list = await all(backend, { limit: 4 });
    expect(titles(list)).to.deep.equal([...numbers.map(String), '40']);
    expect(new Set(list.items.slice(0, 30).map(({ source }) => source!.name))).to.deep.equal(new Set(['A']));
  });
});

describe('paging over sources', () => {
  /** Orders as asked, but sends pages of its own size. */
  const paging = (content: Content, size: number): Backend => {
    const backend = memoryBackend(content);
    return { ...backend, offers: (query, asked) => backend.offers({ ...query, limit: size }, asked) };
  };

  it('gives what one source would give, however the items are spread and paged', async () => {
    const spread = fc.array(fc.record({ in: fc.nat(3), alsoIn: fc.option(fc.nat(3)), dated: fc.boolean() }), {
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(
        spread,
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 1, max: 9 }),
        async (items, sizes, limit) => {
          const things = items.map((_, number) => offer(number, { id: `urn:offer:${number}` }));
          const parts = [0, 1, 2, 3].map(source =>
            things.filter((_, number) => items[number].in === source || items[number].alsoIn === source),
          );
          const backend = merged(...parts.map((part, source) => paging({ offers: part }, sizes[source])));
          const several = await all(backend, { limit });
          const single = await all(memoryBackend({ offers: things }), { limit });
          if (ids(several).join() !== ids(single).join())
            throw new Error(`${ids(several).join()} is not ${ids(single).join()}`);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('never loses an item of others to one that fails, at whichever page', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(2), { maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        fc.nat(6),
        async (spread, limit, failAfter) => {
          const parts = [0, 1, 2].map(source =>
            spread.flatMap((one, number) => (one === source ? [offer(number)] : [])),
          );
          const [failing, ...others] = parts.map(part => memoryBackend({ offers: part }));
          let pages = 0;
          const shaky: Backend = {
            ...failing,
            offers: (query, asked) =>
              pages++ < failAfter ? failing.offers(query, asked) : down().offers(query, asked),
          };
          const backend = merged(shaky, ...others);
          let list = await backend.offers({ limit }, ask);
          // A page for which only the failed source is left fails itself.
          for (let page: List<Offer> | undefined = list; page?.next;) {
            page = await backend.offers({ limit, cursor: page.next }, ask).catch(() => undefined);
            if (page) list = appendPage(list, page);
          }
          const shown = new Set(titles(list));
          for (const { title } of parts.slice(1).flat()) {
            if (!shown.has(title.replace('Hilfe ', ''))) throw new Error(`${title} is lost`);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('asks a source for a further page only when the one before is used up', async () => {
    const numbers = Array.from({ length: 20 }, (_, index) => index);
    const counting = (content: Content): { backend: Backend; cursors: (string | undefined)[] } => {
      const backend = memoryBackend(content);
      const cursors: (string | undefined)[] = [];
      return {
        cursors,
        backend: { ...backend, offers: (query, asked) => (cursors.push(query.cursor), backend.offers(query, asked)) },
      };
    };
    const early = counting(offers(...numbers));
    const later = counting(offers(...numbers.map(number => number + 100)));
    const backend = merged(early.backend, later.backend);
    let list = await backend.offers({ limit: 5 }, ask);
    for (let page = 0; page < 2; page++) list = await backend.offers({ limit: 5, cursor: list.next }, ask);
    expect([early.cursors, later.cursors]).to.deep.equal([[undefined, '5', '10'], [undefined]]);
  });

  it('gives the same page for the same cursor', async () => {
    const backend = merged(town('A', offers(1, 3, 5)), town('B', offers(2, 4, 6)));
    const { next: cursor } = await backend.offers({ limit: 2 }, ask);
    const [one, other] = await Promise.all([1, 2].map(() => backend.offers({ limit: 2, cursor }, ask)));
    expect([titles(one), titles(other)]).to.deep.equal([
      ['3', '4'],
      ['3', '4'],
    ]);
  });

  it('goes on where a list is not kept any more', async () => {
    const backend = merged(town('A', offers(1, 3, 5)), town('B', offers(2, 4, 6)));
    const { next: cursor } = await backend.offers({ limit: 2 }, ask);
    for (let other = 0; other < 20; other++) await backend.offers({ limit: 1 }, ask);
    const page = await backend.offers({ limit: 2, cursor }, ask);
    expect(titles(page)).to.deep.equal(['3', '4']);
    expect(titles(await backend.offers({ limit: 2, cursor: page.next }, ask))).to.deep.equal(['5', '6']);
  });

  it('refuses what is no cursor', async () => {
    for (const cursor of ['x', '1', '1.2', '-1.5.0', '1.1e9.1', '9999999999.1.1']) {
      expect(await faultOf(merged(town('A', {}), town('B', {})).offers({ cursor }, ask))).to.equal('refused');
    }
  });

  it('ends with a source that never does', async () => {
    let asked = 0;
    const endless = (page: Partial<List<Offer>>): Backend => ({
      ...memoryBackend({}),
      offers: async () => ({ items: [], omitted: 0, next: String(asked++), ...page }),
    });
    expect((await all(merged(endless({}), town('A', offers(1))), {})).items).to.have.length(1);
    expect((await all(merged(endless({ items: [offer(1)], next: 'same' }), town('A', {})), {})).items).to.have.length(
      2,
    );
    expect(asked).to.be.below(10);
  });
});

describe('ids of several sources', () => {
  const form = (id: string): Content => ({ forms: [{ id, title: 'Anmeldung', fields: [] }] });
  const response = { method: 'form', form: 'f' };
  const content: Content = { offers: [offer(1, { response })], ...form('f') };

  it('stay in the first source and say the number of another', async () => {
    const list = await merged(town('A', content), town('B', content), town('C', content)).offers({}, ask);
    expect(ids(list)).to.deep.equal(['o1', '2~o1', '3~o1']);
    expect(list.items.map(({ response }) => response!.form)).to.deep.equal(['f', '2~f', '3~f']);
  });

  it('lead to their source', async () => {
    const backend = merged(
      town('A', content),
      town('B', {
        offers: [offer(1, { title: 'von B', response })],
        ...form('f'),
        events: [{ id: 'e', name: 'Fest', startDate: '2026-05-15', superEvent: { id: 's' } }],
      }),
    );
    expect((await backend.offer('o1', ask)).title).to.equal('Hilfe 1');
    const second = await backend.offer('2~o1', ask);
    expect([second.id, second.title, second.source!.name, second.response!.form]).to.deep.equal([
      '2~o1',
      'von B',
      'B',
      '2~f',
    ]);
    expect((await backend.form('2~f', ask)).id).to.equal('2~f');
    const event = await backend.event('2~e', ask);
    expect([event.id, event.superEvent!.id]).to.deep.equal(['2~e', '2~s']);
    for (const id of ['3~o1', '2~o2', 'o2', '0~o1', '99999999999~o1'])
      expect(await faultOf(backend.offer(id, ask)), id).to.equal('not-found');
    expect(await faultOf(backend.form('3~f', ask))).to.equal('not-found');
  });

  it('are kept apart where the first source has such ids itself', async () => {
    const backend = merged(
      town('A', { offers: [offer(1, { id: '2~x' })] }),
      town('B', { offers: [offer(2, { id: 'x' })] }),
    );
    const list = await backend.offers({}, ask);
    expect(ids(list)).to.deep.equal(['1~2~x', '2~x']);
    expect((await backend.offer('1~2~x', ask)).title).to.equal('Hilfe 1');
    expect((await backend.offer('2~x', ask)).title).to.equal('Hilfe 2');
  });

  it('of the whole world lead to the first that has the thing', async () => {
    const id = 'urn:offer:1';
    const having = (title: string): Backend => town(title, { offers: [offer(1, { id, title })] });
    expect((await merged(town('A', {}), having('B'), having('C')).offer(id, ask)).title).to.equal('B');
    expect((await merged(down(), having('B')).offer(id, ask)).title).to.equal('B');
    expect(await faultOf(merged(town('A', {}), down()).offer(id, ask))).to.equal('unreachable');
    expect(await faultOf(merged(town('A', {}), town('B', {})).offer(id, ask))).to.equal('not-found');
  });

  it('bring sign-ups to the source of the form', async () => {
    const seen: string[] = [];
    const noting = (name: string): Backend => {
      const backend = town(name, content);
      return {
        ...backend,
        signUp: (request, key, asked) => {
          seen.push(`${name} ${request.target} ${request.form}`);
          return backend.signUp(request, key, asked);
        },
      };
    };
    const backend = merged(noting('A'), noting('B'));
    const signup = await backend.signUp({ target: 'offer:2~o1', form: '2~f', answers: {} }, 'k', ask);
    expect(signup.target).to.equal('offer:2~o1');
    await backend.signUp({ target: 'offer:o1', form: 'f', answers: {} }, 'l', ask);
    await backend.signUp({ target: 'form:2~f', form: '2~f', answers: {} }, 'm', ask);
    expect(seen).to.deep.equal(['B offer:o1 f', 'A offer:o1 f', 'B form:f f']);
    expect(await faultOf(backend.signUp({ target: 'offer:2~o1', form: 'f', answers: {} }, 'n', ask))).to.equal(
      'not-found',
    );
  });

  it('of messages too', async () => {
    let target = '';
    const noting = town('B', content, {
      signUp: async request => ((target = request.target), { state: 'confirmed', reference: 'M', target }),
    });
    const signup = await merged(town('A', content), noting).signUp(
      { target: 'message:offer:2~o1', form: '2~f', answers: {} },
      'k',
      ask,
    );
    expect([target, signup.target]).to.deep.equal(['message:offer:o1', 'message:offer:2~o1']);
  });

  it('never lead to a sign-up where the source takes none', async () => {
    const url = 'https://verein.example/7';
    const readOnly: Content = { offers: [offer(1, { response, url }), offer(2, { response })] };
    const { items } = await merged(town('A', content), town('B', readOnly)).offers({}, ask);
    expect(items.slice(1).map(({ response }) => response)).to.deep.equal([{ method: 'link', url }, { method: 'none' }]);
  });

  it('of sign-ups are asked for at the first source that takes sign-ups, and no token is shown to another', async () => {
    const backends = [
      town('A', offers(1), { desk: () => Promise.reject(new Error('must not learn the token')) }),
      town('B', content),
      town('C', content, { desk: () => Promise.reject(new Error('must not learn the token')) }),
    ];
    const { manageUrl } = await backends[1].signUp({ target: 'offer:o1', form: 'f', answers: {} }, 'k', ask);
    const token = manageUrl!.split('=')[1];
    const backend = merged(...backends);
    const desk = await backend.desk();
    const deskOf = (...several: Backend[]): Promise<SignupDesk> => merged(...several).desk();
    expect((await desk.signup(token, ask)).target).to.equal('offer:2~o1');
    expect((await desk.cancel(token, ask)).state).to.equal('cancelled');
    expect(await faultOf(desk.signup('unknown', ask))).to.equal('not-found');
    expect(await faultOf((await deskOf(town('A', {}), town('B', {}))).signup(token, ask))).to.equal('unsupported');
    expect(await faultOf((await deskOf(down(), town('B', content))).signup(token, ask))).to.equal('unreachable');
  });

  it('of a sign-up that waits for its mail are asked for at its own source, by the token that came with it', async () => {
    const forms = [{ ...content.forms![0], confirmByMail: true }];
    const mute = { desk: () => Promise.reject(new Error('must not learn the token')) };
    const backend = merged(town('A', content, mute), town('B', { ...content, forms }));
    const { state, token } = await backend.signUp({ target: 'offer:2~o1', form: '2~f', answers: {} }, 'k', ask);
    expect([state, token]).to.deep.equal(['pending', '2~page-1']);
    const { target, form } = await (await backend.desk()).signup(token!, ask);
    expect([target, form]).to.deep.equal(['offer:2~o1', '2~f']);
  });

  it('tells where the visitor is to nobody who was not named to them', async () => {
    const told: string[] = [];
    const near = (name: string, service?: Backend['service']): Backend => {
      const backend = town(name, offers(1, 2), { isLocal: false });
      return {
        ...backend,
        ...(service && { service }),
        offers: (query, asked) => {
          if (query.near) told.push(name);
          return backend.offers(query, asked);
        },
      };
    };
    const backend = merged(
      near('A'),
      near('B', () => Promise.reject(new BackendError('unreachable', 'down'))),
    );
    expect((await backend.service(ask)).name).to.equal('A');
    const list = await backend.offers({ near: { latitude: 48.1, longitude: 11.5 }, sort: 'nearest' }, ask);
    expect(list.items.length).to.be.greaterThan(2);
    expect(told).to.deep.equal(['A']);
  });

  it('of passes are those of the first that has one', async () => {
    const answer = { pass: { id: 'bronze' }, document: {} } as never;
    const backend = merged(town('A', {}), town('B', {}, { pass: async () => answer }));
    expect(await backend.pass('bronze', ask)).to.equal(answer);
  });
});

describe('the service document of several sources', () => {
  it('says all their names and what any of them can do', async () => {
    const backend = merged(
      town('Amt', { ...offers(1), service: { name: 'Amt', languages: ['de'] } }),
      town('Verein', {
        events: [],
        forms: [],
        service: { name: 'Verein', languages: ['de', 'en'], timeZone: 'Europe/Berlin' },
      }),
    );
    const service = await backend.service(ask);
    expect([service.name, service.languages, service.timeZone]).to.deep.equal([
      'Amt, Verein',
      ['de', 'en'],
      'Europe/Berlin',
    ]);
    const abilities = ['offers', 'events', 'signups', 'search', 'passes'];
    expect(abilities.filter(name => can(service, name))).to.deep.equal(['offers', 'events', 'signups', 'search']);
  });

  it('comes while one answers', async () => {
    expect((await merged(down(), town('Amt', {})).service(ask)).name).to.equal('Amt');
    expect(await faultOf(merged(down('server'), down()).service(ask))).to.equal('server');
  });

  it('is waited for when a source is slow, then told without it, and with it once it has answered', async () => {
    const club = town('Verein', { forms: [] });
    let answer = (): void => {};
    const allowed = new Promise<void>(resolve => (answer = resolve));
    const late: Backend = { ...club, service: asked => allowed.then(() => club.service(asked)) };
    const backend = merged(town('Amt', offers(1)), late);
    let fuller: Promise<unknown> | undefined;
    const time = holdTime();
    const told = async (): Promise<[number, string, boolean, boolean | undefined]> => {
      const question = serviceOf(backend, ask);
      const waited = await time.until(question);
      const service = await question;
      fuller = service.fuller;
      return [waited, service.name, can(service, 'signups'), service.isPartial];
    };
    expect(await told()).to.deep.equal([servicePatience, 'Amt', false, true]);
    expect(await told()).to.deep.equal([0, 'Amt', false, true]);
    answer();
    await fuller;
    expect(await told()).to.deep.equal([0, 'Amt, Verein', true, undefined]);
    expect(fuller).to.equal(undefined);
  });

  it('is asked for again while a source is down', async () => {
    let isDown = true;
    const club = town('Verein', { forms: [] });
    const shaky: Backend = { ...club, service: asked => (isDown ? down() : club).service(asked) };
    const backend = merged(town('Amt', {}), shaky);
    const { isPartial, fuller } = await serviceOf(backend, ask);
    expect([isPartial, fuller]).to.deep.equal([true, undefined]);
    isDown = false;
    await serviceOf(backend, ask);
    expect(can(await serviceOf(backend, ask), 'signups')).to.equal(true);
  });

  it('tells whether all is within the page once that is known', async () => {
    const local = (): Backend => town('A', offers(1), { isLocal: true });
    const backend = merged(local(), local());
    expect(backend.isLocal).to.equal(false);
    await backend.offers({}, ask);
    expect(backend.isLocal).to.equal(true);
    const mixed = merged(local(), town('B', {}, { isLocal: false }));
    await mixed.offers({}, ask);
    expect(mixed.isLocal).to.equal(false);
  });
});

describe('a source that cannot search', () => {
  const cannotSearch = (content: Content): Backend => {
    const backend = town('schlicht', content);
    return {
      ...backend,
      isLocal: false,
      service: async asked => ({ ...(await backend.service(asked)), capabilities: ['offers', 'events'] }),
      offers: ({ limit, cursor }, asked) => backend.offers({ limit, cursor }, asked),
      events: ({ limit, cursor }, asked) => backend.events({ limit, cursor }, asked),
    };
  };

  it('is read and searched in the page', async () => {
    const content = { offers: [offer(1, { title: 'Garten' }), ...offers(2, 3).offers!] };
    const list = await merged(town('A', offers(4)), cannotSearch(content)).offers({ q: 'garten' }, ask);
    expect([titles(list), list.total]).to.deep.equal([['Garten'], 1]);
  });

  it('is no answer where it has too much for that', async () => {
    const many = { offers: Array.from({ length: 700 }, (_, index) => offer(index)) };
    const list = await merged(town('A', offers(1)), cannotSearch(many)).offers({ q: 'Hilfe' }, ask);
    expect([titles(list), states(list)]).to.deep.equal([['1'], 'A answered,schlicht failed']);
    expect((list.sources![1].error as BackendError).fault).to.equal('unsupported');
    expect((await merged(town('A', {}), cannotSearch(many)).offers({}, ask)).total).to.equal(700);
  });

  it('does not find what is near by showing all', async () => {
    const content = { offers: [offer(1), offer(2, { location: { geo: { latitude: 48, longitude: 11 } } })] };
    const list = await merged(town('A', {}), cannotSearch(content)).offers(
      { near: { latitude: 48, longitude: 11 }, radius: 5 },
      ask,
    );
    expect(titles(list)).to.deep.equal(['2']);
  });

  it('of events neither', async () => {
    const events = ['Fest', 'Konzert'].map((name, index) => ({ id: name, name, startDate: `2026-05-1${index}` }));
    const list = await merged(town('A', {}), cannotSearch({ events })).events({ q: 'konzert' }, ask);
    expect(list.items.map(({ name }) => name)).to.deep.equal(['Konzert']);
  });
});

describe('what else several sources have', () => {
  it('is dates in order of their start, each once', async () => {
    const event = (id: string, startDate: string, uid?: string) => ({ id, name: id, startDate, ...(uid && { uid }) });
    const list = await merged(
      town('A', {
        events: [
          event('a', '2026-05-01', 'series'),
          event('b', '2026-05-08', 'series'),
          event('c', '2026-05-09T10:00:00+02:00', 'x'),
        ],
      }),
      town('B', {
        events: [
          event('d', '2026-05-08', 'series'),
          event('e', '2026-05-15', 'series'),
          event('f', '2026-05-09T08:00:00Z', 'x'),
          event('g', '2026-05-02'),
        ],
      }),
    ).events({}, ask);
    expect(list.items.map(({ name }) => name)).to.deep.equal(['a', 'g', 'b', 'c', 'e']);
    expect(list.items.map(({ source }) => source!.name)).to.deep.equal(['A', 'B', 'A', 'A', 'B']);
    expect(list.total).to.equal(5);
  });

  it('is organizations, each once', async () => {
    const list = await merged(
      town('A', {
        organizations: [
          { id: 'sv', name: 'SV Rinnach' },
          { id: '1', name: 'Chor', url: 'https://chor.example' },
        ],
      }),
      town('B', {
        organizations: [
          { id: 'sv', name: 'SV Rinnach' },
          { id: '1', name: 'Feuerwehr' },
          { id: '2', name: 'Der Chor', url: 'https://chor.example/' },
        ],
      }),
      down('server'),
    ).organizations(ask);
    expect(list.items.map(({ name }) => name)).to.deep.equal(['SV Rinnach', 'Chor', 'Feuerwehr']);
  });

  it('is figures, one source after the other', async () => {
    const metric = (id: string, more = {}) => ({ id, name: id, value: 1, ...more });
    const list = await merged(
      town('A', { metrics: [metric('hours'), metric('people', { source: 'Zählung' })] }),
      down(),
      town('C', { metrics: [metric('hours')] }),
    ).metrics(ask);
    expect(list.items.map(({ id, source }) => `${id} ${source}`)).to.deep.equal([
      'hours A',
      'people Zählung',
      'hours C',
    ]);
    expect(states(list)).to.equal('A answered,B failed,C answered');
  });
});
