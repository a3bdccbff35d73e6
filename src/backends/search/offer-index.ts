import type { List } from '../../contract/list.js';
import type { Offer } from '../../contract/offer.js';
import { offerFacets, type OfferQuery } from '../../contract/offer-query.js';
import { firstByDate } from './first-records.js';
import { OfferRows } from './offer-rows.js';
import { sortOf } from './order.js';
import { pageSize } from './page.js';
import type { Records } from './records.js';
import { SlicedWork, turnOfOthers } from './slices.js';

/** What comes with a question to an index. */
export interface Asked {
  /** The day in the town. */
  today: string;
  signal?: AbortSignal | undefined;
  /** Where it is given, a first page may come before everything is counted, and the whole answer later. */
  onFuller?: ((list: List<Offer>) => void) | undefined;
}

/** So many more than a page are read, as some may be unreadable. */
const spare = 4;

/** So few are read at once: a first page would not come any sooner. */
const fewRecords = 200;

const manyRecords = 20_000;

/** Finds offers as the native backend does, in a source that is wholly in the page; every record is read once. */
export class OfferIndex {
  readonly #records: Records<Offer>;
  readonly #rows: SlicedWork<OfferRows>;
  readonly #changed: ReadonlyMap<string, Offer>;
  /** Which of the changed offers are counted as they are now. */
  readonly #counted = new Set<Offer>();

  /** `changed` are offers as they have become since, by id: their free places count as they are now. */
  constructor(records: Records<Offer>, changed: ReadonlyMap<string, Offer>) {
    this.#records = records;
    this.#changed = changed;
    this.#rows = new SlicedWork(slice => OfferRows.of(records, slice));
  }

  async find(query: OfferQuery, asked: Asked): Promise<List<Offer>> {
    const first = await this.#firstPage(query, asked);
    if (!first) return this.#find(await this.#rows.soon(), query, asked.today);
    // What fails here fails the next question too, and is told there.
    this.#tellWhole(query, asked).catch(() => undefined);
    return first;
  }

  /**
   * The first page by date where it can be found by reading few records: how many there are is a lower
   * bound, and nothing is said of the filters. Records that do not fit may leave it too short; then there is none.
   */
  async #firstPage(query: OfferQuery, { today, onFuller }: Asked): Promise<List<Offer> | undefined> {
    const { q, near, cursor, limit = pageSize } = query;
    const isByDate = sortOf(query) === 'date' && !q && !near && !cursor;
    const isLong = this.#records.length > Math.max(fewRecords, 4 * limit);
    if (!onFuller || !isByDate || !isLong || this.#rows.value) return undefined;
    const isNarrowed = offerFacets.some(facet => query[facet]?.length);
    const count = isNarrowed ? 2 * limit : limit + spare;
    const first = await new SlicedWork(slice => firstByDate(this.#records, count, today, slice)).soon();
    const rows = await new SlicedWork(slice => OfferRows.of(first, slice)).soon();
    // What so few say of the filters would soon be wrong, and the filters would jump.
    const { facets: _, ...page } = rows.find(query, today, undefined);
    return page.items.length < limit ? undefined : { ...page, isAtLeast: true, next: String(limit) };
  }

  async #find(rows: OfferRows, query: OfferQuery, today: string): Promise<List<Offer>> {
    const isMany = this.#records.length > manyRecords;
    const hits = query.q ? (await rows.words.soon()).search(query.q) : undefined;
    // Among so many each is a task of its own: to look for words, to count and order, to show.
    if (hits && isMany) await turnOfOthers();
    // Whoever has seen the list may search it next.
    rows.words.inIdleTime().catch(() => undefined);
    this.#countChanged(rows);
    const list = rows.find(query, today, hits);
    if (isMany) await turnOfOthers();
    return list;
  }

  async #tellWhole(query: OfferQuery, { today, signal, onFuller }: Asked): Promise<void> {
    const list = await this.#find(await this.#rows.inIdleTime(), query, today);
    if (!signal?.aborted) onFuller?.(list);
  }

  #countChanged(rows: OfferRows): void {
    for (const offer of this.#changed.values()) {
      if (!this.#counted.has(offer)) rows.update(offer);
      this.#counted.add(offer);
    }
  }
}
