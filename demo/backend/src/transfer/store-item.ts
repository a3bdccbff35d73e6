import { isDeepStrictEqual } from 'node:util';
import type { Category } from 'miteinand/contract/category.js';
import type { Database, ItemType } from '../db/schema.js';
import type { Services } from '../services.js';
import type { Context } from './check-row.js';
import type { Fields } from './columns.js';
import type { Refusal } from './parts.js';
import { storeMessageTarget } from './store-recipient.js';
import { storeFormTargets, storeTarget } from './store-target.js';

/** What became of a row that is stored. */
export type Stored = 'added' | 'changed' | 'unchanged';

/** An item that was written, for those who write its searched texts. */
export interface Written {
  outcome: Stored;
  number: number;
}

/** Makes an item the one that is given, and what is signed up for by it. What stays the same is not touched. */
export async function storeItem(
  services: Services,
  type: ItemType,
  given: Fields,
  { recipients }: Context,
): Promise<Written | Refusal> {
  const { db } = services;
  const id = String(given['id']);
  const row = await db
    .selectFrom('item')
    .select(['number', 'document', 'feed'])
    .where('type', '=', type)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row?.feed) return { field: 'id', reason: 'A calendar that is fetched (FEEDS) has an event of this id' };
  const before = row && (JSON.parse(row.document) as Fields);
  const record = withPartCount(given, before);
  if (row && isDeepStrictEqual(before, record)) return { outcome: 'unchanged', number: row.number };
  const number = await write(db, type, record, row?.number);
  if (type === 'offer' || type === 'event') {
    await storeTarget(services, type, record);
    await storeMessageTarget(db, `${type}:${id}`, record, recipients);
    await storeCategories(db, record);
  }
  if (type === 'form') await storeFormTargets(services, record);
  return { outcome: row ? 'changed' : 'added', number };
}

async function write(db: Database, type: ItemType, record: Fields, number: number | undefined): Promise<number> {
  const document = JSON.stringify(record);
  if (number !== undefined) {
    await db.updateTable('item').set({ document }).where('number', '=', number).execute();
    return number;
  }
  const values = { type, id: String(record['id']), document };
  return (await db.insertInto('item').values(values).returning('number').executeTakeFirstOrThrow()).number;
}

/** How many parts a programme has is counted here (count-parts.ts), not said by a file that does not know. */
const withPartCount = (record: Fields, before: Fields | undefined): Fields =>
  before?.['subEventCount'] === undefined || record['subEventCount'] !== undefined
    ? record
    : { subEventCount: before['subEventCount'], ...record };

/** Those that only items name. */
async function storeCategories(db: Database, record: Fields): Promise<void> {
  for (const category of (record['categories'] ?? []) as Category[]) {
    const document = JSON.stringify({ ...(record['lang'] !== undefined && { lang: record['lang'] }), ...category });
    await db
      .insertInto('item')
      .values({ type: 'category', id: category.id, document })
      .onConflict(conflict => conflict.columns(['type', 'id']).doNothing())
      .execute();
  }
}
