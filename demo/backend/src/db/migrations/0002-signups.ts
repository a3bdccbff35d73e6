import type { Kysely } from 'kysely';
import { numbered, textType } from './columns.js';

/** What can be signed up for, who did, and the requests of the last day. */
export async function signups(db: Kysely<never>): Promise<void> {
  const text = textType(db);
  await db.schema
    .createTable('target')
    .addColumn('id', text, column => column.primaryKey())
    .addColumn('form', text, column => column.notNull())
    .addColumn('capacity', 'integer')
    .addColumn('taken', 'integer', column => column.notNull())
    .addColumn('waitlist', 'integer', column => column.notNull())
    .execute();
  await db.schema
    .createTable('signup')
    .addColumn('number', 'integer', column => numbered(db, column.primaryKey()))
    .addColumn('id', text, column => column.notNull().unique())
    .addColumn('reference', text, column => column.notNull().unique())
    .addColumn('target', text, column => column.notNull().references('target.id'))
    .addColumn('form', text, column => column.notNull())
    .addColumn('lang', text)
    .addColumn('state', text, column => column.notNull())
    .addColumn('answers', text, column => column.notNull())
    .addColumn('consents', text, column => column.notNull())
    .addColumn('created', text, column => column.notNull())
    .execute();
  await db.schema.createIndex('signup_target').on('signup').columns(['target', 'state', 'number']).execute();
  await db.schema
    .createTable('idempotency')
    .addColumn('key', text, column => column.primaryKey())
    .addColumn('body_hash', text, column => column.notNull())
    .addColumn('signup', text, column => column.notNull())
    .addColumn('answer', text, column => column.notNull())
    .addColumn('created', text, column => column.notNull())
    .execute();
  await db.schema.createIndex('idempotency_created').on('idempotency').column('created').execute();
}
