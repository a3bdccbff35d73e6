import type { Formats } from './format.js';
import type { Words } from './words.js';

/** What it takes to say something to a visitor: words and formats of a language. */
export interface Speech {
  words: Words;
  formats: Formats;
  /** The language the visitor wants, such as `de-AT`. */
  lang: string;
}
