import type { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import type { Tables } from './schema.js';

/** Brings the database to the newest schema; forward only. Throws when a step fails. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('The database could not be brought up to date', { cause: error });
}

const migrations: Record<string, Migration> = {
  '0001-content': {
    async up(db) {
      await db.schema
        .createTable('item')
        .addColumn('type', 'text', column => column.notNull())
        .addColumn('id', 'text', column => column.notNull())
        .addColumn('document', 'text', column => column.notNull())
        .addColumn('rank', 'integer', column => column.notNull())
        .addColumn('name', 'text', column => column.notNull())
        .addColumn('kind', 'text')
        .addColumn('commitment', 'text')
        .addColumn('organization', 'text')
        .addColumn('starts', 'text')
        .addColumn('last_day', 'text')
        .addColumn('posted', 'text')
        .addPrimaryKeyConstraint('item_key', ['type', 'id'])
        .execute();
      await db.schema.createIndex('item_starts').on('item').columns(['type', 'starts', 'id']).execute();
      await db.schema.createIndex('item_posted').on('item').columns(['type', 'posted', 'id']).execute();
      await db.schema
        .createTable('item_category')
        .addColumn('type', 'text', column => column.notNull())
        .addColumn('id', 'text', column => column.notNull())
        .addColumn('category', 'text', column => column.notNull())
        .addPrimaryKeyConstraint('item_category_key', ['type', 'id', 'category'])
        .addForeignKeyConstraint('item_category_item', ['type', 'id'], 'item', ['type', 'id'], key =>
          key.onDelete('cascade'),
        )
        .execute();
      await db.schema
        .createTable('item_text')
        .addColumn('type', 'text', column => column.notNull())
        .addColumn('id', 'text', column => column.notNull())
        .addColumn('lang', 'text', column => column.notNull())
        .addColumn('words', 'text', column => column.notNull())
        .addPrimaryKeyConstraint('item_text_key', ['type', 'id', 'lang'])
        .addForeignKeyConstraint('item_text_item', ['type', 'id'], 'item', ['type', 'id'], key =>
          key.onDelete('cascade'),
        )
        .execute();
      await db.schema
        .createTable('pass')
        .addColumn('id', 'text', column => column.primaryKey())
        .addColumn('document', 'text', column => column.notNull())
        .addColumn('created', 'text', column => column.notNull())
        .execute();
    },
  },
  '0002-signups': {
    async up(db) {
      await db.schema
        .createTable('target')
        .addColumn('id', 'text', column => column.primaryKey())
        .addColumn('form', 'text', column => column.notNull())
        .addColumn('capacity', 'integer')
        .addColumn('taken', 'integer', column => column.notNull())
        .addColumn('waitlist', 'integer', column => column.notNull())
        .execute();
      await db.schema
        .createTable('signup')
        .addColumn('number', 'integer', column => column.primaryKey().autoIncrement())
        .addColumn('id', 'text', column => column.notNull().unique())
        .addColumn('reference', 'text', column => column.notNull().unique())
        .addColumn('target', 'text', column => column.notNull().references('target.id'))
        .addColumn('form', 'text', column => column.notNull())
        .addColumn('lang', 'text')
        .addColumn('state', 'text', column => column.notNull())
        .addColumn('answers', 'text', column => column.notNull())
        .addColumn('consents', 'text', column => column.notNull())
        .addColumn('created', 'text', column => column.notNull())
        .execute();
      await db.schema.createIndex('signup_target').on('signup').columns(['target', 'state', 'number']).execute();
      await db.schema
        .createTable('idempotency')
        .addColumn('key', 'text', column => column.primaryKey())
        .addColumn('body_hash', 'text', column => column.notNull())
        .addColumn('signup', 'text', column => column.notNull())
        .addColumn('answer', 'text', column => column.notNull())
        .addColumn('created', 'text', column => column.notNull())
        .execute();
      await db.schema.createIndex('idempotency_created').on('idempotency').column('created').execute();
    },
  },
};
