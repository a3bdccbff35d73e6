import { FacetColumn } from 'miteinand/backends/search/facet-column.js';
import { newestKey } from 'miteinand/backends/search/order.js';
import { allRows } from 'miteinand/backends/search/row-order.js';
import type { GeoPoint } from 'miteinand/contract/offer-query.js';
import type { Stated } from '../content/availability.js';
import { bisect } from './bisect.js';
import type { AnyKind } from './item-kinds.js';
import { KeptSelections } from './kept-selections.js';
import { PlacesIndex } from './places-index.js';
import { SortedItems } from './sorted-items.js';

/** What the index reads of a record of any type. */
export interface IndexedRecord extends Stated {
  datePosted?: string;
  location?: { geo?: GeoPoint };
}

/**
 * All items of a type by position: what is filtered, counted and sorted by. Documents stay in the database.
 */
export class ItemIndex {
  readonly kind: AnyKind;
  readonly places = new PlacesIndex();
  readonly kept = new KeptSelections();
  readonly sortables: never[] = [];
  /** The key of the order with the newest first. */
  readonly newest: number[] = [];
  readonly points: (GeoPoint | undefined)[] = [];
  /** By facet, but for `places`. */
  readonly #columns: Readonly<Record<string, FacetColumn>>;
  /** The items' numbers in the database, ascending. */
  readonly #numbers: number[] = [];
  #positions: Uint32Array | undefined;
  #order: { today: string; items: SortedItems } | undefined;

  constructor(kind: AnyKind) {
    this.kind = kind;
    const filed = kind.facets.filter(facet => facet !== 'places');
    this.#columns = Object.fromEntries(filed.map(facet => [facet, new FacetColumn(0)]));
  }

  /** Adds an item; its number is larger than those before. */
  add(number: number, target: string, record: IndexedRecord): void {
    this.#numbers.push(number);
    const { datePosted, location } = record;
    this.places.add(target, record);
    this.sortables.push(this.kind.sortable(record as never));
    this.newest.push(newestKey(datePosted));
    this.points.push(location?.geo);
    const said = this.kind.facetsOf(record as never);
    for (const [facet, column] of Object.entries(this.#columns)) column.add(said[facet] ?? []);
  }

  /** What items say under each facet at a time, in the order of the answer. */
  columnsAt(now: Date): Record<string, FacetColumn> {
    const places = this.places.columnAt(now.getTime());
    return Object.fromEntries(this.kind.facets.map(facet => [facet, this.#columns[facet] ?? places]));
  }

  get size(): number {
    return this.#numbers.length;
  }

  /** The number of the item at a position. */
  numberAt(position: number): number {
    return this.#numbers[position];
  }

  /** How many items have a number up to this one. */
  countUpTo(number: number): number {
    return bisect(this.size, position => this.#numbers[position] > number);
  }

  /** The positions of all items, always the same array. */
  get positions(): Uint32Array {
    return (this.#positions ??= allRows(this.size));
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
