import type { List, SourceState } from '../../contract/list.js';
import type { Ask } from '../backend.js';
import type { MergedSource } from './source.js';

/** Asks a source for a page of a list. */
export type ReadPage<T> = (source: MergedSource, cursor: string | undefined, ask: Ask) => Promise<List<T>>;

/** After so many empty pages in a row a list is over, whatever its source says. */
const mostEmptyPages = 5;

/** What one source has brought of a list so far; fetches further pages, each once. */
export class SourceList<T> {
  readonly source: MergedSource;
  readonly items: T[] = [];
  /** The first page, which counts the whole. */
  first: List<T> | undefined;
  omitted = 0;
  /** Why the last page did not come. */
  error: Error | undefined;
  hasEnded = false;
  /** The page under way. */
  pending: Promise<void> | undefined;
  readonly #read: ReadPage<T>;
  readonly #onItem: (item: T) => void;
  #next: string | undefined;
  #emptyPages = 0;

  constructor(source: MergedSource, read: ReadPage<T>, onItem: (item: T) => void) {
    this.source = source;
    this.#read = read;
    this.#onItem = onItem;
  }

  get isPending(): boolean {
    return this.pending !== undefined;
  }

  get state(): SourceState {
    const { name } = this.source;
    if (this.error) return { name, state: 'failed', error: this.error };
    return { name, state: this.first ? 'answered' : 'waiting' };
  }

  /** Fetches the next page; never rejects. One that is not wanted any more leaves no trace. */
  more(ask: Ask): Promise<void> {
    return (this.pending ??= this.#fetch(ask).finally(() => (this.pending = undefined)));
  }

  async #fetch({ languages, signal }: Ask): Promise<void> {
    this.error = undefined;
    try {
      this.#add(await this.#read(this.source, this.#next, { languages, signal }));
    } catch (error) {
      if (!signal?.aborted) this.error = error instanceof Error ? error : new Error(String(error));
    }
  }

  #add(page: List<T>): void {
    this.first ??= page;
    for (const item of page.items) {
      this.#onItem(item);
      this.items.push(item);
    }
    this.omitted += page.omitted;
    this.#emptyPages = page.items.length ? 0 : this.#emptyPages + 1;
    this.hasEnded = !page.next || page.next === this.#next || this.#emptyPages === mostEmptyPages;
    this.#next = page.next;
  }
}
