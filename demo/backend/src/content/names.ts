import { inLanguage, type Translated } from 'miteinand/backends/translate.js';
import type { Database } from '../db/schema.js';
import { allItems } from './listing.js';

/** What things are called in the language of the answer, by id. */
export type Names = ReadonlyMap<string, string>;

/** A thing with its name in several languages. */
export type Named = Translated<{ name: string }>;

/** The names in the best language for the wishes. */
export const namesIn = (things: ReadonlyMap<string, Named>, wishes: readonly string[]): Names =>
  new Map(Array.from(things, ([id, thing]) => [id, inLanguage(thing, wishes).name]));

/** The names of all categories in the best language for the wishes. */
export async function categoryNames(db: Database, wishes: readonly string[]): Promise<Names> {
  const rows = await allItems(db, 'category');
  return namesIn(new Map(rows.map(({ id, document }) => [id, JSON.parse(document) as Named])), wishes);
}
