import { sql, type Kysely } from 'kysely';
import { dialectOf } from '../dialect.js';
import { writeSearchTexts } from '../search-texts.js';
import { numbered, textType } from './columns.js';

/** Items by number, their searched texts and words, and marks by which every process sees what changed. */
export async function search(db: Kysely<never>): Promise<void> {
  await numberItems(db);
  await createTexts(db);
  await (dialectOf(db) === 'postgres' ? markChangesInPostgres(db) : markChangesInSqlite(db));
  await writeSearchTexts(db);
}

/** The columns that were filtered and sorted by go: documents hold all of it, and an index in memory is faster. */
async function numberItems(db: Kysely<never>): Promise<void> {
  const text = textType(db);
  await db.schema.dropTable('item_category').execute();
  await db.schema.dropTable('item_text').execute();
  await db.schema
    .createTable('numbered_item')
    .addColumn('number', 'integer', column => numbered(db, column.primaryKey()))
    .addColumn('type', text, column => column.notNull())
    .addColumn('id', text, column => column.notNull())
    .addColumn('document', text, column => column.notNull())
    .addUniqueConstraint('item_name', ['type', 'id'])
    .execute();
  await sql`
    insert into numbered_item (type, id, document) select type, id, document from item order by type, rank
  `.execute(db);
  await db.schema.dropTable('item').execute();
  await db.schema.alterTable('numbered_item').renameTo('item').execute();
}

async function createTexts(db: Kysely<never>): Promise<void> {
  const text = textType(db);
  await db.schema
    .createTable('item_text')
    .addColumn('number', 'integer', column => column.primaryKey())
    .addColumn('item', 'integer', column => column.notNull().references('item.number').onDelete('cascade'))
    .addColumn('words', text, column => column.notNull())
    .execute();
  await db.schema.createIndex('item_text_item').on('item_text').column('item').execute();
  await db.schema
    .createTable('word')
    .addColumn('word', text, column => column.primaryKey())
    .execute();
  await db.schema
    .createTable('content_state')
    .addColumn('version', 'bigint', column => column.notNull())
    .execute();
  await sql`insert into content_state (version) values (1)`.execute(db);
  await db.schema
    .alterTable('target')
    .addColumn('changed', 'bigint', column => column.notNull().defaultTo(0))
    .execute();
  await db.schema.createIndex('target_changed').on('target').column('changed').execute();
}

/** Texts are found by `trigram`, whose index keeps no second copy of them; two spaces make one letter find beginnings of words. */
async function markChangesInSqlite(db: Kysely<never>): Promise<void> {
  const statements = [
    `create virtual table item_text_index using fts5
      (words, content='', contentless_delete=1, tokenize='trigram case_sensitive 1')`,
    `create trigger item_text_added after insert on item_text begin
      insert into item_text_index (rowid, words) values (new.number, replace(new.words, ' ', '  '));
    end`,
    `create trigger item_text_removed after delete on item_text begin
      delete from item_text_index where rowid = old.number;
    end`,
    ...['insert', 'update', 'delete'].map(
      act => `create trigger item_after_${act} after ${act} on item begin
        update content_state set version = version + 1;
      end`,
    ),
    `create trigger target_changed after update of capacity, taken, waitlist on target begin
      update target set changed = (select max(changed) + 1 from target) where id = new.id;
    end`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

async function markChangesInPostgres(db: Kysely<never>): Promise<void> {
  const statements = [
    `create function content_changed() returns trigger language plpgsql as $$ begin
      update content_state set version = version + 1;
      return null;
    end $$`,
    `create trigger item_changed after insert or update or delete on item
      for each statement execute function content_changed()`,
    `create function target_changed() returns trigger language plpgsql as $$ begin
      new.changed := pg_current_xact_id()::text::bigint;
      return new;
    end $$`,
    `create trigger target_changed before update on target
      for each row execute function target_changed()`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
