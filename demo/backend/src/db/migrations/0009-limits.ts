import { sql, type Kysely } from 'kysely';
import { dialectOf } from '../dialect.js';
import { textType } from './columns.js';

/** Which proofs of work were used, and, where several processes share the database, how often what was asked for. */
export async function limits(db: Kysely<never>): Promise<void> {
  const text = textType(db);
  await db.schema
    .createTable('used_proof')
    .addColumn('id', text, column => column.primaryKey())
    .addColumn('expires', text, column => column.notNull())
    .execute();
  await db.schema.createIndex('used_proof_expires').on('used_proof').column('expires').execute();
  if (dialectOf(db) === 'sqlite') return;
  await db.schema
    .createTable('rate')
    // Not logged: a count costs no flush to the disk, and after a crash all begin anew.
    .modifyFront(sql`unlogged`)
    .addColumn('key', text, column => column.primaryKey())
    .addColumn('empty_at', 'bigint', column => column.notNull())
    .execute();
}
