import type { Offer } from '../../contract/offer.js';
import type { OfferQuery, OfferSort } from '../../contract/offer-query.js';
import { dateGroup, offerSpan } from './dates.js';
import { distanceTo } from './distance.js';
import { foldedTexts } from './offer-text.js';
import { rankOf, type SearchedWord } from './rank.js';
import { meantBy } from './typo.js';
import { searchWords } from './words.js';

/** Compares two items for sorting; 0 leaves them as they came. */
export type Order<T> = (one: T, other: T) => number;

/** By what a question orders: as it says if that is possible, else by relevance where it has words, else by date. */
export function sortOf({ q, near, sort }: OfferQuery): OfferSort {
  const hasWords = searchWords(q).length > 0;
  const isPossible = sort && (sort !== 'relevance' || hasWords) && (sort !== 'nearest' || near);
  return isPossible ? sort : hasWords ? 'relevance' : 'date';
}

/**
 * The order in which a question lists offers, on a day of the town. `words` are those that were searched for
 * (`List.words`), where some were mistyped. Each offer is weighed once.
 */
export function offerOrder(query: OfferQuery, today: string, words?: readonly string[]): Order<Offer> {
  const dateKey = once((offer: Offer): string => dateOrderKey(offer, today));
  const byDate: Order<Offer> = (one, other) => compare(dateKey(one), dateKey(other));
  const key = keyOf(query, words);
  return key ? (one, other) => compare(key(one), key(other)) || byDate(one, other) : byDate;
}

/** What comes before the date in an order, the smallest first. */
function keyOf(query: OfferQuery, words?: readonly string[]): ((offer: Offer) => number) | undefined {
  const { near } = query;
  switch (sortOf(query)) {
    case 'relevance': {
      const searched = searchedWords(query, words);
      return once(offer => -rankOf(foldedTexts(offer), searched));
    }
    case 'newest':
      return once(({ datePosted }) => -(Date.parse(datePosted ?? '') || -Infinity));
    case 'nearest':
      return near && once(offer => distanceTo(offer, near));
    default:
      return undefined;
  }
}

/** What is searched for: each word typed, or what it was taken for. */
const searchedWords = ({ q }: OfferQuery, words?: readonly string[]): SearchedWord[] =>
  searchWords(q).map(typed =>
    !words || words.includes(typed) ? [typed] : words.filter(word => meantBy(typed, word) === word),
  );

function dateOrderKey(offer: Offer, today: string): string {
  const span = offerSpan(offer);
  const group = dateGroup(span, today);
  return `${group}${group === 1 ? '' : (span.starts ?? span.lastDay)}`;
}

function compare<T extends string | number>(one: T, other: T): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

function once<T extends object, R>(weigh: (item: T) => R): (item: T) => R {
  const known = new WeakMap<T, R>();
  return item => {
    let weight = known.get(item);
    if (weight === undefined) known.set(item, (weight = weigh(item)));
    return weight;
  };
}
