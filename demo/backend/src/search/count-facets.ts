import type { FacetValue, Facets } from 'miteinand/contract/list.js';
import type { ItemFilters } from '../content/item-query.js';
import type { Names } from '../content/names.js';
import { Best } from './best.js';
import type { ValueEntry } from './facet-index.js';
import type { Misses } from './filter.js';
import type { ItemIndex } from './item-index.js';

/** What counts are made for. */
export interface Counting {
  filters: ItemFilters;
  misses: Misses;
  now: Date;
  /** What the values of a facet are called, where they are ids. */
  namesOf: (facet: string) => Names | undefined;
}

/** Nobody reads more, and they travel with every page. */
const mostValues = 100;

/**
 * Counts the values of each facet under all the other filters; a value that would find nothing stays, with 0. Of very
 * many, as there may be places and organizations, those that would find most are told, and those asked for.
 */
export function countFacets(index: ItemIndex, counting: Counting): Facets {
  const counts = index.facets.count(counting.misses);
  return Object.fromEntries(index.kind.facets.map(facet => [facet, valuesOf(index, facet, counting, counts)]));
}

function valuesOf(
  index: ItemIndex,
  facet: string,
  { filters, misses, now, namesOf }: Counting,
  counts: Uint32Array,
): FacetValue[] {
  const { facets, places } = index;
  const mask = ~facets.bitOf(facet);
  if (facet === 'places') return [{ value: 'free', count: countOf(places.free(now.getTime()), misses, mask) }];
  const names = namesOf(facet);
  const wanted = filters.values[facet];
  const counted = Array.from(facets.valuesOf(facet).values(), entry => ({
    ...entry,
    // Without a filter of its own, a facet counts what the list finds.
    count: wanted ? countOf(entry.positions, misses, mask) : counts[entry.code],
  }));
  return mostOf(counted, wanted)
    .sort((one, other) => (one.value < other.value ? -1 : 1))
    .map(({ value, name: ownName, count }) => {
      const name = names?.get(value) ?? ownName;
      return { value, ...(name !== undefined && { name }), count };
    });
}

type Counted = Pick<ValueEntry, 'value' | 'name' | 'positions'> & { count: number };

/** The values that would find most, of equal ones those that most items have; and those asked for. */
function mostOf(values: readonly Counted[], wanted: readonly string[] = []): Counted[] {
  if (values.length <= mostValues) return [...values];
  const best = new Best(mostValues);
  for (const [at, { count, positions }] of values.entries()) best.offer(at, -count, -positions.length);
  const told = new Set([...best.positions().map(at => values[at].value), ...wanted]);
  return values.filter(({ value }) => told.has(value));
}

/** How many of the items miss nothing that the mask leaves. */
function countOf(positions: readonly number[], misses: Misses, mask: number): number {
  let count = 0;
  for (const position of positions) if ((misses[position] & mask) === 0) count++;
  return count;
}
