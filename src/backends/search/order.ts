import type { Offer } from '../../contract/offer.js';
import type { GeoPoint, OfferQuery, OfferSort } from '../../contract/offer-query.js';
import { dateKey, minutesOf, offerSpan } from './dates.js';
import { kilometresBetween } from './distance.js';
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
  const todayKey = minutesOf(today);
  const dateOf = once(offer => {
    const { starts, lastDay } = offerSpan(offer);
    return dateKey(minutesOf(starts), minutesOf(lastDay), todayKey);
  });
  const keyOf = otherKey(query, words);
  return keyOf
    ? (one, other) => keyOf(one) - keyOf(other) || dateOf(one) - dateOf(other)
    : (one, other) => dateOf(one) - dateOf(other);
}

/** What comes before the date in an order, the smallest first. */
function otherKey(query: OfferQuery, words?: readonly string[]): ((offer: Offer) => number) | undefined {
  const { near } = query;
  switch (sortOf(query)) {
    case 'relevance': {
      const searched = searchedWords(query, words);
      return once(offer => -rankOf(foldedTexts(offer), searched));
    }
    case 'newest':
      return once(({ datePosted }) => newestKey(datePosted));
    case 'nearest':
      return near && once(({ location }) => nearestKey(near, location?.geo));
    default:
      return undefined;
  }
}

/** What is searched for: each word typed, or what it was taken for. */
const searchedWords = ({ q }: OfferQuery, words?: readonly string[]): SearchedWord[] =>
  searchWords(q).map(typed =>
    !words || words.includes(typed) ? [typed] : words.filter(word => meantBy(typed, word) === word),
  );

/** Keys are whole numbers from 0 on: `orderRows` packs them. */
const largest = 2 ** 32 - 1;

/** The key of an order with the newest first, by seconds from 1970 to 2106; what tells no date comes last. */
export function newestKey(datePosted: string | undefined): number {
  const seconds = Math.floor(Date.parse(datePosted ?? '') / 1000);
  return largest - (Math.min(Math.max(seconds, 1), largest) || 0);
}

/** The key of an order with the nearest first, in centimetres; what tells no place comes last. */
export const nearestKey = (near: GeoPoint, place: GeoPoint | undefined): number =>
  place ? Math.min(Math.round(kilometresBetween(near, place) * 100_000), largest) : largest;

/** Weighs each offer once, however often it is compared. */
function once(weigh: (offer: Offer) => number): (offer: Offer) => number {
  const known = new WeakMap<Offer, number>();
  return offer => {
    let weight = known.get(offer);
    if (weight === undefined) known.set(offer, (weight = weigh(offer)));
    return weight;
  };
}
