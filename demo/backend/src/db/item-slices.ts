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
    const rows = await db
      .selectFrom('item')
      .selectAll()
      .where('type', 'in', types)
      .where('number', '>', last)
      .orderBy('number')
      .limit(sliceSize)
      .execute();
    if (!rows.length) return;
    last = rows.at(-1)!.number;
    yield rows.map(({ document, ...row }) => ({ ...row, record: JSON.parse(document) as IndexedItem['record'] }));
  }
}
