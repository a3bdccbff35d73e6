import type { Database, ItemType } from './schema.js';

/** An item with its document read. */
export interface IndexedItem {
  number: number;
  type: ItemType;
  id: string;
  record: Record<string, unknown>;
}

/** So few that nobody waits long while a slice is worked on. */
const sliceSize = 500;

/** All items of some types in the order of their numbers, slice by slice. */
export async function* inSlices(db: Database, types: readonly ItemType[]): AsyncGenerator<IndexedItem[]> {
  for (let last = 0; ;) {
    // The types are sorted out here: asked for them, SQLite takes their index and sorts all items anew for each slice.
    const rows = await db
      .selectFrom('item')
      .select(['number', 'type', 'id', 'document'])
      .where('number', '>', last)
      .orderBy('number')
      .limit(sliceSize)
      .execute();
    if (!rows.length) return;
    last = rows.at(-1)!.number;
    yield rows
      .filter(({ type }) => types.includes(type))
      .map(({ document, ...row }) => ({ ...row, record: JSON.parse(document) as IndexedItem['record'] }));
  }
}
