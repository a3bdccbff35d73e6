import { recipientOf } from './check-responses.js';
import { insertAll } from './insert.js';
import type { Database } from './schema.js';
import { itemsOf, type Seed } from './seed-content.js';

/** Makes a target of each offer and event that takes messages; it has no places, so any number can write. */
export async function insertMessageTargets(db: Database, seed: Seed): Promise<void> {
  const items = itemsOf(seed).filter(({ item }) => item.response?.method === 'message');
  const targets = items.map(({ item, target }) => ({
    id: `message:${target}`,
    form: item.response!.form!,
    capacity: null,
    taken: 0,
    waitlist: 0,
  }));
  const recipients = items.map(({ target }) => ({ target: `message:${target}`, address: recipientOf(seed, target) }));
  await insertAll(db, 'target', targets);
  await insertAll(db, 'recipient', recipients);
}
