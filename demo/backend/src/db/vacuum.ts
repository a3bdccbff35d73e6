import { sql, type Kysely } from 'kysely';
import { dialectOf } from './dialect.js';
import type { Database, Tables } from './schema.js';

// The number that SQLite keeps for the program tells whether something was erased since the file was last written anew:
// it is part of the transaction, and still there after a crash.

/** Notes that what the transaction erases has to leave the file, too. */
export async function noteErasure(transaction: Database): Promise<void> {
  if (dialectOf(transaction) === 'sqlite') await sql`pragma user_version = 1`.execute(transaction);
}

/**
 * Writes an SQLite file anew where something was erased: until then deleted rows stay readable in it and in its log. Others
 * wait meanwhile. PostgreSQL does it by itself, in its own time.
 */
export async function vacuumErased(db: Kysely<Tables>): Promise<void> {
  if (dialectOf(db) !== 'sqlite') return;
  const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db);
  if (!rows[0]?.user_version) return;
  await sql`vacuum`.execute(db);
  const { rows: done } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
  // Somebody reads what the log holds: the next round tries again.
  if (done[0]?.busy) return;
  await sql`pragma user_version = 0`.execute(db);
}
