import { html } from 'lit';
import { searchTexts } from '../backends/search/offer-text.js';
import type { Offer } from '../contract/offer.js';
import { fold } from '../locale/fold.js';
import { markedParts } from '../locale/marks.js';

/** A text in which the words that were searched for are marked. Fetched with the first search. */
export const marked = (text: string, words: readonly string[]): unknown =>
  markedParts(text, words).map(part => (part.isMarked ? html`<mark>${part.text}</mark>` : part.text));

/** Of the words that were searched for those that were not typed, as what was found writes them: what mistyped ones were taken for. */
export function understood(typed: string, words: readonly string[], found: readonly Offer[]): string[] {
  const folded = fold(typed);
  return words.filter(word => !folded.includes(word)).map(word => writtenForm(word, found) ?? word);
}

/** How a folded word is written where it stands first. */
function writtenForm(word: string, found: readonly Offer[]): string | undefined {
  for (const offer of found) {
    const text = Object.values(searchTexts(offer)).find(text => fold(text).includes(word));
    const form = text && markedParts(text, [word]).find(({ text, isMarked }) => isMarked && fold(text) === word);
    if (form) return form.text;
  }
  return undefined;
}
