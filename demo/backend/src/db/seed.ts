import { sql, type Kysely } from 'kysely';
import type { Content } from 'miteinand/backends/content.js';
import { isProgramme } from 'miteinand/backends/search/event-records.js';
import type { Translated } from 'miteinand/backends/translate.js';
import type { Category } from 'miteinand/contract/category.js';
import { checkContent } from './check-content.js';
import { dialectOf } from './dialect.js';
import { insertAll } from './insert.js';
import { lockItems } from './lock.js';
import { insertMessageTargets } from './message-targets.js';
import type { Database, ItemType, Tables } from './schema.js';
import { writeSearchTexts } from './search-texts.js';
import type { Seed } from './seed-content.js';
import { insertSlots, slotRows } from './slot-rows.js';
import { targetRows } from './target-rows.js';

/** Fills an empty database; one that holds anything is left as it is. Throws, and imports nothing, when a record is bad. */
export async function importContent(db: Kysely<Tables>, content: Seed, now: Date): Promise<void> {
  await db.transaction().execute(async transaction => {
    await lockItems(transaction);
    const any = await transaction.selectFrom('item').select('id').limit(1).executeTakeFirst();
    if (any) return;
    checkContent(content);
    const categories = allCategories(content);
    const service = { id: 'service', ...content.service };
    await insertItems(transaction, 'service', [service]);
    await insertItems(transaction, 'category', [...categories.values()]);
    await insertItems(transaction, 'organization', content.organizations ?? []);
    await insertItems(transaction, 'form', content.forms ?? []);
    await insertItems(transaction, 'metric', content.metrics ?? []);
    await insertItems(transaction, 'offer', content.offers ?? []);
    await insertItems(transaction, 'event', withPartCounts(content.events ?? []));
    await insertTargets(transaction, content);
    await insertMessageTargets(transaction, content);
    await insertPasses(transaction, content.passes ?? {}, now);
    await writeSearchTexts(transaction);
    // Until it has counted them itself, PostgreSQL takes full tables for empty ones and reads them from end to end.
    if (dialectOf(transaction) === 'postgres') await sql`analyze item, item_text, word, target`.execute(transaction);
  });
}

const insertItems = (db: Database, type: ItemType, records: readonly { id: string }[]): Promise<void> =>
  insertAll(
    db,
    'item',
    records.map(record => ({ type, id: record.id, document: JSON.stringify(record) })),
  );

async function insertTargets(db: Database, content: Content): Promise<void> {
  const targets = targetRows(content);
  await insertAll(db, 'target', targets);
  const forms = new Map((content.forms ?? []).map(form => [form.id, form]));
  await insertSlots(
    db,
    targets.flatMap(({ id, form }) => slotRows(id, forms.get(form)!)),
  );
}

const insertPasses = (db: Database, passes: NonNullable<Content['passes']>, now: Date): Promise<void> =>
  insertAll(
    db,
    'pass',
    Object.entries(passes).map(([id, document]) => ({
      id,
      document: JSON.stringify(document),
      created: now.toISOString(),
    })),
  );

/** Tells of each event how many parts its programme has. */
function withPartCounts(events: NonNullable<Content['events']>): NonNullable<Content['events']> {
  const counts = new Map<string, number>();
  for (const { superEvent } of events) {
    if (isProgramme(superEvent)) counts.set(superEvent.id, (counts.get(superEvent.id) ?? 0) + 1);
  }
  return events.map(event => (counts.has(event.id) ? { subEventCount: counts.get(event.id)!, ...event } : event));
}

/** The categories of the content, and those that only items name. */
function allCategories(content: Content): Map<string, Translated<Category>> {
  const categories = new Map((content.categories ?? []).map(category => [category.id, category]));
  for (const item of [...(content.offers ?? []), ...(content.events ?? [])]) {
    for (const category of item.categories ?? []) {
      if (!categories.has(category.id)) categories.set(category.id, { lang: item.lang, ...category });
    }
  }
  return categories;
}
