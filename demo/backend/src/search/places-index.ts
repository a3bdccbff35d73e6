import { FacetColumn } from 'miteinand/backends/search/facet-column.js';
import { hasFreePlaces } from 'miteinand/backends/search/offer-facets.js';
import { closedState, overFrom, placesLeft, type Stated } from '../content/availability.js';
import type { TargetPlaces } from '../db/changes.js';

/** Places left, where there is no end of them. */
const anyNumber = -1;

/** Which items have free places now; kept up to date with every sign-up. */
export class PlacesIndex {
  /** Position by target. */
  readonly #targets = new Map<string, number>();
  /** Places left by position. */
  readonly #left: number[] = [];
  /** From when on there are none, because it is over; 0 where the content itself says that it is closed. */
  readonly #until: number[] = [];
  readonly #column = new FacetColumn(0);
  /** How often the column was changed. */
  changes = 0;
  /** For which time the column holds. */
  #from = 0;
  #to = 0;

  /** Items come in the order of their positions. */
  add(target: string, record: Stated): void {
    // Dates apart: they are the business of `until`.
    const { availability, eventStatus } = record;
    const isClosed = closedState(
      { ...(availability && { availability }), ...(eventStatus && { eventStatus }) },
      new Date(0),
    );
    this.#targets.set(target, this.#left.length);
    this.#until.push(isClosed ? 0 : overFrom(record));
    this.#left.push(hasFreePlaces(record) ? anyNumber : 0);
    this.#column.add([nothing]);
  }

  /** How many places targets have. */
  update(targets: readonly TargetPlaces[]): void {
    for (const target of targets) {
      const position = this.#targets.get(target.id);
      if (position === undefined) continue;
      this.#left[position] = placesLeft(target) ?? anyNumber;
      this.#look(position);
      this.changes++;
    }
  }

  /** What items say under the filter `places` at a time: `free`, or nothing. */
  columnAt(now: number): FacetColumn {
    if (now >= this.#from && now < this.#to) return this.#column;
    this.#from = now;
    this.#to = Infinity;
    this.changes++;
    for (let position = 0; position < this.#left.length; position++) this.#look(position);
    return this.#column;
  }

  /** Notes whether an item has free places, and that it is so until it is over. */
  #look(position: number): void {
    const until = this.#until[position];
    const isFree = until > this.#from && this.#left[position] !== 0;
    this.#column.replace(position, isFree ? free : nothing);
    if (isFree && until < this.#to) this.#to = until;
  }
}

const free = { value: 'free' };
const nothing = { value: '' };
