import { inLanguage, type Translated } from 'miteinand/backends/translate.js';
import type { Database } from '../db/schema.js';
import { allItems } from './listing.js';

/** What things are called in the language of the answer, by id. */
export type Names = ReadonlyMap<string, string>;

type Named = Translated<{ id: string; name: string }>;

/** The names of all categories or organizations in the best language for the wishes. */
export async function namesOf(
  db: Database,
  type: 'category' | 'organization',
  wishes: readonly string[],
): Promise<Names> {
  const rows = await allItems(db, type);
  return new Map(rows.map(({ id, document }) => [id, inLanguage(JSON.parse(document) as Named, wishes).name]));
}
