import type { Formats } from './format.js';
import type { CommonWords } from './words.js';

/** What it takes to say something to a visitor: words and formats of a language. `Own` are the words of one widget. */
export interface Speech<Own = unknown> {
  words: CommonWords & Own;
  formats: Formats;
  /** The language the visitor wants, such as `de-AT`. */
  lang: string;
}
