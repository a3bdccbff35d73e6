import type { HowToRespond } from 'miteinand/contract/response.js';
import type { Database } from '../db/schema.js';
import type { Fields } from './columns.js';
import type { Refusal } from './parts.js';
import type { Stored } from './store-item.js';

/** Makes what takes messages a target, with the address they go to. */
export async function storeMessageTarget(
  db: Database,
  name: string,
  { response }: Fields,
  recipients: ReadonlyMap<string, string>,
): Promise<void> {
  const { method, form } = (response ?? {}) as Partial<HowToRespond>;
  if (method !== 'message' || !form) return;
  await db
    .insertInto('target')
    .values({ id: `message:${name}`, form, capacity: null, taken: 0, waitlist: 0 })
    .onConflict(conflict => conflict.column('id').doUpdateSet({ form }))
    .execute();
  const address = recipients.get(name);
  if (address !== undefined) await writeRecipient(db, name, address);
}

/** Stores the address that messages about something go to. */
export async function storeRecipient(db: Database, { id, address }: Fields): Promise<Stored | Refusal> {
  const name = String(id);
  const row = await db
    .selectFrom('target')
    .leftJoin('recipient', 'recipient.target', 'target.id')
    .select('recipient.address')
    .where('target.id', '=', `message:${name}`)
    .executeTakeFirst();
  if (!row) return { field: 'id', reason: 'Nothing of this name takes messages' };
  if (row.address === address) return 'unchanged';
  await writeRecipient(db, name, String(address));
  return row.address === null ? 'added' : 'changed';
}

async function writeRecipient(db: Database, name: string, address: string): Promise<void> {
  await db
    .insertInto('recipient')
    .values({ target: `message:${name}`, address })
    .onConflict(conflict => conflict.column('target').doUpdateSet({ address }))
    .execute();
}
