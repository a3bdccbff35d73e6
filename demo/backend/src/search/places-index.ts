import { hasFreePlaces } from 'miteinand/backends/search/offer-facets.js';
import type { Offer } from 'miteinand/contract/offer.js';
import { closedState, overFrom, type Stated } from '../content/availability.js';

/** Of what a target has: how many places are left, any number of them as -1. */
export interface TargetPlaces {
  id: string;
  capacity: number | null;
  taken: number;
}

const anyNumber = -1;

/** Which items have free places now; kept up to date with every sign-up. */
export class PlacesIndex {
  /** Position by target. */
  readonly #targets = new Map<string, number>();
  /** Places left by position. */
  readonly #left: number[] = [];
  /** From when on there are none, because it is over; 0 where the content itself says that it is closed. */
  readonly #until: number[] = [];
  #free: number[] | undefined;
  /** For which time `#free` holds. */
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
    this.#left.push(hasFreePlaces(record as Offer) ? anyNumber : 0);
  }

  /** How many places targets have. */
  update(targets: readonly TargetPlaces[]): void {
    for (const { id, capacity, taken } of targets) {
      const position = this.#targets.get(id);
      if (position === undefined) continue;
      this.#left[position] = capacity === null ? anyNumber : Math.max(capacity - taken, 0);
      this.#free = undefined;
    }
  }

  /** The positions of all items with free places at a time, ascending. */
  free(now: number): readonly number[] {
    if (!this.#free || now < this.#from || now >= this.#to) this.#collect(now);
    return this.#free!;
  }

  #collect(now: number): void {
    const free: number[] = [];
    this.#from = now;
    this.#to = Infinity;
    for (let position = 0; position < this.#left.length; position++) {
      const until = this.#until[position];
      if (until <= now || this.#left[position] === 0) continue;
      free.push(position);
      if (until < this.#to) this.#to = until;
    }
    this.#free = free;
  }
}
