import { foldedTexts, searchFields } from 'miteinand/backends/search/offer-text.js';
import type { Offer } from 'miteinand/contract/offer.js';
import { fold } from 'miteinand/locale/fold.js';
import type { Kysely } from 'kysely';
import { inSlices, type IndexedItem } from './item-slices.js';
import { insertAll } from './insert.js';
import type { Database, ItemTextTable } from './schema.js';
import { textNumber } from './text-number.js';

const wordsAtOnce = 500;

/** Nobody types more; and an index of PostgreSQL takes no longer ones. */
const longestWord = 500;

/** A record of any searched type, as far as search reads it. */
type SearchedRecord = Offer & { translations?: Readonly<Record<string, object>> };

/** What categories are called, in all languages: whoever reads a name can also search for it. */
export type CategoryNames = ReadonlyMap<string, readonly string[]>;

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

/** Writes what is searched of some items, in place of what was. */
export async function writeTexts(
  db: Database,
  items: readonly IndexedItem[],
  categories: CategoryNames,
): Promise<void> {
  const rows = items.flatMap(item => textRows(item, categories));
  await db
    .deleteFrom('item_text')
    .where(
      'item',
      'in',
      items.map(({ number }) => number),
    )
    .execute();
  await insertAll(db, 'item_text', rows);
  // In order, so that two that write at once do not wait for each other.
  const words = [...new Set(rows.flatMap(row => row.words.trim().split(' ')))].sort();
  for (let start = 0; start < words.length; start += wordsAtOnce)
    await addWords(db, words.slice(start, start + wordsAtOnce));
}

/** Those that are there are left out before: an attempt to insert them would use up numbers. */
async function addWords(db: Database, words: readonly string[]): Promise<void> {
  const rows = await db
    .selectFrom('word')
    .select('word')
    .where('word', 'in', [...words])
    .execute();
  const known = new Set(rows.map(({ word }) => word));
  const missing = words.filter(word => !known.has(word)).map(word => ({ word }));
  if (!missing.length) return;
  await db
    .insertInto('word')
    .values(missing)
    .onConflict(conflict => conflict.doNothing())
    .execute();
}

/** Reads what categories are called. */
export async function readCategoryNames(db: Database): Promise<CategoryNames> {
  const rows = await db.selectFrom('item').select(['id', 'document']).where('type', '=', 'category').execute();
  const names = new Map<string, string[]>();
  for (const { id, document } of rows) {
    const { translations = {}, ...own } = JSON.parse(document) as {
      name?: string;
      translations?: Record<string, object>;
    };
    const versions: { name?: string }[] = [own, ...Object.values(translations)];
    names.set(
      id,
      versions.flatMap(({ name }) => name ?? []),
    );
  }
  return names;
}

function textRows({ number, record }: IndexedItem, categories: CategoryNames): ItemTextTable[] {
  const { translations = {}, ...own } = record as unknown as SearchedRecord;
  const versions = [own, ...Object.values(translations).map(texts => ({ ...own, ...texts }))].map(foldedTexts);
  const filed = (own.categories ?? []).flatMap(({ id }) => categories.get(id) ?? []).map(fold);
  return searchFields.flatMap((name, field) => {
    const texts = [...versions.map(version => version[name]), ...(name === 'text' ? filed : [])];
    const words = [...new Set(texts.join(' ').split(' '))].filter(word => word && word.length <= longestWord);
    return words.length ? { number: textNumber(number, field), item: number, words: ` ${words.join(' ')}` } : [];
  });
}
