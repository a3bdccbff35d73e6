import { sql } from 'kysely';
import type { Database, ItemType } from '../db/schema.js';

/** An item as it is stored, with its places if it can be signed up for. */
export interface StoredItem {
  number: number;
  type: ItemType;
  id: string;
  document: string;
  revision: number;
  capacity: number | null;
  taken: number | null;
  waitlist: number | null;
  waiting: number | null;
  slots_left: number | null;
  /** When the feed that it comes from was last known to be good. */
  checked: string | null;
}

/** Offers and events join their target: how many places there are and how many are taken. */
const withTarget = (db: Database) =>
  db
    .selectFrom('item')
    .leftJoin('target', join => join.on('target.id', '=', sql<string>`item.type || ':' || item.id`))
    .select(['item.number', 'item.type', 'item.id', 'item.document', 'item.revision'])
    .leftJoin('feed', 'feed.address', 'item.feed')
    .select([
      'feed.checked',
      'target.capacity',
      'target.taken',
      'target.waitlist',
      'target.waiting',
      'target.slots_left',
    ]);

/** One item by its id. */
export const findItem = (db: Database, type: ItemType, id: string): Promise<StoredItem | undefined> =>
  withTarget(db).where('item.type', '=', type).where('item.id', '=', id).executeTakeFirst();

/** All items of a type, in the order of their import. */
export const allItems = (db: Database, type: ItemType): Promise<StoredItem[]> =>
  withTarget(db).where('item.type', '=', type).orderBy('item.number').execute();

/** The items of these numbers in this order, without those that are gone. */
export async function itemsByNumber(db: Database, numbers: readonly number[]): Promise<StoredItem[]> {
  if (!numbers.length) return [];
  const rows = await withTarget(db)
    .where('item.number', 'in', [...numbers])
    .execute();
  const found = new Map(rows.map(row => [row.number, row]));
  return numbers.flatMap(number => found.get(number) ?? []);
}
