import type { Kysely } from 'kysely';
import { textType } from './columns.js';

/** Mails to those who signed up: what they are about, so that they can be erased with it, and the links that confirm. */
export async function mail(db: Kysely<never>): Promise<void> {
  const text = textType(db);
  await db.schema.alterTable('mail').addColumn('html', text).execute();
  await db.schema.alterTable('mail').addColumn('signup', text).execute();
  await db.schema.createIndex('mail_signup').on('mail').column('signup').execute();
  await db.schema
    .createTable('confirmation')
    .addColumn('hash', text, column => column.primaryKey())
    .addColumn('signup', text, column => column.notNull())
    .execute();
  await db.schema.createIndex('confirmation_signup').on('confirmation').column('signup').execute();
  await db.schema
    .alterTable('signup')
    .addColumn('mails', 'integer', column => column.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable('signup').addColumn('mailed', text).execute();
  await db.schema.createIndex('idempotency_signup').on('idempotency').column('signup').execute();
}
