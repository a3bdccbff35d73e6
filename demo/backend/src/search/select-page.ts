import type { Cursor } from '../content/cursor.js';
import { Best } from './best.js';
import type { Misses } from './filter.js';
import type { ItemIndex } from './item-index.js';
import type { SortedItems } from './sorted-items.js';

/** How a question sorts: by weight, the smallest first, then in the type's own order. */
export interface Sorting {
  /** Absent where the own order alone decides. */
  weigh?: ((position: number) => number) | undefined;
  order: SortedItems;
}

/** A page: the positions of its items, and where it ended if there is a next one. */
export interface SelectedPage {
  positions: number[];
  end?: Cursor;
}

/** Selects the page after a cursor from the items that miss nothing. */
export function selectPage(
  index: ItemIndex,
  misses: Misses,
  { weigh, order }: Sorting,
  after: Cursor | undefined,
  limit: number,
): SelectedPage {
  const firstPlace = after ? order.placeAfter(after.key, index.countUpTo(after.number) - 1) : 0;
  // One more than asked for tells whether there is a next page.
  const found = weigh
    ? lightest(misses, weigh, order, after && { weight: after.weight, place: firstPlace }, limit + 1)
    : inOrder(misses, order, firstPlace, limit + 1);
  const positions = found.slice(0, limit);
  const last = positions.at(-1);
  if (found.length <= limit || last === undefined) return { positions };
  const end = { weight: weigh?.(last) ?? 0, key: order.keyAt(last), number: index.numberAt(last) };
  return { positions, end };
}

/** The first items of the own order. */
function inOrder(misses: Misses, order: SortedItems, firstPlace: number, most: number): number[] {
  const found: number[] = [];
  for (let place = firstPlace; place < misses.length && found.length < most; place++) {
    const position = order.positionAt(place);
    if (misses[position] === 0) found.push(position);
  }
  return found;
}

/** The items of the least weight: one pass over all, in which only the best are kept sorted. */
function lightest(
  misses: Misses,
  weigh: (position: number) => number,
  { places }: SortedItems,
  after: { weight: number; place: number } | undefined,
  most: number,
): number[] {
  const best = new Best(most);
  for (let position = 0; position < misses.length; position++) {
    if (misses[position] !== 0) continue;
    const weight = weigh(position);
    const place = places[position];
    if (after && (weight < after.weight || (weight === after.weight && place < after.place))) continue;
    best.offer(position, weight, place);
  }
  return best.positions();
}
