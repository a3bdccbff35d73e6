import type { Kysely } from 'kysely';
import type { Content } from 'miteinand/backends/content.js';
import type { Translated } from 'miteinand/backends/translate.js';
import type { Category } from 'miteinand/contract/category.js';
import { checkContent } from './check-content.js';
import { itemRow, searchTexts, type CategoryNames, type SeedRecord } from './item-row.js';
import { lockItems } from './lock.js';
import type { Database, ItemType, Tables } from './schema.js';
import { formTargetRow, targetRow, type Bookable } from './target-row.js';

/** Fills an empty database; one that holds anything is left as it is. Throws, and imports nothing, when a record is bad. */
export async function importContent(db: Kysely<Tables>, content: Content, now: Date): Promise<void> {
  await db.transaction().execute(async transaction => {
    await lockItems(transaction);
    const any = await transaction.selectFrom('item').select('id').limit(1).executeTakeFirst();
    if (any) return;
    checkContent(content);
    const categories = allCategories(content);
    const namesOf: CategoryNames = id => allNames(categories.get(id));
    const service = { id: 'service', ...content.service };
    await insertItems(transaction, 'service', [service], namesOf);
    await insertItems(transaction, 'category', [...categories.values()], namesOf);
    await insertItems(transaction, 'organization', content.organizations ?? [], namesOf);
    await insertItems(transaction, 'form', content.forms ?? [], namesOf);
    await insertItems(transaction, 'metric', content.metrics ?? [], namesOf);
    await insertItems(transaction, 'offer', content.offers ?? [], namesOf);
    await insertItems(transaction, 'event', content.events ?? [], namesOf);
    await insertTargets(transaction, content);
    await insertPasses(transaction, content.passes ?? {}, now);
  });
}

async function insertItems(
  db: Database,
  type: ItemType,
  records: readonly (SeedRecord & { categories?: Category[] | undefined })[],
  namesOf: CategoryNames,
): Promise<void> {
  for (const [rank, record] of records.entries()) {
    const { id } = record;
    await db
      .insertInto('item')
      .values(itemRow(type, record, rank))
      .execute();
    if (type !== 'offer' && type !== 'event' && type !== 'organization') continue;
    const texts = searchTexts(record, namesOf).map(text => ({ type, id, ...text }));
    await db.insertInto('item_text').values(texts).execute();
    const filed = [...new Set(record.categories?.map(category => category.id))];
    if (!filed.length) continue;
    await db
      .insertInto('item_category')
      .values(filed.map(category => ({ type, id, category })))
      .execute();
  }
}

async function insertTargets(db: Database, { offers = [], events = [], forms = [] }: Content): Promise<void> {
  const rows = [
    ...offers.map(offer => targetRow('offer', offer as Bookable)),
    ...events.map(event => targetRow('event', event as Bookable)),
    ...forms.map(formTargetRow),
  ];
  for (const row of rows) {
    if (row) await db.insertInto('target').values(row).execute();
  }
}

async function insertPasses(db: Database, passes: NonNullable<Content['passes']>, now: Date): Promise<void> {
  for (const [id, document] of Object.entries(passes)) {
    await db
      .insertInto('pass')
      .values({ id, document: JSON.stringify(document), created: now.toISOString() })
      .execute();
  }
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

const allNames = (category: Translated<Category> | undefined): string[] =>
  [category, ...Object.values(category?.translations ?? {})].flatMap(version => version?.name ?? []);
