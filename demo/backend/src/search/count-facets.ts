import type { FacetValue, Facets } from 'miteinand/contract/list.js';
import type { Names } from '../content/names.js';
import { facetBit, type Misses } from './filter.js';
import type { ItemIndex, ValueEntry } from './item-index.js';

/** Counts the values of each facet under all the other filters; a value that would find nothing stays, with 0. */
export function countFacets(
  index: ItemIndex,
  misses: Misses,
  now: Date,
  namesOf: (facet: string) => Names | undefined,
): Facets {
  const facets: Facets = {};
  for (const facet of index.kind.facets) {
    const others = ~facetBit(index, facet);
    const names = namesOf(facet);
    facets[facet] = Array.from(index.values(facet, now), ([value, entry]): FacetValue => {
      const name = names?.get(value) ?? entry.name;
      return { value, ...(name !== undefined && { name }), count: countHaving(entry, misses, others) };
    }).sort((one, other) => (one.value < other.value ? -1 : 1));
  }
  return facets;
}

function countHaving({ positions }: ValueEntry, misses: Misses, mask: number): number {
  let count = 0;
  for (let at = 0; at < positions.length; at++) if ((misses[positions[at]] & mask) === 0) count++;
  return count;
}
