import type { CalendarEvent } from '../../contract/calendar-event.js';
import type { Offer } from '../../contract/offer.js';
import { FacetColumn } from './facet-column.js';
import { GrowingNumbers } from './growing.js';
import type { Said } from './offer-facets.js';
import { searchTexts } from './offer-text.js';
import { asRecord, type Records } from './records.js';
import { SlicedWork, type Slice } from './slices.js';
import { indexWords, type WordIndex } from './word-index.js';

/** While somebody types, the same few items are shown again and again; of a busy calendar those of a month or two. */
const mostShown = 5000;

/** What a table notes of each item beside the words. */
export interface Notes<T, Facet extends string> {
  facets: readonly Facet[];
  saysOf: (item: T) => Record<Facet, readonly Said[]>;
  /** Notes what else is needed to order and to choose; told row by row. */
  note: (item: T, row: number) => void;
}

/**
 * All items of one kind that can be read, by row: what they say under the filters, and which words stand where. The
 * items themselves are not kept; who needs one reads it again.
 */
export class Table<T extends Offer | CalendarEvent, Facet extends string> {
  readonly columns: Record<Facet, FacetColumn>;
  readonly words: SlicedWork<WordIndex>;
  readonly #records: Records<T>;
  readonly #recordOf: GrowingNumbers;
  readonly #shown = new Map<number, T>();

  private constructor(records: Records<T>, facets: readonly Facet[]) {
    this.#records = records;
    this.#recordOf = new GrowingNumbers(records.length);
    this.columns = Object.fromEntries(facets.map(facet => [facet, new FacetColumn(records.length)])) as Record<
      Facet,
      FacetColumn
    >;
    this.words = new SlicedWork(slice =>
      indexWords(this.length, row => searchTexts(records.readAgain(this.#recordOf.numbers[row])), slice),
    );
  }

  /** Reads all records, in slices. */
  static async of<T extends Offer | CalendarEvent, Facet extends string>(
    records: Records<T>,
    { facets, saysOf, note }: Notes<T, Facet>,
    slice: Slice,
  ): Promise<Table<T, Facet>> {
    const table = new Table(records, facets);
    for (let at = 0; at < records.length; at++) {
      if (at % 8 === 0 && slice.isOver) await slice.next();
      const item = records.read(at);
      if (!item) continue;
      const says = saysOf(item);
      for (const facet of facets) table.columns[facet].add(says[facet]);
      note(item, table.length);
      // A few are likely to be shown at once.
      if (records.length <= mostShown) table.#shown.set(table.length, item);
      table.#recordOf.push(at);
    }
    return table;
  }

  /** How many items there are. */
  get length(): number {
    return this.#recordOf.length;
  }

  /** How many records could not be read. */
  get omitted(): number {
    return this.#records.length - this.length;
  }

  /** The rows of all items by an id. */
  rowsOf(id: string): number[] {
    const rows: number[] = [];
    for (let row = 0; row < this.length; row++)
      if (asRecord(this.#records.raws[this.#recordOf.numbers[row]])['id'] === id) rows.push(row);
    return rows;
  }

  /** An item; those that were shown last are still there. */
  item(row: number): T {
    const item = this.#shown.get(row) ?? this.#records.read(this.#recordOf.numbers[row])!;
    if (this.#shown.size >= mostShown) this.#shown.clear();
    this.#shown.set(row, item);
    return item;
  }
}
