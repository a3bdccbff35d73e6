import type { Copies } from './same.js';

/** A count as one source has it, and those of the counted items that have come. */
export interface Share<T> {
  source: number;
  count: number;
  items: readonly T[];
  /** How many of the counted have not come. */
  unread: number;
}

/** The counts of several sources added up, less the copies that have come. */
export const countDifferent = <T>(shares: readonly Share<T>[], copies: Copies<T>): number =>
  sum(shares.map(({ count }) => count)) -
  sum(shares.map(({ source, items }) => items.filter(item => copies.isCopy(item, source)).length));

/**
 * How many copies there may be at most among what has not come: of items that have come from other sources, and of one
 * another. What has neither an id of the whole world nor a page of its own is no copy. At least so many are different as
 * the source has new ones that certainly has the most of them.
 */
export function hiddenCopies<T>(shares: readonly Share<T>[], copies: Copies<T>): number {
  const surelyNew = shares.map(share => share.unread - countOfOthers(share, shares, copies));
  return sum(shares.map(({ unread }) => unread)) - Math.max(0, ...surelyNew);
}

/** How many items have come from other sources that may still come from this one. */
const countOfOthers = <T>({ source }: Share<T>, shares: readonly Share<T>[], copies: Copies<T>): number =>
  sum(
    shares
      .filter(other => other.source !== source)
      .map(({ items, source: from }) => items.filter(item => copies.mayCome(item, from, source)).length),
  );

const sum = (counts: readonly number[]): number => counts.reduce((one, other) => one + other, 0);
