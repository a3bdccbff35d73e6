import type * as marks from './marked.js';

/** Marks in a text what was searched for. */
export type Mark = (text: string) => unknown;

/** What marks words; fetched with the first search. Without it what was found is shown all the same. */
export const loadMarks = (): Promise<typeof marks | undefined> => import('./marked.js').catch(() => undefined);

/** Marks these words, if there are any. */
export const markOf = (loaded: typeof marks | undefined, words: readonly string[] = []): Mark =>
  loaded && words.length ? text => loaded.marked(text, words) : text => text;
