import type { Kysely } from 'kysely';
import { textType } from './columns.js';

/** Content as documents with the columns that are filtered and sorted by, and passes. */
export async function content(db: Kysely<never>): Promise<void> {
  const text = textType(db);
  await db.schema
    .createTable('item')
    .addColumn('type', text, column => column.notNull())
    .addColumn('id', text, column => column.notNull())
    .addColumn('document', text, column => column.notNull())
    .addColumn('rank', 'integer', column => column.notNull())
    .addColumn('name', text, column => column.notNull())
    .addColumn('kind', text)
    .addColumn('commitment', text)
    .addColumn('organization', text)
    .addColumn('starts', text)
    .addColumn('last_day', text)
    .addColumn('posted', text)
    .addPrimaryKeyConstraint('item_key', ['type', 'id'])
    .execute();
  await db.schema.createIndex('item_starts').on('item').columns(['type', 'starts', 'id']).execute();
  await db.schema.createIndex('item_posted').on('item').columns(['type', 'posted', 'id']).execute();
  await db.schema
    .createTable('item_category')
    .addColumn('type', text, column => column.notNull())
    .addColumn('id', text, column => column.notNull())
    .addColumn('category', text, column => column.notNull())
    .addPrimaryKeyConstraint('item_category_key', ['type', 'id', 'category'])
    .addForeignKeyConstraint('item_category_item', ['type', 'id'], 'item', ['type', 'id'], key =>
      key.onDelete('cascade'),
    )
    .execute();
  await db.schema
    .createTable('item_text')
    .addColumn('type', text, column => column.notNull())
    .addColumn('id', text, column => column.notNull())
    .addColumn('lang', text, column => column.notNull())
    .addColumn('words', text, column => column.notNull())
    .addPrimaryKeyConstraint('item_text_key', ['type', 'id', 'lang'])
    .addForeignKeyConstraint('item_text_item', ['type', 'id'], 'item', ['type', 'id'], key => key.onDelete('cascade'))
    .execute();
  await db.schema
    .createTable('pass')
    .addColumn('id', text, column => column.primaryKey())
    .addColumn('document', text, column => column.notNull())
    .addColumn('created', text, column => column.notNull())
    .execute();
}
