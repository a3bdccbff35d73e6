import { setTimeout as pause } from 'node:timers/promises';
import { seenNow } from '../db/changes.js';
import type { Database } from '../db/schema.js';
import { buildIndex, type ContentIndex } from './content-index.js';

/** So long a question waits for an index of changed content; then it gets the one before. */
const patienceMs = 250;

/**
 * The index as the database stands when it is asked for: taken places are in it at once, also those that other
 * processes gave away. Changed content is so as soon as it is read, within a few seconds at 100,000 items.
 */
export class CurrentIndex {
  readonly #db: Database;
  /** For a negative control: never looks for changes. */
  readonly #isStale: boolean;
  #index: ContentIndex | undefined;
  #building: Promise<void> | undefined;
  #patience: Promise<void> | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(db: Database, isStale = false) {
    this.#db = db;
    this.#isStale = isStale;
  }

  /** One after another: an older look at the places must not overwrite a newer one. */
  get(): Promise<ContentIndex> {
    const turn = this.#turn.then(() => this.#update());
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #update(): Promise<ContentIndex> {
    if (!this.#index) await this.#build();
    if (this.#isStale) return this.#index!;
    const seen = await seenNow(this.#db);
    if (seen.version !== this.#index!.version) await Promise.race([this.#build(), this.#patience]);
    await this.#index!.updatePlaces(this.#db, seen);
    return this.#index!;
  }

  #build(): Promise<void> {
    if (this.#building) return this.#building;
    const building = buildIndex(this.#db)
      .then(index => void (this.#index = index))
      .finally(() => (this.#building = undefined));
    // Nobody may be left to hear of a failure; the next question tries again.
    building.catch(() => undefined);
    this.#patience = pause(patienceMs, undefined, { ref: false });
    return (this.#building = building);
  }
}
