import type { Facets, FacetValue, List } from '../../contract/list.js';
import type { Copies } from './same.js';
import type { SourceList } from './source-list.js';

/** What an item says under each filter. */
export type ValuesOf<T> = (item: T) => Record<string, readonly { value: string }[]>;

type Add = (one: number, other: number) => number;
const sum: Add = (one, other) => one + other;
const larger: Add = (one, other) => Math.max(one, other);

/**
 * How many there are in all sources: their counts added up, less what is known to be there twice. Where copies were
 * found and not all has been read, there may be more of them: then a count is that of the source with the most, which
 * is certain.
 */
export function countAll<T>(
  lists: readonly SourceList<T>[],
  copies: Copies<T>,
  valuesOf: ValuesOf<T>,
): Pick<List<T>, 'total' | 'facets' | 'isAtLeast'> {
  const answered = lists.filter(({ first }) => first);
  const copied = answered.flatMap(({ items, source }) => items.filter(item => copies.isCopy(item, source.index)));
  const mayOverlap = copied.length > 0 && answered.some(({ hasEnded }) => !hasEnded);
  const add = mayOverlap ? larger : sum;
  const known = mayOverlap ? [] : copied;
  const facets = addFacets(answered, add);
  for (const item of known) takeOff(facets, valuesOf(item));
  const hasFacets = Object.keys(facets).length > 0;
  const isUnsure = ({ first, hasEnded, items }: SourceList<T>): boolean =>
    (first?.total === undefined && !hasEnded) || (hasFacets && !first?.facets && items.length > 0);
  return {
    total: answered.map(({ first, items }) => first?.total ?? items.length).reduce(add, 0) - known.length,
    ...(hasFacets && { facets }),
    ...((mayOverlap || answered.length < lists.length || answered.some(isUnsure)) && { isAtLeast: true }),
  };
}

/** The counts of all sources by value; a value has the name that the first source gives it. */
function addFacets(lists: readonly { first: List<unknown> | undefined }[], add: Add): Facets {
  const facets = new Map<string, Map<string, FacetValue>>();
  for (const [facet, values] of lists.flatMap(({ first }) => Object.entries(first?.facets ?? {}))) {
    const counts = facets.get(facet) ?? new Map<string, FacetValue>();
    facets.set(facet, counts);
    for (const { value, name, count } of values) {
      const known = counts.get(value);
      if (!known) counts.set(value, { value, ...(name && { name }), count });
      else {
        known.count = add(known.count, count);
        if (name) known.name ??= name;
      }
    }
  }
  return Object.fromEntries([...facets].map(([facet, counts]) => [facet, [...counts.values()]]));
}

function takeOff(facets: Facets, values: ReturnType<ValuesOf<unknown>>): void {
  for (const [facet, counts] of Object.entries(facets)) {
    for (const { value } of values[facet] ?? []) {
      const counted = counts.find(count => count.value === value);
      if (counted?.count) counted.count -= 1;
    }
  }
}
