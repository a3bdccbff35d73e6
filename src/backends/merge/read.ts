import type { List } from '../../contract/list.js';
import { BackendError } from '../../contract/problem.js';
import type { Capability } from '../../contract/service.js';
import type { Ask, Backend } from '../backend.js';
import { secondsToAnswer } from './patience.js';
import type { MergedSource } from './source.js';
import { inTime } from './wait.js';

type Read<T> = (backend: Backend) => Promise<List<T>>;

/** Asks a source for a page and learns who it is; a source that has nothing of the kind has an empty list. */
export const readFrom = <T>(source: MergedSource, kind: Capability, ask: Ask, read: Read<T>): Promise<List<T>> =>
  inTime(readOrNothing(source, kind, ask, read), secondsToAnswer, source.name);

async function readOrNothing<T>(source: MergedSource, kind: Capability, ask: Ask, read: Read<T>): Promise<List<T>> {
  const introduced = source.introduce(ask);
  try {
    return await read(await source.backend());
  } catch (error) {
    await introduced;
    if (source.lacks(kind)) return { items: [], total: 0, omitted: 0 };
    throw error;
  } finally {
    await introduced;
  }
}

/** A source that cannot search by itself is read whole and searched in the page, if it has no more than this. */
const mostItems = 500;

/** All items of a list that is not long. */
export async function readWhole<T>(
  who: string,
  page: (cursor: string | undefined, limit: number) => Promise<List<T>>,
): Promise<T[]> {
  const items: T[] = [];
  for (let cursor: string | undefined; ;) {
    const { items: more, next } = await page(cursor, 100);
    items.push(...more);
    if (!next || !more.length) return items;
    if (items.length >= mostItems) throw new BackendError('unsupported', `${who}: cannot search`);
    cursor = next;
  }
}
