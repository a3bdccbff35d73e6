import { sql, type RawBuilder } from 'kysely';
import type { Database, ItemType } from '../db/schema.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { fitsFacets, fitsSearch, type ItemFilters } from './item-query.js';

/** An item as it is stored, with its places if it can be signed up for. */
export interface StoredItem {
  id: string;
  document: string;
  capacity: number | null;
  taken: number | null;
  waitlist: number | null;
}

/** How a list is sorted: by a text that no item lacks, then by id. */
export interface Order {
  name: string;
  key: RawBuilder<string>;
  direction: 'asc' | 'desc';
}

/** What is asked of a list. */
export interface ListQuestion extends ItemFilters {
  type: ItemType;
  order: Order;
  cursor?: string | undefined;
  limit: number;
}

/** A page of stored items; `total` counts all that fit. */
export interface StoredList {
  items: StoredItem[];
  total: number;
  next?: string;
}

/** Offers and events join their target: how many places there are and how many are taken. */
const withTarget = (db: Database) =>
  db
    .selectFrom('item')
    .leftJoin('target', join => join.on('target.id', '=', sql<string>`item.type || ':' || item.id`))
    .select(['item.id', 'item.document', 'target.capacity', 'target.taken', 'target.waitlist']);

/** One item by its id. */
export const findItem = (db: Database, type: ItemType, id: string): Promise<StoredItem | undefined> =>
  withTarget(db).where('item.type', '=', type).where('item.id', '=', id).executeTakeFirst();

/** All items of a type, in the order of their import. */
export const allItems = (db: Database, type: ItemType): Promise<StoredItem[]> =>
  withTarget(db).where('item.type', '=', type).orderBy('item.rank').execute();

/** A page of the items that fit. */
export async function listItems(db: Database, question: ListQuestion): Promise<StoredList> {
  const { type, order, limit } = question;
  const after = decodeCursor(order.name, question.cursor);
  const beyond = order.direction === 'asc' ? '>' : '<';
  let page = withTarget(db)
    .select(order.key.as('sort_key'))
    .where('item.type', '=', type)
    .where(fitsFacets(question))
    .where(fitsSearch(question));
  if (after) {
    page = page.where(({ eb, and, or }) =>
      or([eb(order.key, beyond, after.key), and([eb(order.key, '=', after.key), eb('item.id', '>', after.id)])]),
    );
  }
  // One more than asked for tells whether there is a next page.
  const rows = await page
    .orderBy(order.key, order.direction)
    .orderBy('item.id')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    total: await countItems(db, question),
    ...(rows.length > limit && last && { next: encodeCursor(order.name, { key: last.sort_key, id: last.id }) }),
  };
}

async function countItems(db: Database, question: ListQuestion): Promise<number> {
  const { count } = await db
    .selectFrom('item')
    .select(eb => eb.fn.countAll<number | string>().as('count'))
    .where('item.type', '=', question.type)
    .where(fitsFacets(question))
    .where(fitsSearch(question))
    .executeTakeFirstOrThrow();
  return Number(count);
}
