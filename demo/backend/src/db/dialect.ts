import { PostgresAdapter } from 'kysely';
import type { Database } from './schema.js';

/** The databases the backend runs on. */
export type DatabaseDialect = 'sqlite' | 'postgres';

/** On which database a query will run, for the few that must differ. */
export const dialectOf = (db: Pick<Database, 'getExecutor'>): DatabaseDialect =>
  db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite';
