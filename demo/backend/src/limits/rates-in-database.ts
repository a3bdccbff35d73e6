import { sql } from 'kysely';
import type { Database } from '../db/schema.js';
import { hourMs, type Rates } from './rates.js';

const sweepMs = 60_000;

/** Counts that all processes on one PostgreSQL share, in a table that is not logged: no act waits for the disk. */
export class RatesInDatabase implements Rates {
  readonly #db: Database;
  #nextSweep = 0;

  constructor(db: Database) {
    this.#db = db;
  }

  async add(key: string, shareMs: number, now: number): Promise<number | undefined> {
    await this.#sweep(now);
    const after = sql<number>`greatest(rate.empty_at, ${now}) + ${shareMs}`;
    const row = await this.#db
      .insertInto('rate')
      .values({ key, empty_at: now + shareMs })
      .onConflict(conflict =>
        conflict
          .column('key')
          .doUpdateSet({ empty_at: after })
          .where(after, '<=', now + hourMs),
      )
      .returning('empty_at')
      .executeTakeFirst();
    return row && Number(row.empty_at);
  }

  async emptyAt(key: string): Promise<number | undefined> {
    const row = await this.#db.selectFrom('rate').select('empty_at').where('key', '=', key).executeTakeFirst();
    return row && Number(row.empty_at);
  }

  async #sweep(now: number): Promise<void> {
    if (now < this.#nextSweep) return;
    this.#nextSweep = now + sweepMs;
    await this.#db.deleteFrom('rate').where('empty_at', '<=', now).execute();
  }
}
