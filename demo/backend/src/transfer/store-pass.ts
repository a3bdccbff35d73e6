import { isDeepStrictEqual } from 'node:util';
import type { Database } from '../db/schema.js';
import type { Fields } from './columns.js';
import type { Stored } from './store-item.js';

/** Makes a pass the one that is given. */
export async function storePass(db: Database, { id, document: given }: Fields, now: Date): Promise<Stored> {
  const document = JSON.stringify(given);
  const pass = db.selectFrom('pass').select('document').where('id', '=', String(id));
  const row = await pass.executeTakeFirst();
  if (row && isDeepStrictEqual(JSON.parse(row.document), given)) return 'unchanged';
  await db
    .insertInto('pass')
    .values({ id: String(id), document, created: now.toISOString() })
    .onConflict(conflict => conflict.column('id').doUpdateSet({ document }))
    .execute();
  return row ? 'changed' : 'added';
}
