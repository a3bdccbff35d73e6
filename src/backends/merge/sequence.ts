import type { Copies } from './same.js';
import type { SourceList } from './source-list.js';

/** The items of several lists in one order, each thing once. */
export class Sequence<T> {
  readonly items: T[] = [];
  /** How many items that could not be read were told with the pages so far. */
  omittedTold = 0;
  /** How many items of each list have had their turn. */
  readonly turns: number[];
  readonly #lists: readonly SourceList<T>[];
  readonly #compare: (one: T, other: T) => number;
  readonly #copies: Copies<T>;
  readonly #shown = new Set<string>();

  constructor(lists: readonly SourceList<T>[], compare: (one: T, other: T) => number, copies: Copies<T>) {
    this.#lists = lists;
    this.turns = lists.map(() => 0);
    this.#compare = compare;
    this.#copies = copies;
  }

  /** The lists that must bring more before it is certain which item is the next; one that failed brings no more. */
  get awaited(): SourceList<T>[] {
    return this.#lists.filter((list, index) => this.#head(index) === undefined && !list.hasEnded && !list.error);
  }

  /** Whether there is a next item among those that have come. */
  get canGoOn(): boolean {
    return this.#lists.some((_, index) => this.#head(index) !== undefined);
  }

  /** Adds the next of the items that have come; with equal ones the earlier source's goes first. */
  goOn(): void {
    let best: number | undefined;
    for (const index of this.#lists.keys()) {
      const head = this.#head(index);
      if (head === undefined) continue;
      if (best === undefined || this.#compare(head, this.#head(best)!) < 0) best = index;
    }
    if (best === undefined) return;
    const item = this.#head(best)!;
    for (const key of this.#copies.keys(item)) this.#shown.add(key);
    this.items.push(item);
    this.turns[best] += 1;
  }

  /** The next item of a list; those that are there already, or come from a source before it, are passed over. */
  #head(index: number): T | undefined {
    const { items } = this.#lists[index];
    for (let turn = this.turns[index]; turn < items.length; turn = this.turns[index] += 1) {
      const item = items[turn];
      if (!this.#copies.isCopy(item, index) && !this.#isShown(item)) return item;
    }
    return undefined;
  }

  #isShown(item: T): boolean {
    return this.#copies.keys(item).some(key => this.#shown.has(key));
  }
}
