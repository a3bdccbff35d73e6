import { kilometresBetween } from 'miteinand/backends/search/distance.js';
import type { ItemFilters } from '../content/item-query.js';
import type { ItemIndex } from './item-index.js';

/** By position what an item misses of a question, one bit a condition: 0 fits. */
export type Misses = Uint16Array;

/** All conditions that no facet counts without: words, days and surroundings. */
const otherBit = 1 << 15;

/** What each item misses; `ranks` are those of the words searched for, 0 where one is missing. */
export function missesOf(index: ItemIndex, filters: ItemFilters, ranks: Uint8Array | undefined, now: Date): Misses {
  const misses = new Uint16Array(index.size);
  for (const [facet, values] of Object.entries(filters.values))
    if (values) missValues(index, facet, values, now, misses);
  if (ranks) missIf(misses, position => ranks[position] === 0);
  missSurroundings(index, filters, misses);
  missDays(index, filters, misses);
  return misses;
}

/** How many items miss nothing. */
export function countFitting(misses: Misses): number {
  let count = 0;
  for (let position = 0; position < misses.length; position++) if (misses[position] === 0) count++;
  return count;
}

function missValues(index: ItemIndex, facet: string, wanted: readonly string[], now: Date, misses: Misses): void {
  const bit = index.facets.bitOf(facet);
  for (let position = 0; position < misses.length; position++) misses[position] |= bit;
  for (const value of wanted) {
    for (const position of index.having(facet, value, now)) misses[position] &= ~bit;
  }
}

function missSurroundings({ points }: ItemIndex, { near, radius }: ItemFilters, misses: Misses): void {
  if (!near || radius === undefined) return;
  missIf(misses, position => {
    const point = points[position];
    return !point || kilometresBetween(near, point) > radius;
  });
}

function missDays({ kind, sortables }: ItemIndex, { from, to }: ItemFilters, misses: Misses): void {
  if (from || to) missIf(misses, position => !kind.isWithin?.(sortables[position], from, to));
}

function missIf(misses: Misses, isMissed: (position: number) => boolean): void {
  for (let position = 0; position < misses.length; position++) {
    if (misses[position] < otherBit && isMissed(position)) misses[position] |= otherBit;
  }
}
