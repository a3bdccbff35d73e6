import { sql, type Selectable } from 'kysely';
import { dialectOf } from './dialect.js';
import type { Database, TargetTable } from './schema.js';

/** Up to where changes have been seen. */
export interface Seen {
  /** Of the content: another one means that items changed. */
  version: string;
  /** Of the places: whoever looks for changes from here on misses none. */
  places: string;
}

/** How things stand now, also by the doing of other processes. */
export async function seenNow(db: Database): Promise<Seen> {
  const { version, places } = await db
    .selectFrom('content_state')
    .select(['version', nextChange(db).as('places')])
    .executeTakeFirstOrThrow();
  return { version: String(version), places: String(places) };
}

/** The places of all targets that may have changed since. */
export const changedTargets = (db: Database, { places }: Seen): Promise<TargetPlaces[]> =>
  db
    .selectFrom('target')
    .select(['id', 'capacity', 'taken', 'waiting', 'slots_left'])
    .where('changed', '>=', places)
    .execute();

/** A target with what tells how many places it has left. */
export type TargetPlaces = Pick<Selectable<TargetTable>, 'id' | 'capacity' | 'taken' | 'waiting' | 'slots_left'>;

/**
 * The lowest mark that a change not yet seen can bear. SQLite writes one transaction after another: the next number.
 * On PostgreSQL marks are transaction ids, and transactions end in any order: the oldest of those that are still open.
 */
const nextChange = (db: Database) =>
  dialectOf(db) === 'postgres'
    ? sql<string>`pg_snapshot_xmin(pg_current_snapshot())::text`
    : sql<string>`(select coalesce(max(changed), 0) + 1 from target)`;
