import { sql } from 'kysely';
import { dialectOf } from './dialect.js';
import type { Database } from './schema.js';

// On SQLite every transaction is the only one that writes (sqlite.ts): nothing to lock.

/** Who takes or gives back a place of a target, or changes one of its sign-ups, does so alone until the transaction ends. */
export async function lockTarget(transaction: Database, id: string): Promise<void> {
  if (dialectOf(transaction) === 'sqlite') return;
  await transaction.selectFrom('target').select('id').where('id', '=', id).forUpdate().execute();
}

/** Who fills the database does so alone, however long it takes; others read on. */
export async function lockItems(transaction: Database): Promise<void> {
  if (dialectOf(transaction) === 'sqlite') return;
  await sql`set local lock_timeout = 0`.execute(transaction);
  // Before the first row is written, all of a large content is checked.
  await sql`set local idle_in_transaction_session_timeout = 0`.execute(transaction);
  await sql`lock table item in share row exclusive mode`.execute(transaction);
}
