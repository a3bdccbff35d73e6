import { sql, type Kysely } from 'kysely';
import { dialectOf } from '../dialect.js';
import { textType } from './columns.js';

/** Calendars of others, and which events come from them. */
export async function feeds(db: Kysely<never>): Promise<void> {
  const text = textType(db);
  await db.schema
    .createTable('feed')
    .addColumn('address', text, column => column.primaryKey())
    .addColumn('name', text, column => column.notNull())
    .addColumn('next_fetch', text, column => column.notNull())
    .addColumn('body', dialectOf(db) === 'postgres' ? sql`bytea` : 'blob')
    .addColumn('etag', text)
    .addColumn('last_modified', text)
    .addColumn('checked', text)
    .addColumn('expanded', text)
    .addColumn('problem', text)
    .execute();
  await db.schema.alterTable('item').addColumn('feed', text).execute();
  await db.schema.createIndex('item_feed').on('item').columns(['feed', 'id']).execute();
}
