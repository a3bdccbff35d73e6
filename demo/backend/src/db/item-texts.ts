import type { IndexedItem } from './item-slices.js';
import type { Database } from './schema.js';
import { fieldOf, itemOf, textNumber } from './text-number.js';

/** What is searched of an item in one field (`searchFields`): folded words with spaces between. */
export interface ItemText {
  field: number;
  words: string;
}

/** The searched texts of a slice of items, by the items' numbers, the best field of each first. */
export async function textsOf(db: Database, slice: readonly IndexedItem[]): Promise<ReadonlyMap<number, ItemText[]>> {
  const texts = new Map<number, ItemText[]>();
  if (!slice.length) return texts;
  const rows = await db
    .selectFrom('item_text')
    .select(['number', 'words'])
    .where('number', '>=', textNumber(slice[0].number, 0))
    .where('number', '<', textNumber(slice.at(-1)!.number + 1, 0))
    .orderBy('number')
    .execute();
  for (const { number, words } of rows) {
    const item = itemOf(number);
    const known = texts.get(item) ?? [];
    known.push({ field: fieldOf(number), words });
    texts.set(item, known);
  }
  return texts;
}
