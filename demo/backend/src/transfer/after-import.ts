import type { Kysely } from 'kysely';
import { isProgramme } from 'miteinand/backends/search/event-records.js';
import type { Category } from 'miteinand/contract/category.js';
import type { CalendarEvent } from 'miteinand/contract/calendar-event.js';
import { inSlices } from '../db/item-slices.js';
import type { Tables } from '../db/schema.js';
import { readCategoryNames, writeTexts } from '../db/search-texts.js';
import type { Fields } from './columns.js';

/** Writes the searched texts of what is filed under categories that are called otherwise now. */
export async function rewriteTexts(db: Kysely<Tables>, categories: ReadonlySet<string>): Promise<void> {
  const names = await readCategoryNames(db);
  for await (const items of inSlices(db, ['offer', 'event', 'organization'])) {
    const filed = items.filter(({ record }) =>
      ((record['categories'] ?? []) as Category[]).some(({ id }) => categories.has(id)),
    );
    if (filed.length) await db.transaction().execute(within => writeTexts(within, filed, names));
  }
}

/** Tells the programmes that have parts among these events how many parts they have now. */
export async function countParts(db: Kysely<Tables>, events: readonly Fields[]): Promise<void> {
  const programmes = new Set(events.flatMap(programmeOf));
  if (!programmes.size) return;
  const counts = new Map<string, number>();
  for await (const items of inSlices(db, ['event']))
    for (const id of items.flatMap(({ record }) => programmeOf(record))) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const id of programmes) await writeCount(db, id, counts.get(id) ?? 0);
}

const programmeOf = (event: Fields): string[] => {
  const { superEvent } = event as Partial<CalendarEvent>;
  return isProgramme(superEvent) ? [superEvent.id] : [];
};

async function writeCount(db: Kysely<Tables>, id: string, subEventCount: number): Promise<void> {
  const event = db.selectFrom('item').select(['number', 'document']).where('type', '=', 'event').where('id', '=', id);
  const row = await event.executeTakeFirst();
  const record = row && (JSON.parse(row.document) as CalendarEvent);
  if (!record || record.subEventCount === subEventCount) return;
  const document = JSON.stringify({ ...record, subEventCount });
  await db.updateTable('item').set({ document }).where('number', '=', row.number).execute();
}
