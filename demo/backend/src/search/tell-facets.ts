import type { FacetValue, Facets } from 'miteinand/contract/list.js';
import type { Names } from '../content/names.js';
import { Best } from './best.js';
import type { ItemIndex } from './item-index.js';
import type { Question } from './question.js';

/** Nobody reads more, and they travel with every page. */
const mostValues = 100;

/**
 * The counts of facets as they are told: by value, named in the language of the answer; a value that would find nothing
 * stays, with 0. Of very many, as there may be places and organizations, those that would find most are told, and those
 * asked for.
 */
export function tellFacets(
  index: ItemIndex,
  counts: Facets,
  { filters: { values }, now }: Question,
  namesOf: (facet: string) => Names | undefined,
): Facets {
  const columns = index.columnsAt(now);
  const told = index.kind.facets.map((facet): [string, FacetValue[]] => {
    if (facet === 'places') return [facet, [freeOf(counts[facet])]];
    const names = namesOf(facet);
    const most = mostOf(counts[facet], columns[facet].count(index.positions), values[facet]);
    return [facet, most.sort(byValue).map(each => named(each, names))];
  });
  return Object.fromEntries(told);
}

/** Told also where nothing ever had a free place. */
const freeOf = ([free = { value: 'free', count: 0 }]: readonly FacetValue[]): FacetValue => free;

/** The values that would find most, of equal ones those that most items have; and those asked for. */
function mostOf(
  counts: readonly FacetValue[],
  countsOfAll: readonly FacetValue[],
  wanted: readonly string[] = [],
): FacetValue[] {
  if (counts.length <= mostValues) return [...counts];
  const best = new Best(mostValues);
  for (const [at, { count }] of counts.entries()) best.offer(at, -count, -countsOfAll[at].count);
  const told = new Set([...best.positions().map(at => counts[at].value), ...wanted]);
  return counts.filter(({ value }) => told.has(value));
}

const byValue = (one: FacetValue, other: FacetValue): number => (one.value < other.value ? -1 : 1);

const named = ({ value, name: ownName, count }: FacetValue, names: Names | undefined): FacetValue => {
  const name = names?.get(value) ?? ownName;
  return { value, ...(name !== undefined && { name }), count };
};
