import { searchFields } from 'miteinand/backends/search/offer-text.js';
import { placeOf } from 'miteinand/backends/search/rank.js';
import { meaningsOf } from 'miteinand/backends/search/typo.js';
import type { Database } from '../db/schema.js';
import { fieldOf, itemOf } from '../db/text-number.js';
import { findTexts } from './full-text.js';
import type { ItemIndex } from './item-index.js';

/** What was searched for instead of a word, mostly the word itself, and by position how well each item fits; 0 not at all. */
export interface FoundWord {
  words: readonly string[];
  ranks: Uint8Array;
}

/** How many answers are kept: a byte each for every item. */
const maxKept = 100;

/** Finds words in the items of an index; the database is asked once for each word. */
export class WordSearch {
  readonly #db: Database;
  readonly #size: number;
  readonly #positions: Int32Array;
  readonly #vocabulary: () => Promise<readonly string[]>;
  /** The word asked for last comes last. */
  readonly #kept = new Map<string, Promise<FoundWord>>();

  constructor(db: Database, index: ItemIndex, vocabulary: () => Promise<readonly string[]>) {
    this.#db = db;
    this.#size = index.size;
    this.#positions = index.positionsByNumber();
    this.#vocabulary = vocabulary;
  }

  /** Finds a folded word; one that no item has is taken for what it may mean. */
  find(word: string): Promise<FoundWord> {
    const found = this.#kept.get(word) ?? this.#findOrMean(word);
    this.#kept.delete(word);
    this.#kept.set(word, found);
    // What failed is asked again.
    found.catch(() => this.#kept.delete(word));
    if (this.#kept.size > maxKept) this.#kept.delete(this.#kept.keys().next().value!);
    return found;
  }

  async #findOrMean(word: string): Promise<FoundWord> {
    const ranks = await this.#findTyped([word]);
    if (ranks.some(Boolean)) return { words: [word], ranks };
    const meanings = meaningsOf(word, await this.#vocabulary());
    return meanings.length ? { words: meanings, ranks: await this.#findTyped(meanings) } : { words: [word], ranks };
  }

  /** The best place of any of the words in each item. */
  async #findTyped(words: readonly string[]): Promise<Uint8Array> {
    const ranks = new Uint8Array(this.#size);
    for (const word of words) {
      const { inside, begins } = await findTexts(this.#db, word);
      this.#raise(ranks, inside, false);
      this.#raise(ranks, begins, true);
    }
    return ranks;
  }

  #raise(ranks: Uint8Array, texts: readonly number[], isBeginning: boolean): void {
    const places = searchFields.map((_, field) => placeOf(field, isBeginning));
    for (const text of texts) {
      // Texts of other types, and of items that are newer than the index, have no position.
      const position = this.#positions[itemOf(text)] ?? -1;
      const place = places[fieldOf(text)];
      if (position >= 0 && ranks[position] < place) ranks[position] = place;
    }
  }
}

/** The ranks of all words together; 0 where one is missing. */
export function addUp(found: readonly FoundWord[]): Uint8Array | undefined {
  if (found.length < 2) return found[0]?.ranks;
  const [first, ...others] = found;
  const sum = first.ranks.slice();
  for (const { ranks } of others) {
    for (let position = 0; position < sum.length; position++) {
      sum[position] = sum[position] && ranks[position] && sum[position] + ranks[position];
    }
  }
  return sum;
}
