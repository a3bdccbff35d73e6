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

/** After so many records it is asked whether others should have their turn. */
const blockLength = 1024;

/** Those records that come first by date, without reading all others: what it takes to show a first page. */
export async function firstByDate(
  records: Records<Offer>,
  count: number,
  today: string,
  slice: Slice,
): Promise<Records<Offer>> {
  const { raws } = records;
  const first: Dated[] = [];
  for (let from = 0; from < raws.length; from += blockLength) {
    if (slice.isOver) await slice.next();
    const to = Math.min(from + blockLength, raws.length);
    for (let at = from; at < to; at++) {
      const last = first.length === count ? first[count - 1] : undefined;
      if (last?.starts !== undefined && last.starts >= today) at = earlierFrom(raws, at, to, today, last.starts);
      if (at === to) break;
      const { key, starts } = uncheckedDate(raws[at], today);
      if (last && key >= last.key) continue;
      const place = first.findLastIndex(other => other.key <= key) + 1;
      first.splice(place, 0, { at, key, starts });
      first.length = Math.min(first.length, count);
    }
  }
  return records.only(first.map(({ at }) => at));
}

/** A record as far as its date matters here; it may be anything. */
type Raw = { schedule?: { startDate?: unknown; scheduleTimezone?: unknown } | null } | null | undefined;

/**
 * The next record that may begin from `today` on but before `until`, else `to`. Where what begins fills the page, all
 * others can be passed over by a look at two texts, in a loop without a call: it is most of what a long list costs.
 */
function earlierFrom(raws: readonly unknown[], from: number, to: number, today: string, until: string): number {
  for (let at = from; at < to; at++) {
    const schedule = (raws[at] as Raw)?.schedule;
    if (!schedule) continue;
    const { startDate } = schedule;
    if (typeof startDate !== 'string') continue;
    if ((startDate >= today && startDate < until) || schedule.scheduleTimezone) return at;
  }
  return to;
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
