import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { countAll } from '../../src/backends/merge/counts.js';
import { Copies, keysOf } from '../../src/backends/merge/same.js';
import type { Ask } from '../../src/backends/backend.js';
import type { Facets, List } from '../../src/contract/list.js';
import { merged, offer, town } from './several.js';

interface Thing {
  id: string;
  url?: string;
  kind: string;
}

/** What a source has, of which so much has been read. */
interface Part {
  things: Thing[];
  read: number;
}

type Count = Pick<List<Thing>, 'total' | 'facets' | 'isAtLeast'>;

const kinds = ['room', 'equipment'];
const ofKind = (things: readonly Thing[], kind: string): number => things.filter(thing => thing.kind === kind).length;
const facetsOf = (things: readonly Thing[]): Facets => ({
  kind: kinds.map(value => ({ value, count: ofKind(things, value) })),
});
const countOf = ({ facets }: Count, kind: string): number => facets!['kind'].find(({ value }) => value === kind)!.count;

/** Counts as the list does when the sources have answered in this order. */
function count(parts: readonly Part[]): Count & { copies: number } {
  const copies = new Copies<Thing>(keysOf);
  const lists = parts.map(({ things, read }, index) => {
    const items = things.slice(0, read);
    for (const item of items) copies.add(item, index);
    const first = { items, total: things.length, facets: facetsOf(things), omitted: 0 };
    return { source: { index }, first, items, hasEnded: read >= things.length };
  });
  const counted = countAll(lists, copies, {
    valuesOf: ({ kind }) => ({ kind: [{ value: kind }] }),
    unify: (_, value) => value,
  });
  const copied = lists.map(({ items }, index) => items.filter(item => copies.isCopy(item, index)).length);
  return { ...counted, copies: copied.reduce((one, other) => one + other, 0) };
}

const thing = (number: number, more: Partial<Thing> = {}): Thing => ({ id: String(number), kind: 'room', ...more });
const paged = (number: number): Thing => thing(number, { url: `https://verein.example/${number}` });
const numbers = (length: number, from = 0): number[] => Array.from({ length }, (_, index) => index + from);

/** Up to four sources; things with a page of their own may be in several, the others are of one. */
const sources = fc
  .record({
    things: fc.array(
      fc.record({ isPaged: fc.boolean(), kind: fc.constantFrom(...kinds), in: fc.subarray([0, 1, 2, 3]) }),
      { maxLength: 30 },
    ),
    read: fc.array(fc.nat(12), { minLength: 4, maxLength: 4 }),
    order: fc.infiniteStream(fc.nat(1000)),
  })
  .map(({ things, read, order }) =>
    read.map((length, source): Part => {
      const own = things.flatMap(({ isPaged, kind, in: having }, number) => {
        const isHere = isPaged ? having.includes(source) : having[0] === source;
        return isHere ? [{ ...(isPaged ? paged(number) : thing(number)), kind }] : [];
      });
      const sorted = own.map(thing => ({ thing, at: order.next().value as number })).sort((a, b) => a.at - b.at);
      return { things: sorted.map(({ thing }) => thing), read: length };
    }),
  );

const different = (parts: readonly Part[]): Thing[] => [
  ...new Map(
    parts.flatMap(({ things }, source) => things.map(one => [one.url ?? `${source} ${one.id}`, one])),
  ).values(),
];

describe('the counts of several sources', () => {
  it('take off only what may still be a copy', () => {
    const town = { things: [...numbers(10).map(paged), ...numbers(69, 100).map(number => thing(number))], read: 12 };
    const table = { things: [paged(200), paged(201), ...numbers(3, 300).map(number => thing(number))], read: 5 };
    const county = { things: [paged(0), paged(400), thing(401)], read: 3 };
    expect(count([town, table])).to.include({ total: 84, copies: 0 });
    // One is known twice; two of the table and one of the county have pages that the town may name further on.
    expect(count([town, table, county])).to.include({ total: 83, isAtLeast: true });
  });

  it('are sure where nothing that was read can come again', () => {
    const town = { things: [paged(0), ...numbers(50, 100).map(number => thing(number))], read: 12 };
    const counted = count([town, { things: [paged(0), thing(1)], read: 2 }]);
    expect(counted.total).to.equal(52);
    expect(counted.isAtLeast).to.equal(undefined);
  });

  it('are never too high where they say "at least", and right where all is known', () => {
    fc.assert(
      fc.property(sources, parts => {
        const counted = count(parts);
        const all = different(parts);
        const isRead = parts.every(({ things, read }) => read >= things.length);
        if (!isRead && !counted.copies) return;
        const isRight = (number: number, truth: number): boolean =>
          counted.isAtLeast ? number <= truth : number === truth;
        if (!isRight(counted.total!, all.length)) throw new Error(`${counted.total} of ${all.length}`);
        for (const kind of kinds) {
          if (!isRight(countOf(counted, kind), ofKind(all, kind)))
            throw new Error(`${kind}: ${countOf(counted, kind)}`);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('do not fall when a further source answers, unless it has brought the first copy', () => {
    fc.assert(
      fc.property(sources, parts => {
        for (let length = 1; length < parts.length; length++) {
          const [before, after] = [count(parts.slice(0, length)), count(parts.slice(0, length + 1))];
          if (!before.copies && after.copies) continue;
          if (after.total! < before.total!) throw new Error(`${after.total} after ${before.total}`);
          for (const kind of kinds) {
            if (countOf(after, kind) < countOf(before, kind)) throw new Error(`${kind}: fewer`);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('do not fall while pages are read, once a copy was found', () => {
    fc.assert(
      fc.property(sources, fc.nat(3), (parts, source) => {
        const before = count(parts);
        const after = count(parts.map((part, index) => (index === source ? { ...part, read: part.read + 1 } : part)));
        if (before.copies && after.total! < before.total!) throw new Error(`${after.total} after ${before.total}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('are those of the list', async () => {
    const url = (number: number): string => `https://verein.example/${number}`;
    const ask: Ask = { languages: ['de'] };
    const backend = merged(
      town('A', { offers: [offer(0, { url: url(0) }), ...numbers(60, 1).map(number => offer(number))] }),
      town('B', { offers: [offer(0, { url: url(0) }), offer(1, { url: url(1) }), offer(2)] }),
    );
    const list = await backend.offers({ limit: 20 }, ask);
    expect([list.total, list.isAtLeast, list.facets!['kind']]).to.deep.equal([
      62,
      true,
      [{ value: 'volunteering', count: 62 }],
    ]);
  });
});
