import type { List } from '../../contract/list.js';
import type { Ask } from '../backend.js';
import type { ValuesOf } from './counts.js';
import { grace } from './patience.js';
import type { MergedSource } from './source.js';
import type { ReadPage } from './source-list.js';
import type { NamedQuery, ValueNames } from './value-names.js';
import { withPatience } from './wait.js';

type Paged<Q> = Q & { cursor?: string | undefined };

/**
 * Asks each source in its own words. Who does not know a value is asked again as soon as another source has said what it
 * is called, if the one that did not know has something of that name.
 */
export function inOwnWords<Q extends NamedQuery, T>(
  query: Q,
  { names, valuesOf }: { names: ValueNames; valuesOf: ValuesOf<T> },
  read: (source: MergedSource, query: Paged<Q>, ask: Ask) => Promise<List<T>>,
): ReadPage<T> {
  names.note(query);
  /** By source the question as it was asked: a cursor belongs to it. */
  const queries: Q[] = [];
  const firstAnswers = new Map<number, Promise<unknown>>();

  const learn = async (source: MergedSource, asked: Paged<Q>, ask: Ask): Promise<List<T>> => {
    const page = await read(source, asked, ask);
    names.learn(source.index, asked, page, valuesOf);
    return page;
  };
  /** Until somebody has said what is not clear, or nobody is left who could. */
  const clear = async (index: number): Promise<void> => {
    const clearBy = async (answer: Promise<unknown>): Promise<void> => {
      await answer;
      if (!names.areClear(index, query)) throw new Error('still unclear');
    };
    await withPatience(
      Promise.any([...firstAnswers.values()].map(clearBy)).catch(() => undefined),
      grace,
    );
  };
  /** Until those have answered or failed who may call something else by an id that the author wrote. */
  const settle = (): Promise<unknown> =>
    Promise.allSettled(names.doubtful(query).flatMap(source => firstAnswers.get(source) ?? []));

  return async (source, cursor, ask) => {
    const { index } = source;
    if (cursor !== undefined) return learn(source, { ...queries[index], cursor }, ask);
    const own = names.inWordsOf(index, query);
    const first = learn(source, { ...own, cursor }, ask);
    queries[index] = own;
    firstAnswers.set(index, first);
    const page = await first;
    if (!names.areClear(index, query)) await clear(index);
    await settle();
    const better = names.inWordsOf(index, query);
    if (JSON.stringify(better) === JSON.stringify(own)) return page;
    queries[index] = better;
    return learn(source, { ...better, cursor }, ask);
  };
}
