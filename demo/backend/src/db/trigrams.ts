import { sql, type Kysely } from 'kysely';
import type { Logger } from 'pino';
import { dialectOf } from './dialect.js';
import type { Tables } from './schema.js';

/**
 * Lets PostgreSQL find the inside of words by an index: its extension `pg_trgm`, which the owner of a database may
 * create. Where it cannot be had, search reads all words instead; the operator is told, and the next start tries again.
 */
export async function createTrigramIndex(db: Kysely<Tables>, logger: Logger | undefined): Promise<void> {
  if (dialectOf(db) === 'sqlite') return;
  try {
    await db.transaction().execute(async transaction => {
      // Of several processes that start one creates it; it may take minutes.
      await sql`set local lock_timeout = 0`.execute(transaction);
      await sql`select pg_advisory_xact_lock(hashtext('miteinand trigrams'))`.execute(transaction);
      await sql`create extension if not exists pg_trgm`.execute(transaction);
      await sql`create index if not exists word_inside on word using gin (word gin_trgm_ops)`.execute(transaction);
    });
  } catch (error) {
    if (!unavailable.includes((error as { code?: string }).code ?? '')) throw error;
    logger?.warn(
      { err: error },
      'search is slower than need be: let an administrator run CREATE EXTENSION pg_trgm, then restart',
    );
  }
}

/** Not permitted, not installed, and not supported: https://www.postgresql.org/docs/current/errcodes-appendix.html. */
const unavailable = ['42501', '58P01', '0A000'];
