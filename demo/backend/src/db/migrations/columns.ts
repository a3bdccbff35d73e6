import { sql, type Expression, type Kysely } from 'kysely';
import { dialectOf } from '../dialect.js';

/** The type of a text that is compared by its code points on every database, whatever the language of a server. */
export const textType = (db: Kysely<never>): 'text' | Expression<unknown> =>
  dialectOf(db) === 'postgres' ? sql`text collate "C"` : 'text';
