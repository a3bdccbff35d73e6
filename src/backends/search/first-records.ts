import type { Offer } from '../../contract/offer.js';
import { dateKey, minutesOf, offerSpan } from './dates.js';
import { asRecord, type Records } from './records.js';
import type { Slice } from './slices.js';

/** Those records that come first by date, without reading all others: what it takes to show a first page. */
export async function firstByDate(
  records: Records<Offer>,
  count: number,
  today: string,
  slice: Slice,
): Promise<Records<Offer>> {
  const todayKey = minutesOf(today);
  const keys: number[] = [];
  const first: number[] = [];
  for (let at = 0; at < records.length; at++) {
    if (at % 256 === 0 && slice.isOver) await slice.next();
    const key = uncheckedKey(records.raw(at), todayKey);
    if (first.length === count && key >= keys[count - 1]) continue;
    const place = placeAfter(keys, key);
    keys.splice(place, 0, key);
    first.splice(place, 0, at);
    keys.length = first.length = Math.min(first.length, count);
  }
  return records.only(first);
}

/** Where a key belongs, behind its equals. */
function placeAfter(keys: readonly number[], key: number): number {
  let place = keys.length;
  while (place > 0 && keys[place - 1] > key) place--;
  return place;
}

/** The key by date of what may be anything: where it stands does not matter if it cannot be read. */
function uncheckedKey(raw: unknown, today: number): number {
  try {
    const { starts, lastDay } = offerSpan(asRecord(raw));
    return dateKey(minutesOf(starts), minutesOf(lastDay), today);
  } catch {
    return Infinity;
  }
}
