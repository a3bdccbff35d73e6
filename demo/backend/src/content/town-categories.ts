import { fold } from 'miteinand/locale/fold.js';
import type { Category } from 'miteinand/contract/category.js';
import type { Translated } from 'miteinand/backends/translate.js';
import type { Database } from '../db/schema.js';
import { allItems } from './listing.js';

/** The town's categories by their folded names in all languages. */
export async function townCategories(db: Database): Promise<ReadonlyMap<string, Category>> {
  const categories = (await allItems(db, 'category')).map(
    ({ document }) => JSON.parse(document) as Translated<Category>,
  );
  return new Map(
    categories.flatMap(({ id, name, translations = {} }) =>
      [name, ...Object.values(translations).map(each => each.name)].flatMap(each =>
        each ? [[fold(each), { id, name }] as const] : [],
      ),
    ),
  );
}
