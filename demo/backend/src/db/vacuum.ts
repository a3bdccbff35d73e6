import { sql, type Kysely } from 'kysely';
import { dialectOf } from './dialect.js';
import type { Database, Tables } from './schema.js';

// The number that SQLite keeps for the program tells whether something was erased since the file was last written anew, or
// that this is under way: it is part of the transaction, and still there after a crash.
const [clean, erased, underWay] = [0, 1, 2];

/** Notes that what the transaction erases has to leave the file, too. */
export async function noteErasure(transaction: Database): Promise<void> {
  if (dialectOf(transaction) === 'sqlite') await setMark(transaction, erased);
}

/**
 * Writes an SQLite file anew where something was erased: until then deleted rows stay readable in it and in its log. Others
 * wait meanwhile. PostgreSQL does it by itself, in its own time.
 */
export async function vacuumErased(db: Kysely<Tables>): Promise<void> {
  if (dialectOf(db) !== 'sqlite' || (await markIn(db)) === clean) return;
  await setMark(db, underWay);
  await sql`vacuum`.execute(db);
  const { rows: done } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
  // Somebody reads what the log holds: the next round tries again.
  if (done[0]?.busy) return;
  await db.transaction().execute(async transaction => {
    // What was erased meanwhile is for the next round.
    if ((await markIn(transaction)) === underWay) await setMark(transaction, clean);
  });
}

async function markIn(db: Database): Promise<number> {
  const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db);
  return rows[0]?.user_version ?? clean;
}

const setMark = (db: Database, mark: number) => sql`pragma user_version = ${sql.lit(mark)}`.execute(db);
