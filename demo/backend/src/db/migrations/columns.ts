import { sql, type ColumnDefinitionBuilder, type Expression, type Kysely } from 'kysely';
import { dialectOf } from '../dialect.js';

/** The type of a text that is compared by its code points on every database, whatever the language of a server. */
export const textType = (db: Kysely<never>): 'text' | Expression<unknown> =>
  dialectOf(db) === 'postgres' ? sql`text collate "C"` : 'text';

/** A column that counts up and never gives a number twice. */
export const numbered = (db: Kysely<never>, column: ColumnDefinitionBuilder): ColumnDefinitionBuilder =>
  dialectOf(db) === 'postgres' ? column.generatedAlwaysAsIdentity() : column.autoIncrement();
