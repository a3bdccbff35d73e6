import { newestKey } from 'miteinand/backends/search/order.js';
import type { Said } from 'miteinand/backends/search/offer-facets.js';
import type { GeoPoint } from 'miteinand/contract/offer-query.js';
import type { Stated } from '../content/availability.js';
import { bisect } from './bisect.js';
import type { AnyKind } from './item-kinds.js';
import { PlacesIndex } from './places-index.js';
import { SortedItems } from './sorted-items.js';

/** What the index reads of a record of any type. */
export interface IndexedRecord extends Stated {
  datePosted?: string;
  location?: { geo?: GeoPoint };
}

/** A value of a facet: what it is called by an item that has it, and the positions of those that do, ascending. */
export interface ValueEntry {
  name?: string | undefined;
  positions: readonly number[];
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
  /** The items' numbers in the database, ascending. */
  readonly #numbers: number[] = [];
  readonly #facets = new Map<string, Map<string, Filed>>();
  #order: { today: string; items: SortedItems } | undefined;

  constructor(kind: AnyKind) {
    this.kind = kind;
    for (const facet of kind.facets) this.#facets.set(facet, new Map());
  }

  /** Adds an item; its number is larger than those before. */
  add(number: number, target: string, record: IndexedRecord): void {
    const position = this.#numbers.push(number) - 1;
    const { datePosted, location } = record;
    this.places.add(target, record);
    this.sortables.push(this.kind.sortable(record as never));
    this.newest.push(newestKey(datePosted));
    this.points.push(location?.geo);
    for (const [facet, said] of Object.entries(this.kind.facetsOf(record as never))) this.#file(facet, said!, position);
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

  /** The values of a facet with the items that have them, at a time. */
  values(facet: string, now: Date): ReadonlyMap<string, ValueEntry> {
    if (facet === 'places') return new Map([['free', { positions: this.places.free(now.getTime()) }]]);
    return this.#facets.get(facet)!;
  }

  /** The type's own order on a day. */
  orderOn(today: string): SortedItems {
    if (this.#order?.today !== today) {
      const keys = this.sortables.map(sortable => this.kind.sortKey(sortable, today));
      this.#order = { today, items: new SortedItems(keys) };
    }
    return this.#order.items;
  }

  #file(facet: string, said: readonly Said[], position: number): void {
    const values = this.#facets.get(facet)!;
    for (const { value, name } of said) {
      const filed = values.get(value);
      if (!filed) values.set(value, { name, positions: [position] });
      else if (filed.positions.at(-1) !== position) filed.positions.push(position);
    }
  }
}

interface Filed extends ValueEntry {
  positions: number[];
}
