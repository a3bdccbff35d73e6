import type { List } from '../../contract/list.js';
import type { Offer } from '../../contract/offer.js';
import { offerFacets, type GeoPoint, type OfferFacet, type OfferQuery } from '../../contract/offer-query.js';
import { dateKey, minutesOf, offerSpan } from './dates.js';
import { kilometresBetween } from './distance.js';
import { offerFacetsOf, type Said } from './offer-facets.js';
import { nearestKey, newestKey, sortOf } from './order.js';
import { cutPage } from './page.js';
import { bestRank } from './rank.js';
import type { Records } from './records.js';
import { allRows, bestFirst, orderRows, pickRows } from './row-order.js';
import { select } from './select.js';
import type { Slice, SlicedWork } from './slices.js';
import { Table } from './table.js';
import type { Hits, WordIndex } from './word-index.js';

/** What an offer without free places says under that filter: so there is a place to note that it has some again. */
const noPlaces: Said = { value: '' };

const saysOf = (offer: Offer): Record<OfferFacet, readonly Said[]> => {
  const says = offerFacetsOf(offer);
  return says.places.length ? says : { ...says, places: [noPlaces] };
};

/** All offers of a source by row, with what it takes to order them and to measure how far they are. */
export class OfferRows {
  readonly #table: Table<Offer, OfferFacet>;
  readonly #starts: Float64Array;
  readonly #lastDays: Float64Array;
  readonly #posted: Float64Array;
  readonly #places: Float64Array;
  readonly #all: Uint32Array;
  #byDate: { today: string; rows: Uint32Array } | undefined;

  private constructor(
    table: Table<Offer, OfferFacet>,
    [starts, lastDays, posted, places]: readonly [Float64Array, Float64Array, Float64Array, Float64Array],
  ) {
    this.#table = table;
    this.#all = allRows(table.length);
    this.#starts = starts;
    this.#lastDays = lastDays;
    this.#posted = posted;
    this.#places = places;
  }

  /** Reads all records, in slices. */
  static async of(records: Records<Offer>, slice: Slice): Promise<OfferRows> {
    const numbers = (each = 1): Float64Array => new Float64Array(records.length * each);
    const columns = [numbers(), numbers(), numbers(), numbers(2)] as const;
    const note = (offer: Offer, row: number): void => {
      const [starts, lastDays, posted, places] = columns;
      const span = offerSpan(offer);
      starts[row] = minutesOf(span.starts);
      lastDays[row] = minutesOf(span.lastDay);
      posted[row] = newestKey(offer.datePosted);
      places[2 * row] = offer.location?.geo?.latitude ?? NaN;
      places[2 * row + 1] = offer.location?.geo?.longitude ?? NaN;
    };
    const table = await Table.of(records, { facets: offerFacets, saysOf, note }, slice);
    return new OfferRows(table, columns);
  }

  get words(): SlicedWork<WordIndex> {
    return this.#table.words;
  }

  /** The answer to a question; `hits` are what its words have found. */
  find(query: OfferQuery, today: string, hits: Hits | undefined): List<Offer> {
    const { rows, facets } = select(this.#table.columns, this.#candidates(query, hits), query);
    const page = cutPage(this.#inOrder(rows, query, today, hits), row => this.#table.item(row), query);
    return { ...page, facets, omitted: this.#table.omitted, ...(hits && { words: hits.words }) };
  }

  /** Counts the free places of an offer as they are now. */
  update(offer: Offer): void {
    const [said = noPlaces] = offerFacetsOf(offer).places;
    for (const row of this.#table.rowsOf(offer.id)) this.#table.columns.places.replace(row, said);
  }

  /** The rows that have the words and are near enough, as they came. */
  #candidates({ near, radius }: OfferQuery, hits: Hits | undefined): Uint32Array {
    const isNearEnough = near && radius !== undefined && ((row: number) => this.#distance(row, near) <= radius);
    if (!hits && !isNearEnough) return this.#all;
    return pickRows(this.#all, row => (!hits || hits.ranks[row]) && (!isNearEnough || isNearEnough(row)));
  }

  #inOrder(found: Uint32Array, query: OfferQuery, today: string, hits: Hits | undefined): Uint32Array {
    const rows = this.#inDateOrder(found, today);
    const { near } = query;
    switch (sortOf(query)) {
      case 'relevance':
        return hits ? bestFirst(rows, row => hits.ranks[row], bestRank) : rows;
      case 'newest':
        return orderRows(rows, row => this.#posted[row]);
      case 'nearest':
        return near ? orderRows(rows, row => nearestKey(near, this.#placeOf(row))) : rows;
      default:
        return rows;
    }
  }

  #inDateOrder(found: Uint32Array, today: string): Uint32Array {
    if (this.#byDate?.today !== today) {
      const todayKey = minutesOf(today);
      const keyOf = (row: number): number => dateKey(this.#starts[row], this.#lastDays[row], todayKey);
      this.#byDate = { today, rows: orderRows(this.#all, keyOf) };
    }
    if (found.length === this.#all.length) return this.#byDate.rows;
    const isFound = new Uint8Array(this.#all.length);
    for (let at = 0; at < found.length; at++) isFound[found[at]] = 1;
    return pickRows(this.#byDate.rows, row => isFound[row]);
  }

  #placeOf(row: number): GeoPoint | undefined {
    const latitude = this.#places[2 * row];
    return Number.isNaN(latitude) ? undefined : { latitude, longitude: this.#places[2 * row + 1] };
  }

  #distance(row: number, near: GeoPoint): number {
    const place = this.#placeOf(row);
    return place ? kilometresBetween(near, place) : Infinity;
  }
}
