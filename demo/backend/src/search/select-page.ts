import type { Cursor } from '../content/cursor.js';
import { Best } from './best.js';
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

/** Selects the page after a cursor from the items at some positions. */
export function selectPage(
  index: ItemIndex,
  fitting: Uint32Array,
  { weigh, order }: Sorting,
  after: Cursor | undefined,
  limit: number,
): SelectedPage {
  const firstPlace = after ? order.placeAfter(after.key, index.countUpTo(after.number) - 1) : 0;
  // One more than asked for tells whether there is a next page.
  const found =
    weigh || fitting.length < index.size
      ? lightest(fitting, weigh, order, after && { weight: after.weight, place: firstPlace }, limit + 1)
      : order.positions(firstPlace, limit + 1);
  const positions = found.slice(0, limit);
  const last = positions.at(-1);
  if (found.length <= limit || last === undefined) return { positions };
  const end = { weight: weigh?.(last) ?? 0, key: order.keyAt(last), number: index.numberAt(last) };
  return { positions, end };
}

/** The items of the least weight: one pass over all that fit, in which only the best are kept sorted. */
function lightest(
  fitting: Uint32Array,
  weigh: Sorting['weigh'],
  { places }: SortedItems,
  after: { weight: number; place: number } | undefined,
  most: number,
): number[] {
  const best = new Best(most);
  for (let at = 0; at < fitting.length; at++) {
    const position = fitting[at];
    const weight = weigh?.(position) ?? 0;
    const place = places[position];
    if (after && (weight < after.weight || (weight === after.weight && place < after.place))) continue;
    best.offer(position, weight, place);
  }
  return best.positions();
}
