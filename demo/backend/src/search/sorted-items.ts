import { bisect } from './bisect.js';
import type { SortKey } from './item-kinds.js';

/** Items in the order of their keys on a day, those of equal key as they came. */
export class SortedItems {
  readonly #keys: readonly SortKey[];
  /** Positions in order. */
  readonly #sorted: Uint32Array;
  /** By position the place in the order, from 0. */
  readonly places: Uint32Array;

  constructor(keys: readonly SortKey[]) {
    this.#keys = keys;
    this.#sorted = Uint32Array.from(keys.keys()).sort((one, other) => compare(keys[one], keys[other]) || one - other);
    this.places = new Uint32Array(keys.length);
    for (let place = 0; place < keys.length; place++) this.places[this.#sorted[place]] = place;
  }

  /** The positions of the items from a place on, so many at most. */
  positions(from: number, most: number): number[] {
    return [...this.#sorted.subarray(from, from + most)];
  }

  keyAt(position: number): SortKey {
    return this.#keys[position];
  }

  /** The place before which all items lie that come before a key, and of those with this key the ones up to a position. */
  placeAfter(key: SortKey, position: number): number {
    return bisect(this.#sorted.length, place => {
      const at = this.#sorted[place];
      return (compare(this.#keys[at], key) || at - position) > 0;
    });
  }
}

const compare = (one: SortKey, other: SortKey): number => (one === other ? 0 : one < other ? -1 : 1);
