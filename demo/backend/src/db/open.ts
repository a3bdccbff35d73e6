import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { Content } from 'miteinand/backends/content.js';
import { migrate } from './migrations.js';
import { postgresDialect } from './postgres.js';
import type { Tables } from './schema.js';
import { importContent } from './seed.js';
import { sqliteDialect } from './sqlite.js';

/** Which database, and what an empty one is filled with. */
export interface DatabaseOptions {
  /** Folder of the SQLite file. */
  dataDir: string;
  /** `postgres://…`; SQLite without it. */
  databaseUrl?: string | undefined;
  seed?: Content | undefined;
}

/** Opens the database, brings it up to date, and fills it if it is empty; closes it again when that fails. */
export async function openDatabase(
  { dataDir, databaseUrl, seed }: DatabaseOptions,
  now: Date,
): Promise<Kysely<Tables>> {
  const dialect = databaseUrl ? postgresDialect(databaseUrl) : sqliteDialect(join(dataDir, 'miteinand.sqlite'));
  const db = new Kysely<Tables>({ dialect });
  try {
    await migrate(db);
    if (seed) await importContent(db, seed, now);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
