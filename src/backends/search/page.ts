import type { List } from '../../contract/list.js';

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
