import { html } from 'lit';
import { fold } from '../locale/fold.js';
import { markedParts } from '../locale/marks.js';

/** A text in which the words that were searched for are marked. Fetched with the first search. */
export const marked = (text: string, words: readonly string[]): unknown =>
  markedParts(text, words).map(part => (part.isMarked ? html`<mark>${part.text}</mark>` : part.text));

/** Of the words that were searched for those that were not typed: what mistyped ones were taken for. */
export function understood(typed: string, words: readonly string[]): string[] {
  const folded = fold(typed);
  return words.filter(word => !folded.includes(word));
}
