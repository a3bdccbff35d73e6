import { sql, type Kysely } from 'kysely';
import { dialectOf } from '../dialect.js';

/** Items count how often they were changed: calendar apps take an event anew only under a higher number. */
export async function revisions(db: Kysely<never>): Promise<void> {
  await db.schema
    .alterTable('item')
    .addColumn('revision', 'integer', column => column.notNull().defaultTo(0))
    .execute();
  for (const statement of dialectOf(db) === 'postgres' ? inPostgres : inSqlite) await sql.raw(statement).execute(db);
}

const inSqlite = [
  `create trigger item_revised after update of document on item when new.document <> old.document begin
    update item set revision = old.revision + 1 where number = new.number;
  end`,
];

const inPostgres = [
  `create function item_revised() returns trigger language plpgsql as $$ begin
    new.revision := old.revision + 1;
    return new;
  end $$`,
  `create trigger item_revised before update of document on item
    for each row when (new.document <> old.document) execute function item_revised()`,
];
