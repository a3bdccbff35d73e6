import type { Insertable } from 'kysely';
import type { Database, Tables } from './schema.js';

/** Databases take some ten thousand values at once; beyond a few hundred rows nothing is gained. */
const rowsAtOnce = 500;

/** Inserts any number of rows. */
export async function insertAll<T extends keyof Tables>(
  db: Database,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await db
      .insertInto(table)
      .values(rows.slice(start, start + rowsAtOnce))
      .execute();
  }
}
