import { html } from 'lit';
import { markedParts } from '../locale/marks.js';

/** A text in which the words that were searched for are marked. */
export const marked = (text: string, words: readonly string[]): unknown =>
  words.length
    ? markedParts(text, words).map(part => (part.isMarked ? html`<mark>${part.text}</mark>` : part.text))
    : text;
