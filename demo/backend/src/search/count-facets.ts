import type { FacetValue, Facets } from 'miteinand/contract/list.js';
import type { ItemFilters } from '../content/item-query.js';
import type { Names } from '../content/names.js';
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

/** Counts the values of each facet under all the other filters; a value that would find nothing stays, with 0. */
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
  const values = Array.from(
    facets.valuesOf(facet).values(),
    ({ value, name: ownName, code, positions }): FacetValue => {
      const name = names?.get(value) ?? ownName;
      // Without a filter of its own, a facet counts what the list finds.
      const count = filters.values[facet] ? countOf(positions, misses, mask) : counts[code];
      return { value, ...(name !== undefined && { name }), count };
    },
  );
  return values.sort((one, other) => (one.value < other.value ? -1 : 1));
}

/** How many of the items miss nothing that the mask leaves. */
function countOf(positions: readonly number[], misses: Misses, mask: number): number {
  let count = 0;
  for (const position of positions) if ((misses[position] & mask) === 0) count++;
  return count;
}
