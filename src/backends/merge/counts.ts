import type { Facets, List } from '../../contract/list.js';
import type { Said } from '../search/offer-facets.js';
import { countDifferent, hiddenCopies, type Share } from './different.js';
import type { Copies } from './same.js';
import type { SourceList } from './source-list.js';

/** What an item says under each filter. */
export type ValuesOf<T> = (item: T) => Record<string, readonly Said[]>;

/** What must be known of items to count them by filter. */
export interface Counting<T> {
  valuesOf: ValuesOf<T>;
  /** The one value that stands for all that mean the same. */
  unify: (filter: string, value: string) => string;
}

/** What one source has said of a list. */
type Counted<T> = Pick<SourceList<T>, 'first' | 'items' | 'hasEnded'> & { source: { index: number } };

/**
 * How many there are in all sources: their counts added up, less what is known to be there twice. Where copies were
 * found and not all has been read, there may be more of them: then less as many as there may be.
 */
export function countAll<T>(
  lists: readonly Counted<T>[],
  copies: Copies<T>,
  counting: Counting<T>,
): Pick<List<T>, 'total' | 'facets' | 'isAtLeast'> {
  const answered = lists.filter(({ first }) => first);
  const whole = answered.map(shareOf);
  const hasCopies = whole.some(({ source, items }) => items.some(item => copies.isCopy(item, source)));
  const mayOverlap = hasCopies && hiddenCopies(whole, copies) > 0;
  const count = (shares: readonly Share<T>[]): number =>
    Math.max(countDifferent(shares, copies) - (mayOverlap ? hiddenCopies(shares, copies) : 0), 0);
  const facets = countFacets(answered, counting, hasCopies, count);
  const hasFacets = Object.keys(facets).length > 0;
  const isUnsure = ({ first, hasEnded, items }: Counted<T>): boolean =>
    (first?.total === undefined && !hasEnded) || (hasFacets && !first?.facets && items.length > 0);
  return {
    total: count(whole),
    ...(hasFacets && { facets }),
    ...((mayOverlap || answered.length < lists.length || answered.some(isUnsure)) && { isAtLeast: true }),
  };
}

function shareOf<T>({ source: { index: source }, first, items, hasEnded }: Counted<T>): Share<T> {
  const count = first?.total ?? items.length;
  return { source, count, items, unread: hasEnded ? 0 : Math.max(count - items.length, 0) };
}

/** A value of a filter; it has the name that the first source gives it. */
interface Value<T> {
  name: string | undefined;
  shares: Share<T>[];
}

/** The counts of all sources by filter and value. Items are looked at only where there are copies. */
function countFacets<T>(
  lists: readonly Counted<T>[],
  counting: Counting<T>,
  hasCopies: boolean,
  count: (shares: readonly Share<T>[]) => number,
): Facets {
  const facets = new Map<string, Map<string, Value<T>>>();
  for (const { source, first, items } of lists) {
    const itemsBy = groupByValue(hasCopies ? items : [], counting);
    for (const [filter, counted] of Object.entries(first?.facets ?? {})) {
      const values = facets.get(filter) ?? new Map<string, Value<T>>();
      facets.set(filter, values);
      for (const own of counted) {
        const one = counting.unify(filter, own.value);
        const value = values.get(one) ?? { name: undefined, shares: [] };
        values.set(one, value);
        value.name ??= own.name;
        addTo(value.shares, { source: source.index, count: own.count, items: itemsBy.get(`${filter} ${one}`) ?? [] });
      }
    }
  }
  const listed = (values: Map<string, Value<T>>): Facets[string] =>
    [...values].map(([value, { name, shares }]) => ({ value, ...(name && { name }), count: count(shares) }));
  return Object.fromEntries([...facets].map(([filter, values]) => [filter, listed(values)]));
}

/** A source may have several values that mean the same. */
function addTo<T>(shares: Share<T>[], { source, count, items }: Omit<Share<T>, 'unread'>): void {
  const known = shares.find(share => share.source === source)?.count ?? 0;
  const share = { source, count: known + count, items, unread: Math.max(known + count - items.length, 0) };
  const others = shares.filter(other => other.source !== source);
  shares.splice(0, shares.length, ...others, share);
}

/** Items by filter and value, each value once. */
function groupByValue<T>(items: readonly T[], { valuesOf, unify }: Counting<T>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const keys = Object.entries(valuesOf(item)).flatMap(([filter, said]) =>
      said.map(({ value }) => `${filter} ${unify(filter, value)}`),
    );
    for (const key of new Set(keys)) {
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push(item);
    }
  }
  return groups;
}
