import type { Kysely } from 'kysely';
import { numbered, textType } from './columns.js';

/** Where messages go, and the mails that still have to be sent. */
export async function messages(db: Kysely<never>): Promise<void> {
  const text = textType(db);
  await db.schema
    .createTable('recipient')
    .addColumn('target', text, column => column.primaryKey().references('target.id'))
    .addColumn('address', text, column => column.notNull())
    .execute();
  await db.schema
    .createTable('mail')
    .addColumn('number', 'integer', column => numbered(db, column.primaryKey()))
    .addColumn('id', text, column => column.notNull().unique())
    .addColumn('recipient', text, column => column.notNull())
    .addColumn('reply_to', text)
    .addColumn('subject', text, column => column.notNull())
    .addColumn('text', text, column => column.notNull())
    .addColumn('attachments', text, column => column.notNull())
    .addColumn('created', text, column => column.notNull())
    .addColumn('attempts', 'integer', column => column.notNull())
    .addColumn('next_try', text)
    .execute();
  await db.schema.createIndex('mail_next_try').on('mail').columns(['next_try', 'number']).execute();
}
