import type { List } from '../../contract/list.js';
import { BackendError } from '../../contract/problem.js';
import type { Ask } from '../backend.js';
import { MergedList, type ListPlan, type MergedPage, type Place } from './merged-list.js';
import type { MergedSource } from './source.js';

/** So many lists are kept for their next pages, those asked last. */
const mostLists = 16;

/** As many items as backends send when they are not asked for a number. */
const pageSize = 20;

/**
 * The lists whose next pages may be asked for. A cursor is the number of a list and the place in it where the page
 * begins. Where a list is not kept any more, it is asked for anew and gone through up to there.
 */
export class KeptLists<T> {
  readonly #sources: readonly MergedSource[];
  readonly #lists = new Map<number, MergedList<T>>();
  #number = 0;

  constructor(sources: readonly MergedSource[]) {
    this.#sources = sources;
  }

  /** A page of the list that the plan makes. */
  async page(
    plan: ListPlan<T>,
    { cursor, limit = pageSize }: { cursor?: string | undefined; limit?: number | undefined },
    ask: Ask,
  ): Promise<List<T>> {
    const place = cursor === undefined ? undefined : readCursor(cursor);
    const kept = place && this.#lists.get(place.number);
    const number = kept ? place.number : (this.#number += 1);
    const list = kept ?? new MergedList(this.#sources, plan);
    this.#keep(number, list);
    if (place) {
      if (!kept) await list.first(limit, ask);
      return toList(await list.page(place, limit, ask), number);
    }
    const { onFuller } = ask;
    return toList(await list.first(limit, ask, onFuller && (page => onFuller(toList(page, number)))), number);
  }

  #keep(number: number, list: MergedList<T>): void {
    this.#lists.delete(number);
    this.#lists.set(number, list);
    const [oldest] = this.#lists.keys();
    if (this.#lists.size > mostLists) this.#lists.delete(oldest);
  }
}

const toList = <T>({ list, next }: MergedPage<T>, number: number): List<T> => ({
  ...list,
  next: next && `${number}.${next.sequence}.${next.start}`,
});

function readCursor(cursor: string): Place & { number: number } {
  if (!/^\d{1,9}\.\d{1,9}\.\d{1,9}$/.test(cursor)) {
    throw new BackendError('refused', `"${cursor}" is no cursor of this list`);
  }
  const [number, sequence, start] = cursor.split('.').map(Number);
  return { number, sequence, start };
}
