import { sql, type Kysely } from 'kysely';
import type { Answers } from 'miteinand/contract/signup.js';
import type { SignupForm } from 'miteinand/contract/form.js';
import { seatOf } from '../../signups/seat.js';
import { dialectOf } from '../dialect.js';
import { insertSlots, slotRows, slotsLeft } from '../slot-rows.js';
import type { Database } from '../schema.js';
import { textType } from './columns.js';

/** Sign-ups that hold several places, wait, or end by themselves, and slots with places of their own. */
export async function signupStates(db: Kysely<never>): Promise<void> {
  await addColumns(db);
  await createSlots(db);
  if (dialectOf(db) === 'sqlite') await markAllChangesInSqlite(db);
  await fillColumns(db as unknown as Database);
}

async function addColumns(db: Kysely<never>): Promise<void> {
  const text = textType(db);
  const counted = ['persons', 'places', 'waiting'] as const;
  for (const name of counted) {
    await db.schema
      .alterTable('signup')
      .addColumn(name, 'integer', column => column.notNull().defaultTo(name === 'persons' ? 1 : 0))
      .execute();
  }
  for (const name of ['slot', 'address', 'expires', 'repeat_of']) {
    await db.schema.alterTable('signup').addColumn(name, text).execute();
  }
  await db.schema
    .alterTable('target')
    .addColumn('waiting', 'integer', column => column.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable('target').addColumn('slots_left', 'integer').execute();
  // Partial indexes: most sign-ups are in none of the first two.
  await sql`create index signup_waiting on signup (target, number) where waiting = 1`.execute(db);
  await sql`create index signup_expires on signup (expires) where expires is not null`.execute(db);
  await sql`create index signup_address on signup (target, address) where address is not null`.execute(db);
}

async function createSlots(db: Kysely<never>): Promise<void> {
  const text = textType(db);
  await db.schema
    .createTable('slot')
    .addColumn('target', text, column => column.notNull().references('target.id').onDelete('cascade'))
    .addColumn('value', text, column => column.notNull())
    .addColumn('capacity', 'integer')
    .addColumn('taken', 'integer', column => column.notNull())
    .addColumn('waitlist', 'integer', column => column.notNull())
    .addColumn('waiting', 'integer', column => column.notNull().defaultTo(0))
    .addPrimaryKeyConstraint('slot_key', ['target', 'value'])
    .execute();
}

/** Its trigger names the columns that lists are told of; PostgreSQL's marks every change of a row. */
async function markAllChangesInSqlite(db: Kysely<never>): Promise<void> {
  const statements = [
    'drop trigger target_changed',
    `create trigger target_changed after update of capacity, taken, waitlist, waiting, slots_left on target begin
      update target set changed = (select max(changed) + 1 from target) where id = new.id;
    end`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const rowsAtOnce = 500;

/** What those who signed up before hold: a message nothing, everybody else as many places as the form asked for. */
async function fillColumns(db: Database): Promise<void> {
  const items = await db.selectFrom('item').select(['id', 'document']).where('type', '=', 'form').execute();
  const forms = new Map(items.map(({ id, document }) => [id, JSON.parse(document) as SignupForm]));
  await fillSignups(db, forms);
  const targets = await db.selectFrom('target').select(['id', 'form']).where('id', 'not like', 'message:%').execute();
  await insertSlots(
    db,
    targets.flatMap(({ id, form }) => slotRows(id, forms.get(form)!)),
  );
  await sql`
    update slot set
      taken = taken + (select coalesce(sum(places), 0) from signup
        where signup.target = slot.target and signup.slot = slot.value),
      waiting = (select count(*) from signup
        where signup.target = slot.target and signup.slot = slot.value and signup.waiting = 1)
  `.execute(db);
  await sql`
    update target set
      taken = taken + (select coalesce(sum(places - 1), 0) from signup where signup.target = target.id and places > 0),
      waiting = (select count(*) from signup where signup.target = target.id and signup.waiting = 1),
      slots_left = ${slotsLeft}
  `.execute(db);
}

async function fillSignups(db: Database, forms: ReadonlyMap<string, SignupForm>): Promise<void> {
  for (let last = 0; ;) {
    const rows = await db
      .selectFrom('signup')
      .select(['number', 'form', 'answers', 'state', 'target'])
      .where('number', '>', last)
      .orderBy('number')
      .limit(rowsAtOnce)
      .execute();
    if (!rows.length) return;
    for (const { number, form, answers, state, target } of rows) {
      const seat = seatOf(forms.get(form) ?? { fields: [] }, JSON.parse(answers) as Answers);
      const holds = state === 'confirmed' && !target.startsWith('message:');
      const filled = { ...seat, places: holds ? seat.persons : 0, waiting: state === 'waitlisted' ? 1 : 0 };
      await db.updateTable('signup').set(filled).where('number', '=', number).execute();
    }
    last = rows.at(-1)!.number;
  }
}
