import { fold } from '../../locale/fold.js';
import { insideLetters } from './rank.js';

/** The folded words of many texts, each with a number; texts repeat their words, so each is folded once. */
export class VocabularyBuilder {
  readonly words: string[] = [];
  readonly #numberOf = new Map<string, number>();
  /** The numbers of the words in a piece of text without spaces, such as "Haus," or "Obst-/Gemüsebau". */
  readonly #pieces = new Map<string, readonly number[]>();

  /** Tells the number of each word of a text. */
  read(text: string, tell: (word: number) => void): void {
    for (const piece of text.split(/\s+/)) {
      let numbers = this.#pieces.get(piece);
      if (!numbers) this.#pieces.set(piece, (numbers = this.#numbersIn(piece)));
      for (const number of numbers) tell(number);
    }
  }

  #numbersIn(piece: string): number[] {
    return fold(piece)
      .split(' ')
      .filter(Boolean)
      .map(word => {
        let number = this.#numberOf.get(word);
        if (number === undefined) {
          number = this.words.push(word) - 1;
          this.#numberOf.set(word, number);
        }
        return number;
      });
  }
}

/** Finds words by their beginning or inside. One long text of all words is searched faster than each word. */
export class Vocabulary {
  readonly words: readonly string[];
  readonly #text: string;
  /** Where each word begins in the text; one more for its end. */
  readonly #starts: Uint32Array;

  constructor(words: readonly string[]) {
    this.words = words;
    this.#text = `\n${words.join('\n')}\n`;
    this.#starts = new Uint32Array(words.length + 1);
    let start = 1;
    for (const [number, word] of words.entries()) {
      this.#starts[number] = start;
      start += word.length + 1;
    }
    this.#starts[words.length] = start;
  }

  /** Tells the number of each word that has the searched one, and whether it begins with it. */
  find(searched: string, tell: (word: number, isBeginning: boolean) => void): void {
    const isInside = searched.length >= insideLetters;
    const wanted = isInside ? searched : `\n${searched}`;
    let at = this.#text.indexOf(wanted);
    while (at >= 0) {
      const start = isInside ? at : at + 1;
      const word = this.#wordAt(start);
      tell(word, start === this.#starts[word]);
      at = this.#text.indexOf(wanted, this.#starts[word + 1] - 1);
    }
  }

  /** The number of the word that holds a place in the text. */
  #wordAt(place: number): number {
    let first = 0;
    let last = this.words.length - 1;
    while (first < last) {
      const middle = (first + last + 1) >> 1;
      if (this.#starts[middle] <= place) first = middle;
      else last = middle - 1;
    }
    return first;
  }
}
