import { searchFields, type SearchTexts } from './offer-text.js';
import { maxWords } from './words.js';

/**
 * What a search means, for the page and for every backend of ours:
 *
 * - Every word must be found (`searchWords`: folded, at most twenty).
 * - A word of three letters or more is found inside of words too, so that "hilfe" finds "Einkaufshilfe"; a shorter one
 *   only where a word begins.
 * - A word of five letters or more that no record has is looked up with one edit (`meaningsOf`), from seven letters on
 *   inside of words too; any of its meanings is then searched for instead of it.
 * - `List.words` tells what was searched for: each word as it was typed, a mistyped one by its meanings.
 * - The better the place the further up: title before organization before text, and the beginning of a word before its
 *   inside. The places of all words add up; what is equal follows in the order by date.
 */
export type SearchedWord = readonly string[];

/** From so many letters on a word is found inside of words too. */
export const insideLetters = 3;

/** The best place of all: the beginning of a word in the title. */
const bestPlace = searchFields.length * 2;

/** The rank of an offer that has as many words as are read in the best place. */
export const bestRank = bestPlace * maxWords;

/** How well a field stands for a word found in it: where a word begins, and inside. */
export const placeOf = (field: number, isBeginning: boolean): number => bestPlace - field * 2 - (isBeginning ? 0 : 1);

/** How well folded texts fit what is searched for, the more the better; 0 when a word is missing. */
export function rankOf(texts: SearchTexts, searched: readonly SearchedWord[]): number {
  let rank = 0;
  for (const meanings of searched) {
    const place = Math.max(0, ...meanings.map(word => bestPlaceOf(texts, word)));
    if (!place) return 0;
    rank += place;
  }
  return rank;
}

function bestPlaceOf(texts: SearchTexts, word: string): number {
  for (const [field, name] of searchFields.entries()) {
    if (` ${texts[name]}`.includes(` ${word}`)) return placeOf(field, true);
    if (word.length >= insideLetters && texts[name].includes(word)) return placeOf(field, false);
  }
  return 0;
}
