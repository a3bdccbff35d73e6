import type { FacetValue } from '../../contract/list.js';
import { GrowingNumbers } from './growing.js';
import type { Said } from './offer-facets.js';

/** What all items say under one filter, row by row; the empty value says nothing and is not listed. */
export class FacetColumn {
  readonly #numberOf = new Map<string, number>();
  readonly #values: Said[] = [];
  /** For each row where its values begin among all; the next row's beginning is their end. */
  readonly #starts: GrowingNumbers;
  readonly #entries: GrowingNumbers;
  #countsOfAll: FacetValue[] | undefined;

  constructor(expectedRows: number) {
    this.#starts = new GrowingNumbers(expectedRows + 1);
    this.#entries = new GrowingNumbers(expectedRows);
    this.#starts.push(0);
  }

  /** What the next item says. */
  add(said: readonly Said[]): void {
    for (const one of said) this.#entries.push(this.#number(one));
    this.#starts.push(this.#entries.length);
  }

  /** What an item that said one value says now. */
  replace(row: number, said: Said): void {
    this.#entries.numbers[this.#starts.numbers[row]] = this.#number(said);
    this.#countsOfAll = undefined;
  }

  /** A column in which each row says what some row says here; several may say what the same one does. */
  repeat(rows: Uint32Array): FacetColumn {
    const column = new FacetColumn(rows.length);
    for (const said of this.#values) column.#number(said);
    const { numbers: starts } = this.#starts;
    const { numbers: entries } = this.#entries;
    for (const row of rows) {
      for (let at = starts[row]; at < starts[row + 1]; at++) column.#entries.push(entries[at]);
      column.#starts.push(column.#entries.length);
    }
    return column;
  }

  /** Tells of each row whether it says one of the values. */
  matcher(values: readonly string[]): (row: number) => boolean {
    const isWanted = new Uint8Array(this.#values.length);
    for (const value of values) {
      const number = this.#numberOf.get(value);
      if (number !== undefined) isWanted[number] = 1;
    }
    const { numbers: starts } = this.#starts;
    const { numbers: entries } = this.#entries;
    return row => {
      for (let at = starts[row]; at < starts[row + 1]; at++) if (isWanted[entries[at]]) return true;
      return false;
    };
  }

  /** How many of the rows say each value that any row says. Rows come once each. */
  count(rows: Uint32Array): FacetValue[] {
    const isAll = rows.length === this.#starts.length - 1;
    return isAll ? (this.#countsOfAll ??= this.#count(rows)) : this.#count(rows);
  }

  #count(rows: Uint32Array): FacetValue[] {
    const counts = new Uint32Array(this.#values.length);
    const { numbers: starts } = this.#starts;
    const { numbers: entries } = this.#entries;
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index];
      const end = starts[row + 1];
      for (let at = starts[row]; at < end; at++) counts[entries[at]]++;
    }
    return this.#values
      .map(({ value, name }, number) => ({ value, ...(name && { name }), count: counts[number] }))
      .filter(({ value }) => value);
  }

  #number(said: Said): number {
    let number = this.#numberOf.get(said.value);
    if (number === undefined) {
      number = this.#values.push(said) - 1;
      this.#numberOf.set(said.value, number);
    }
    return number;
  }
}
