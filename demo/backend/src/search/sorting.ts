import { nearestKey } from 'miteinand/backends/search/order.js';
import { today } from 'miteinand/time/days.js';
import type { ItemIndex } from './item-index.js';
import type { Question } from './question.js';
import type { Sorting } from './select-page.js';

/** How a question sorts: what fits words best, is newest or nearest comes first, and then as the type's own order has it. */
export function sortingOf(
  items: ItemIndex,
  question: Question,
  ranks: Uint8Array | undefined,
  timeZone: string | undefined,
): Sorting {
  return { weigh: weighing(items, question, ranks), order: items.orderOn(today(timeZone, question.now)) };
}

function weighing(
  items: ItemIndex,
  { sort, filters: { near } }: Question,
  ranks: Uint8Array | undefined,
): Sorting['weigh'] {
  if (sort === 'relevance' && ranks) return position => -ranks[position];
  if (sort === 'newest') return position => items.newest[position];
  if (sort === 'nearest' && near) return position => nearestKey(near, items.points[position]);
  return undefined;
}
