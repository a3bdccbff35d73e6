import type { Cursor } from '../content/cursor.js';
import { bisect } from './bisect.js';
import type { Misses } from './filter.js';
import type { ItemIndex } from './item-index.js';
import type { SortedItems } from './sorted-items.js';

/** How a question sorts: by weight, the smallest first, then in the type's own order. */
export interface Sorting {
  /** Absent where the own order alone decides. */
  weigh?: ((position: number) => number) | undefined;
  order: SortedItems;
}

/** A page: the positions of its items, how many fit at all, and where it ended if there is a next one. */
export interface SelectedPage {
  positions: number[];
  total: number;
  end?: Cursor;
}

/** Selects the page after a cursor: one pass over all items, in which only the best of those that fit are kept sorted. */
export function selectPage(
  index: ItemIndex,
  misses: Misses,
  sorting: Sorting,
  after: Cursor | undefined,
  limit: number,
): SelectedPage {
  const { order } = sorting;
  const weigh = sorting.weigh ?? (() => 0);
  const isBeyond = after ? beyond(after, order.placeAfter(after.key, index.countUpTo(after.number) - 1)) : undefined;
  // One more than asked for tells whether there is a next page.
  const best = new Best(limit + 1);
  let total = 0;
  for (let position = 0; position < misses.length; position++) {
    if (misses[position] !== 0) continue;
    total++;
    const weight = weigh(position);
    const place = order.places[position];
    if (!isBeyond || isBeyond(weight, place)) best.add({ position, weight, place });
  }
  const page = best.items.slice(0, limit);
  const last = page.at(-1);
  return {
    positions: page.map(({ position }) => position),
    total,
    ...(best.items.length > limit && last && { end: cursorAt(last, index, order) }),
  };
}

const beyond =
  ({ weight: least }: Cursor, firstPlace: number) =>
  (weight: number, place: number): boolean =>
    weight > least || (weight === least && place >= firstPlace);

const cursorAt = ({ position, weight }: Candidate, index: ItemIndex, order: SortedItems): Cursor => ({
  weight,
  key: order.keyAt(position),
  number: index.numberAt(position),
});

interface Candidate {
  position: number;
  weight: number;
  place: number;
}

/** The first few of many, sorted. */
class Best {
  readonly items: Candidate[] = [];
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  add(candidate: Candidate): void {
    const { items } = this;
    const isFull = items.length === this.#most;
    if (isFull && !comesBefore(candidate, items.at(-1)!)) return;
    if (isFull) items.pop();
    items.splice(
      bisect(items.length, at => comesBefore(candidate, items[at])),
      0,
      candidate,
    );
  }
}

const comesBefore = (one: Candidate, other: Candidate): boolean =>
  one.weight === other.weight ? one.place < other.place : one.weight < other.weight;
