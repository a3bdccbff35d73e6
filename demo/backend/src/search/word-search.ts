import { searchFields } from 'miteinand/backends/search/offer-text.js';
import { placeOf } from 'miteinand/backends/search/rank.js';
import { meaningsOf } from 'miteinand/backends/search/typo.js';
import type { Database } from '../db/schema.js';
import { pickRows } from 'miteinand/backends/search/row-order.js';
import { findWords } from './full-text.js';
import type { ItemIndex } from './item-index.js';
import { fieldOf, positionOf, type WordUses } from './word-uses.js';

/** The positions of what was found, ascending, and by position how well each item fits; 0 not at all. */
export interface Hits {
  positions: Uint32Array;
  ranks: Uint8Array;
}

/** What a word found, and what was searched for instead of it, mostly the word itself. */
export interface FoundWord extends Hits {
  words: readonly string[];
}

/** How many answers are kept: a byte each for every item, and four for every hit. */
const maxKept = 50;

/** Finds words in the items of a type: the database tells the words that have them inside, the index who has those. */
export class WordSearch {
  readonly #db: Database;
  readonly #all: Uint32Array;
  readonly #uses: WordUses;
  /** The word asked for last comes last. */
  readonly #kept = new Map<string, Promise<FoundWord>>();

  constructor(db: Database, { positions }: ItemIndex, uses: WordUses) {
    this.#db = db;
    this.#all = positions;
    this.#uses = uses;
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
    const hits = await this.#findTyped([word]);
    if (hits.positions.length) return { words: [word], ...hits };
    const meanings = meaningsOf(word, this.#uses.words());
    return meanings.length ? { words: meanings, ...(await this.#findTyped(meanings)) } : { words: [word], ...hits };
  }

  /** The best place of any of the typed words in each item. */
  async #findTyped(typed: readonly string[]): Promise<Hits> {
    const ranks = new Uint8Array(this.#all.length);
    for (const word of typed) {
      for (const found of await findWords(this.#db, word)) {
        const { word: whole, uses } = this.#uses.of(found);
        const places = searchFields.map((_, field) => placeOf(field, whole.startsWith(word)));
        for (let at = 0; at < uses.length; at++) {
          const position = positionOf(uses[at]);
          const place = places[fieldOf(uses[at])];
          if (ranks[position] < place) ranks[position] = place;
        }
      }
    }
    return { positions: pickRows(this.#all, position => ranks[position]), ranks };
  }
}

/** What has all the words: their ranks add up. */
export function haveAll(found: readonly Hits[]): Hits | undefined {
  if (found.length < 2) return found[0];
  const [rarest, ...others] = found.toSorted((one, other) => one.positions.length - other.positions.length);
  const ranks = rarest.ranks.slice();
  for (const other of others) {
    for (const position of rarest.positions) {
      const rank = other.ranks[position];
      ranks[position] = ranks[position] && rank && ranks[position] + rank;
    }
  }
  return { positions: pickRows(rarest.positions, position => ranks[position]), ranks };
}
