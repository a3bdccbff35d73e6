import { NumberBlocks } from 'miteinand/backends/search/growing.js';

/** A use of a word is one number: the position of the item, and the best of the fields in which the word stands there. */
const fieldBits = 2;

/** The position of the item that uses a word. */
export const positionOf = (use: number): number => use >>> fieldBits;

/** The best field (`searchFields`) in which it stands there. */
export const fieldOf = (use: number): number => use & ((1 << fieldBits) - 1);

/** A word as the database knows it. */
export interface StoredWord {
  number: number;
  word: string;
}

/** All words of all texts, each with a place. */
export class Vocabulary {
  readonly words: readonly string[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #placesByNumber: ReadonlyMap<number, number>;

  constructor(stored: readonly StoredWord[]) {
    this.words = stored.map(({ word }) => word);
    this.#places = new Map(this.words.map((word, place) => [word, place]));
    this.#placesByNumber = new Map(stored.map(({ number }, place) => [number, place]));
  }

  placeOf(word: string): number | undefined {
    return this.#places.get(word);
  }

  /** The place of a word by its number in the database; none of one that came later. */
  placeOfNumber(number: number): number | undefined {
    return this.#placesByNumber.get(number);
  }
}

/** Which items of a type have which words: four bytes a use, of which 100,000 offers have millions. */
export class WordUses {
  readonly #vocabulary: Vocabulary;
  /** The uses of all words, word after word. */
  readonly #uses: Uint32Array;
  /** Where the uses of each word begin; one more for the end. */
  readonly #starts: Uint32Array;

  constructor(vocabulary: Vocabulary, starts: Uint32Array, uses: Uint32Array) {
    this.#vocabulary = vocabulary;
    this.#starts = starts;
    this.#uses = uses;
  }

  /** A word by its number in the database, and its uses; none of a word that came later than the index. */
  of(number: number): { word: string; uses: Uint32Array } {
    const place = this.#vocabulary.placeOfNumber(number);
    if (place === undefined) return { word: '', uses: new Uint32Array() };
    const uses = this.#uses.subarray(this.#starts[place], this.#starts[place + 1]);
    return { word: this.#vocabulary.words[place], uses };
  }

  /** The words that any item has. */
  words(): string[] {
    return this.#vocabulary.words.filter((_, place) => this.#starts[place] < this.#starts[place + 1]);
  }
}

/** Collects which items have which words. */
export class WordUsesBuilder {
  readonly #vocabulary: Vocabulary;
  /** Use after use as they are read: the place of the word, and the use. */
  readonly #read = new NumberBlocks();
  readonly #counts: Uint32Array;
  /** One more than the last position at which each word was read; 0 before the first. */
  readonly #lastRead: Uint32Array;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#counts = new Uint32Array(vocabulary.words.length);
    this.#lastRead = new Uint32Array(vocabulary.words.length);
  }

  /** Adds the words of a field; items come in the order of their positions, and the best field of each first. */
  add(position: number, field: number, text: string): void {
    for (const word of text.split(' ')) {
      const place = this.#vocabulary.placeOf(word);
      if (place === undefined || this.#lastRead[place] === position + 1) continue;
      this.#lastRead[place] = position + 1;
      this.#counts[place]++;
      this.#read.push(place);
      this.#read.push((position << fieldBits) | field);
    }
  }

  /** Puts the uses of each word side by side. */
  build(): WordUses {
    const starts = new Uint32Array(this.#counts.length + 1);
    for (const [place, count] of this.#counts.entries()) starts[place + 1] = starts[place] + count;
    const next = starts.slice();
    const uses = new Uint32Array(starts[this.#counts.length]);
    for (const block of this.#read) {
      for (let at = 0; at < block.length; at += 2) uses[next[block[at]]++] = block[at + 1];
    }
    return new WordUses(this.#vocabulary, starts, uses);
  }
}
