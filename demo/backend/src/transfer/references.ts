import type { SignupForm } from 'miteinand/contract/form.js';
import { findItem } from '../content/listing.js';
import type { Database } from '../db/schema.js';
import type { Seed } from '../db/seed-content.js';
import { countedSlots } from '../db/slot-rows.js';
import type { Fields } from './columns.js';
import type { Refusal } from './parts.js';

/** What an offer or event refers to: its form, and the address for messages. */
export async function referencesOf(
  db: Database,
  target: string,
  record: Fields,
  recipients: ReadonlyMap<string, string>,
): Promise<Required<Pick<Seed, 'forms' | 'recipients'>>> {
  const form = await formOf(db, record);
  const address = recipients.get(target) ?? (await storedRecipient(db, target));
  return { forms: form ? [form] : [], recipients: address === undefined ? {} : { [target]: address } };
}

/** Slots that are counted belong to one offer or event: another one may be there already. */
export async function sharedSlots(
  db: Database,
  target: string,
  [form]: readonly SignupForm[],
): Promise<Refusal | undefined> {
  if (!form || !countedSlots(form).length) return undefined;
  const other = await db
    .selectFrom('target')
    .select('id')
    .where('form', '=', form.id)
    .where('id', '!=', target)
    .where('id', 'not like', 'form:%')
    .executeTakeFirst();
  return other && { field: 'response.form', reason: `Its slots are counted, and ${other.id} has it as its form` };
}

async function formOf(db: Database, { response }: Fields): Promise<SignupForm | undefined> {
  const { form } = (response ?? {}) as { form?: unknown };
  const item = typeof form === 'string' ? await findItem(db, 'form', form) : undefined;
  return item && (JSON.parse(item.document) as SignupForm);
}

async function storedRecipient(db: Database, target: string): Promise<string | undefined> {
  const recipient = db.selectFrom('recipient').select('address').where('target', '=', `message:${target}`);
  return (await recipient.executeTakeFirst())?.address;
}
