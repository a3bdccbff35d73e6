import { newestKey } from 'miteinand/backends/search/order.js';
import type { GeoPoint } from 'miteinand/contract/offer-query.js';
import type { Stated } from '../content/availability.js';
import { bisect } from './bisect.js';
import { FacetIndex } from './facet-index.js';
import type { AnyKind } from './item-kinds.js';
import { PlacesIndex } from './places-index.js';
import { SortedItems } from './sorted-items.js';

/** What the index reads of a record of any type. */
export interface IndexedRecord extends Stated {
  datePosted?: string;
  location?: { geo?: GeoPoint };
}

/**
 * All items of a type by position: what is filtered, counted and sorted by. Documents and words stay in the database.
 */
export class ItemIndex {
  readonly kind: AnyKind;
  readonly places = new PlacesIndex();
  readonly sortables: never[] = [];
  /** The key of the order with the newest first. */
  readonly newest: number[] = [];
  readonly points: (GeoPoint | undefined)[] = [];
  readonly facets: FacetIndex;
  /** The items' numbers in the database, ascending. */
  readonly #numbers: number[] = [];
  #order: { today: string; items: SortedItems } | undefined;

  constructor(kind: AnyKind) {
    this.kind = kind;
    this.facets = new FacetIndex(kind.facets);
  }

  /** Adds an item; its number is larger than those before. */
  add(number: number, target: string, record: IndexedRecord): void {
    this.#numbers.push(number);
    const { datePosted, location } = record;
    this.places.add(target, record);
    this.sortables.push(this.kind.sortable(record as never));
    this.newest.push(newestKey(datePosted));
    this.points.push(location?.geo);
    this.facets.add(this.kind.facetsOf(record as never));
  }

  get size(): number {
    return this.#numbers.length;
  }

  /** The number of the item at a position. */
  numberAt(position: number): number {
    return this.#numbers[position];
  }

  /** By number in the database the position, -1 where it is none of this type. */
  positionsByNumber(): Int32Array {
    const positions = new Int32Array((this.#numbers.at(-1) ?? 0) + 1).fill(-1);
    for (const [position, number] of this.#numbers.entries()) positions[number] = position;
    return positions;
  }

  /** How many items have a number up to this one. */
  countUpTo(number: number): number {
    return bisect(this.size, position => this.#numbers[position] > number);
  }

  /** The positions of the items that have a value of a facet, ascending. */
  having(facet: string, value: string, now: Date): readonly number[] {
    if (facet === 'places') return value === 'free' ? this.places.free(now.getTime()) : [];
    return this.facets.find(facet, value)?.positions ?? [];
  }

  /** The type's own order on a day. */
  orderOn(today: string): SortedItems {
    if (this.#order?.today !== today) {
      const keys = this.sortables.map(sortable => this.kind.sortKey(sortable, today));
      this.#order = { today, items: new SortedItems(keys) };
    }
    return this.#order.items;
  }
}
