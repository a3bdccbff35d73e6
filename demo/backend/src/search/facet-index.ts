import type { Said } from 'miteinand/backends/search/offer-facets.js';

/** A value of a facet, and the positions of the items that have it, ascending. */
export interface ValueEntry {
  value: string;
  /** What it is called by an item that has it. */
  name?: string | undefined;
  /** Its place among all values of all facets. */
  code: number;
  positions: number[];
}

/** What items say under each facet, by value to filter and by item to count. Each facet has a bit, by its place in the list. */
export class FacetIndex {
  readonly #facets: readonly string[];
  readonly #values: Map<string, ValueEntry>[];
  /** How many values there are. */
  #size = 0;
  /** The codes of all items, one item after the other, and where those of each end. */
  readonly #codes: number[] = [];
  readonly #ends: number[] = [];
  /** The same in a form that is counted twice as fast; made with the first count, when no item comes any more. */
  #packed: { codes: Uint32Array; ends: Uint32Array } | undefined;

  constructor(facets: readonly string[]) {
    this.#facets = facets;
    this.#values = facets.map(() => new Map<string, ValueEntry>());
  }

  /** Adds the next item. */
  add(said: Partial<Record<string, readonly Said[]>>): void {
    for (const [at, facet] of this.#facets.entries()) {
      for (const each of said[facet] ?? []) this.#file(at, each);
    }
    this.#ends.push(this.#codes.length);
  }

  bitOf(facet: string): number {
    return 1 << this.#facets.indexOf(facet);
  }

  find(facet: string, value: string): ValueEntry | undefined {
    return this.valuesOf(facet).get(value);
  }

  /** The values of a facet by themselves. */
  valuesOf(facet: string): ReadonlyMap<string, ValueEntry> {
    return this.#values[this.#facets.indexOf(facet)];
  }

  /** By code how many of the items that miss nothing have the value. */
  count(misses: Uint16Array): Uint32Array {
    this.#packed ??= { codes: Uint32Array.from(this.#codes), ends: Uint32Array.from(this.#ends) };
    const { codes, ends } = this.#packed;
    const counts = new Uint32Array(this.#size);
    for (let position = 0; position < misses.length; position++) {
      if (misses[position] !== 0) continue;
      for (let at = position && ends[position - 1]; at < ends[position]; at++) counts[codes[at]]++;
    }
    return counts;
  }

  #file(facet: number, { value, name }: Said): void {
    const values = this.#values[facet];
    const position = this.#ends.length;
    let entry = values.get(value);
    if (!entry) {
      entry = { value, name, code: this.#size++, positions: [] };
      values.set(value, entry);
    }
    if (entry.positions.at(-1) === position) return;
    entry.positions.push(position);
    this.#codes.push(entry.code);
  }
}
