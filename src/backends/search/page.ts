import type { List } from '../../contract/list.js';
import { turnOfOthers } from './slices.js';

/** As many items as come when nobody asks for a number. */
export const pageSize = 20;

/** The page of a list that a question asks for; its cursor is the number of items before it. */
export function cutPage<T>(
  rows: Uint32Array,
  itemAt: (row: number) => T,
  { cursor, limit = pageSize }: { cursor?: string | undefined; limit?: number | undefined },
): Pick<List<T>, 'items' | 'total' | 'next'> {
  const start = Math.max(Math.floor(Number(cursor)) || 0, 0);
  const end = start + limit;
  return {
    items: Array.from(rows.subarray(start, end), itemAt),
    total: rows.length,
    ...(end < rows.length && { next: String(end) }),
  };
}

/** So many items are read at once. */
const mostAtOnce = 1000;

/** The same where a page may be long: it is read in several tasks. */
export async function cutLongPage<T>(
  rows: Uint32Array,
  itemAt: (row: number) => T,
  query: Parameters<typeof cutPage>[2],
): Promise<Pick<List<T>, 'items' | 'total' | 'next'>> {
  const page = cutPage(rows, row => row, query);
  const items: T[] = [];
  for (const row of page.items) {
    if (items.length % mostAtOnce === mostAtOnce - 1) await turnOfOthers();
    items.push(itemAt(row));
  }
  return { ...page, items };
}
