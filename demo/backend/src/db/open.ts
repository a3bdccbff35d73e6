import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { migrate } from './migrations.js';
import { postgresDialect, unhurried } from './postgres.js';
import type { Tables } from './schema.js';
import type { Seed } from './seed-content.js';
import { importContent } from './seed.js';
import { readingSqliteDialect, sqliteDialect } from './sqlite.js';
import { createTrigramIndex } from './trigrams.js';

/** Where the database is. */
export interface DatabaseAddress {
  /** Folder of the SQLite file. */
  dataDir: string;
  /** `postgres://…`; SQLite without it. */
  databaseUrl?: string | undefined;
}

/** Which database, and what an empty one is filled with. */
export interface DatabaseOptions extends DatabaseAddress {
  logger?: Logger | undefined;
  seed?: Seed | undefined;
}

/** Opens the database, brings it up to date, and fills it if it is empty; closes it again when that fails. */
export async function openDatabase(
  { dataDir, databaseUrl, seed, logger }: DatabaseOptions,
  now: Date,
): Promise<Kysely<Tables>> {
  const dialect = databaseUrl ? postgresDialect(databaseUrl) : sqliteDialect(fileIn(dataDir));
  const db = new Kysely<Tables>({ dialect });
  try {
    await unhurried(db, async connection => {
      await migrate(connection);
      if (seed) await importContent(connection, seed, now);
      await createTrigramIndex(connection, logger);
    });
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Opens a database that is up to date, for reading only. */
export const openReading = ({ dataDir, databaseUrl }: DatabaseAddress): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: databaseUrl ? postgresDialect(databaseUrl) : readingSqliteDialect(fileIn(dataDir)) });

/** The SQLite file of a data folder. */
export const databaseName = 'miteinand.sqlite';

const fileIn = (dataDir: string): string => join(dataDir, databaseName);
