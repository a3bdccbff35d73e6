import { foldedTexts, searchFields } from 'miteinand/backends/search/offer-text.js';
import type { Offer } from 'miteinand/contract/offer.js';
import { fold } from 'miteinand/locale/fold.js';
import type { Kysely } from 'kysely';
import { inSlices, type IndexedItem } from './item-slices.js';
import { insertAll } from './insert.js';
import type { Database, ItemTextTable } from './schema.js';
import { textNumber } from './text-number.js';

/** A record of any searched type, as far as search reads it. */
type SearchedRecord = Offer & { translations?: Readonly<Record<string, object>> };

/** What categories are called, in all languages: whoever reads a name can also search for it. */
type CategoryNames = ReadonlyMap<string, readonly string[]>;

/** Writes what is searched of all items, in a database that has none of it yet. */
export async function writeSearchTexts(db: Kysely<never> | Database): Promise<void> {
  const database = db as Database;
  const categories = await readCategoryNames(database);
  const vocabulary = new Set<string>();
  for await (const items of inSlices(database, ['offer', 'event', 'organization'])) {
    const rows = items.flatMap(item => textRows(item, categories));
    await insertAll(database, 'item_text', rows);
    for (const { words } of rows) for (const word of words.split(' ')) vocabulary.add(word);
  }
  vocabulary.delete('');
  await insertAll(
    database,
    'word',
    Array.from(vocabulary, word => ({ word })),
  );
}

async function readCategoryNames(db: Database): Promise<CategoryNames> {
  const names = new Map<string, string[]>();
  for await (const items of inSlices(db, ['category'])) {
    for (const { id, record } of items) {
      const versions = [record, ...Object.values((record as SearchedRecord).translations ?? {})];
      names.set(
        id,
        versions.flatMap(version => (version as { name?: string }).name ?? []),
      );
    }
  }
  return names;
}

function textRows({ number, record }: IndexedItem, categories: CategoryNames): ItemTextTable[] {
  const { translations = {}, ...own } = record as unknown as SearchedRecord;
  const versions = [own, ...Object.values(translations).map(texts => ({ ...own, ...texts }))].map(foldedTexts);
  const filed = (own.categories ?? []).flatMap(({ id }) => categories.get(id) ?? []).map(fold);
  return searchFields.flatMap((name, field) => {
    const texts = [...versions.map(version => version[name]), ...(name === 'text' ? filed : [])];
    const words = [...new Set(texts.join(' ').split(' '))].filter(Boolean);
    return words.length ? { number: textNumber(number, field), item: number, words: ` ${words.join(' ')}` } : [];
  });
}
