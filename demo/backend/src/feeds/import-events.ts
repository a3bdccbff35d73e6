import { setImmediate as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { CalendarEvent } from 'miteinand/contract/calendar-event.js';
import { insertAll } from '../db/insert.js';
import type { Database, Tables } from '../db/schema.js';
import { readCategoryNames, writeTexts, type CategoryNames } from '../db/search-texts.js';

/** So few at once that no sign-up waits long; a crash between two slices is mended by the next import. */
const sliceSize = 20;

interface StoredEvent {
  number: number;
  id: string;
  document: string;
}

/** Makes the events of a feed the ones that are given; what stays the same is not touched. */
export async function importEvents(db: Kysely<Tables>, feed: string, events: readonly CalendarEvent[]): Promise<void> {
  const categories = await readCategoryNames(db);
  const given = new Map(events.map(event => [event.id, event]));
  for (const slice of slicesOf([...given.values()])) {
    await writeSlice(db, feed, slice, categories);
    await pause();
  }
  const stored = await db.selectFrom('item').select(['number', 'id']).where('feed', '=', feed).execute();
  for (const gone of slicesOf(stored.filter(({ id }) => !given.has(id)))) {
    await deleteItems(db, gone);
    await pause();
  }
}

/** Lets all events of a feed go. */
export const deleteEvents = (db: Kysely<Tables>, feed: string): Promise<void> => importEvents(db, feed, []);

async function writeSlice(
  db: Kysely<Tables>,
  feed: string,
  events: readonly CalendarEvent[],
  categories: CategoryNames,
): Promise<void> {
  const stored = await findEvents(db, feed, events);
  const changed = events.filter(event => !isSame(stored.get(event.id), event));
  if (!changed.length) return;
  await db.transaction().execute(async transaction => {
    const added = changed.filter(({ id }) => !stored.has(id));
    const rows = added.map(event => ({ type: 'event' as const, id: event.id, document: JSON.stringify(event), feed }));
    await insertAll(transaction, 'item', rows);
    for (const event of changed) {
      const number = stored.get(event.id)?.number;
      if (number === undefined) continue;
      const document = JSON.stringify(event);
      await transaction.updateTable('item').set({ document }).where('number', '=', number).execute();
    }
    const written = await findEvents(transaction, feed, changed);
    const items = [...written.values()].map(({ document, ...item }) => ({
      ...item,
      type: 'event' as const,
      record: JSON.parse(document) as Record<string, unknown>,
    }));
    await writeTexts(transaction, items, categories);
  });
}

async function findEvents(
  db: Database,
  feed: string,
  events: readonly CalendarEvent[],
): Promise<Map<string, StoredEvent>> {
  const rows = await db
    .selectFrom('item')
    .select(['number', 'id', 'document'])
    .where('feed', '=', feed)
    .where(
      'id',
      'in',
      events.map(({ id }) => id),
    )
    .execute();
  return new Map(rows.map(row => [row.id, row]));
}

/** Some programs write all events anew with each answer: that alone is no change. */
function isSame(stored: StoredEvent | undefined, event: CalendarEvent): boolean {
  if (!stored) return false;
  const withoutMoment = (each: object): string => JSON.stringify({ ...each, dateModified: undefined });
  return withoutMoment(JSON.parse(stored.document) as object) === withoutMoment(event);
}

/** Their texts go with them. */
const deleteItems = async (db: Database, items: readonly { number: number }[]): Promise<unknown> =>
  db
    .deleteFrom('item')
    .where(
      'number',
      'in',
      items.map(({ number }) => number),
    )
    .execute();

function* slicesOf<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += sliceSize) yield list.slice(start, start + sliceSize);
}
