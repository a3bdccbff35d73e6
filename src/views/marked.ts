import { noChange } from 'lit';
import { Directive, directive, type Part } from 'lit/directive.js';
import { searchTexts } from '../backends/search/offer-text.js';
import type { CalendarEvent } from '../contract/calendar-event.js';
import type { Offer } from '../contract/offer.js';
import { fold } from '../locale/fold.js';
import { markedParts } from '../locale/marks.js';

/** Bare nodes: at each key a page of texts is marked anew, and templates would take several times as long. */
class MarkedDirective extends Directive {
  #text: string | undefined;
  #words: readonly string[] | undefined;

  override update(_: Part, [text, words]: [string, readonly string[]]): unknown {
    if (text === this.#text && words === this.#words) return noChange;
    this.#text = text;
    this.#words = words;
    return this.render(text, words);
  }

  render(text: string, words: readonly string[]): unknown {
    const parts = markedParts(text, words);
    if (!parts.some(({ isMarked }) => isMarked)) return text;
    const nodes = document.createDocumentFragment();
    for (const { text, isMarked } of parts) {
      const place = isMarked ? nodes.appendChild(document.createElement('mark')) : nodes;
      place.append(text);
    }
    return nodes;
  }
}

/** A text in which the words that were searched for are marked. Fetched with the first search. */
export const marked = directive(MarkedDirective);

/** What can be searched for words. */
type Searched = Offer | CalendarEvent;

/** Of the words that were searched for those that were not typed, as what was found writes them: what mistyped ones were taken for. */
export function understood(typed: string, words: readonly string[], found: readonly Searched[]): string[] {
  const folded = fold(typed);
  return words.filter(word => !folded.includes(word)).map(word => writtenForm(word, found) ?? word);
}

/** How a folded word is written where it stands first. */
function writtenForm(word: string, found: readonly Searched[]): string | undefined {
  for (const item of found) {
    const text = Object.values(searchTexts(item)).find(text => fold(text).includes(word));
    const form = text && markedParts(text, [word]).find(({ text, isMarked }) => isMarked && fold(text) === word);
    if (form) return form.text;
  }
  return undefined;
}
