import type { Offer } from '../../contract/offer.js';
import { dateKey, minutesOf, offerSpan } from './dates.js';
import { asRecord, type Records } from './records.js';
import type { Slice } from './slices.js';

/** A record, where it stands by date and where it came. */
interface Dated {
  at: number;
  key: number;
  starts: string | undefined;
}

/** Those records that come first by date, without reading all others: what it takes to show a first page. */
export async function firstByDate(
  records: Records<Offer>,
  count: number,
  today: string,
  slice: Slice,
): Promise<Records<Offer>> {
  const first: Dated[] = [];
  for (let at = 0; at < records.length; at++) {
    if (at % 256 === 0 && slice.isOver) await slice.next();
    const raw = records.raw(at);
    const last = first.length === count ? first[count - 1] : undefined;
    if (last && isSurelyLater(raw, last, today)) continue;
    const { key, starts } = uncheckedDate(raw, today);
    if (last && key >= last.key) continue;
    const place = first.findLastIndex(other => other.key <= key) + 1;
    first.splice(place, 0, { at, key, starts });
    first.length = Math.min(first.length, count);
  }
  return records.only(first.map(({ at }) => at));
}

/** Most records can be passed over by a look at two texts: where what begins from today on fills the page. */
function isSurelyLater(raw: unknown, last: Dated, today: string): boolean {
  if (!last.starts || last.starts < today) return false;
  const schedule = (raw as { schedule?: Record<string, unknown> | null } | null)?.schedule;
  const startDate = schedule?.['startDate'];
  if (typeof startDate !== 'string') return true;
  return (startDate < today || startDate >= last.starts) && !schedule?.['scheduleTimezone'];
}

/** The date of what may be anything: where it stands does not matter if it cannot be read. */
function uncheckedDate(raw: unknown, today: string): Omit<Dated, 'at'> {
  try {
    const { starts, lastDay } = offerSpan(asRecord(raw));
    return { key: dateKey(minutesOf(starts), minutesOf(lastDay), minutesOf(today)), starts };
  } catch {
    return { key: Infinity, starts: undefined };
  }
}
