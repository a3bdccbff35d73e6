import { GrowingNumbers, NumberBlocks } from './growing.js';
import { searchFields, type SearchTexts } from './offer-text.js';
import { placeOf, type SearchedWord } from './rank.js';
import type { Slice } from './slices.js';
import { meaningsOf } from './typo.js';
import { Vocabulary, VocabularyBuilder } from './vocabulary.js';
import { searchWords } from './words.js';

/** What a search finds: how well each row fits, 0 for not at all, and the words searched for. */
export interface Hits {
  ranks: Uint16Array;
  words: string[];
}

/** A use of a word, as one number: the row, and the best of the three fields in which it stands there. */
const useBits = 2;
const useMask = (1 << useBits) - 1;

/** Which words stand where; answers searches as `rank.ts` tells what they mean. */
export class WordIndex {
  readonly #rows: number;
  readonly #vocabulary: Vocabulary;
  /** The uses of all words, word after word. */
  readonly #uses: Uint32Array;
  /** Where the uses of each word begin; one more for the end. */
  readonly #starts: Uint32Array;

  constructor(rows: number, words: readonly string[], starts: Uint32Array, uses: Uint32Array) {
    this.#rows = rows;
    this.#vocabulary = new Vocabulary(words);
    this.#starts = starts;
    this.#uses = uses;
  }

  /** What a visitor's words find; `undefined` where there are none. */
  search(q: string | undefined): Hits | undefined {
    const typed = searchWords(q);
    if (!typed.length) return undefined;
    const searched = typed.map(word => this.#understand(word));
    const ranks = new Uint16Array(this.#rows);
    for (const [index, meanings] of searched.entries()) {
      const places = this.#placesOf(meanings);
      for (let row = 0; row < places.length; row++) {
        ranks[row] = places[row] && (index === 0 || ranks[row]) ? ranks[row] + places[row] : 0;
      }
    }
    return { ranks, words: [...new Set(searched.flat())] };
  }

  #understand(typed: string): SearchedWord {
    let isKnown = false;
    this.#vocabulary.find(typed, () => (isKnown = true));
    const meanings = isKnown ? [] : meaningsOf(typed, this.#vocabulary.words);
    return meanings.length ? meanings : [typed];
  }

  /** The best place in each row at which one of the meanings stands. */
  #placesOf(meanings: SearchedWord): Uint8Array {
    const places = new Uint8Array(this.#rows);
    for (const meaning of meanings) {
      this.#vocabulary.find(meaning, (word, isBeginning) => {
        const end = this.#starts[word + 1];
        for (let at = this.#starts[word]; at < end; at++) {
          const use = this.#uses[at];
          const place = placeOf(use & useMask, isBeginning);
          const row = use >>> useBits;
          if (places[row] < place) places[row] = place;
        }
      });
    }
    return places;
  }
}

/** Reads the texts of all rows, in slices. */
export async function indexWords(
  rows: number,
  textsOf: (row: number) => SearchTexts,
  slice: Slice,
): Promise<WordIndex> {
  const builder = new VocabularyBuilder();
  /** Word after word as they are read: its number and its use. */
  const read = new NumberBlocks();
  const counts = new GrowingNumbers();
  /** The last row in which each word was read: there it stands in a better field already. */
  const lastRow = new GrowingNumbers();
  for (let row = 0; row < rows; row++) {
    if (slice.isOver) await slice.next();
    const texts = textsOf(row);
    for (const [field, name] of searchFields.entries()) {
      builder.read(texts[name], word => {
        if (word === counts.length) {
          counts.push(0);
          lastRow.push(0);
        }
        if (lastRow.numbers[word] === row + 1) return;
        lastRow.numbers[word] = row + 1;
        counts.numbers[word]++;
        read.push(word);
        read.push((row << useBits) | field);
      });
    }
  }
  return arrange(rows, builder.words, counts, read, slice);
}

/** Puts the uses of each word side by side. */
async function arrange(
  rows: number,
  words: readonly string[],
  counts: GrowingNumbers,
  read: NumberBlocks,
  slice: Slice,
): Promise<WordIndex> {
  const starts = new Uint32Array(words.length + 1);
  for (let word = 0; word < words.length; word++) starts[word + 1] = starts[word] + counts.numbers[word];
  const next = starts.slice();
  const uses = new Uint32Array(starts[words.length]);
  for (const block of read) {
    if (slice.isOver) await slice.next();
    for (let at = 0; at < block.length; at += 2) uses[next[block[at]]++] = block[at + 1];
  }
  return new WordIndex(rows, words, starts, uses);
}
