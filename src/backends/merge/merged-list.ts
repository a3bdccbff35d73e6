import type { List } from '../../contract/list.js';
import type { Ask } from '../backend.js';
import { countAll, type Counting } from './counts.js';
import { gather } from './gather.js';
import { grace, pagePatience } from './patience.js';
import { Copies } from './same.js';
import { Sequence } from './sequence.js';
import type { MergedSource } from './source.js';
import { SourceList, type ReadPage } from './source-list.js';
import { unlessAborted, withPatience } from './wait.js';

/** What is needed to make one list of the lists of several sources. */
export interface ListPlan<T> extends Counting<T> {
  read: ReadPage<T>;
  /** The order of the items, with the words that were searched for. */
  order: (words: readonly string[] | undefined) => (one: T, other: T) => number;
  /** By what copies of an item are told. */
  keysOf: (item: T) => readonly string[];
}

/** Where a page begins: in which order of the list, and after how many items. */
export interface Place {
  sequence: number;
  start: number;
}

/** A page, and where the next begins; absent on the last. */
export interface MergedPage<T> {
  list: List<T>;
  next: Place | undefined;
}

type TellFuller<T> = (page: MergedPage<T>) => void;

/**
 * One list of several sources, page by page; a page of a source is fetched when the one before is used up. When a late
 * source joins, the list begins anew in a new sequence; whoever goes on in the one before finds the late items next.
 */
export class MergedList<T> {
  readonly #plan: ListPlan<T>;
  readonly #lists: readonly SourceList<T>[];
  readonly #copies: Copies<T>;
  readonly #sequences: Sequence<T>[] = [];
  /** How many items were asked for so far. */
  #wanted = 0;
  #pagesAsked = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(sources: readonly MergedSource[], plan: ListPlan<T>) {
    this.#plan = plan;
    this.#copies = new Copies(plan.keysOf);
    this.#lists = sources.map(
      source => new SourceList(source, plan.read, item => this.#copies.add(item, source.index)),
    );
  }

  /**
   * The first page. Where somebody can be told later, slow sources are not waited for. Rejects when no source has
   * answered.
   */
  first(limit: number, ask: Ask, tell?: TellFuller<T>): Promise<MergedPage<T>> {
    return this.#inTurn(async () => {
      await gather(
        this.#lists.map(list => list.more(ask).then(() => throwErrorOf(list))),
        tell ? grace : Infinity,
        ask.signal,
      );
      if (this.#lists.every(({ error }) => error)) throwErrorOf(this.#lists[0]);
      if (tell)
        for (const { pending } of this.#late)
          void pending?.then(() => this.#becomeFuller(ask, tell)).catch(() => undefined);
      const sequence = this.#createSequence();
      this.#sequences.push(sequence);
      await this.#reach(sequence, limit, ask, this.#late);
      return this.#page(sequence, 0, limit);
    });
  }

  /** A further page, after the first. Rejects when a source has failed and no other has anything for it. */
  page({ sequence: number, start }: Place, limit: number, ask: Ask): Promise<MergedPage<T>> {
    return this.#inTurn(async () => {
      const sequence = this.#sequences[number] ?? this.#sequences[0];
      const failedBefore = this.#failed;
      await this.#reach(sequence, start + limit, ask, sequence.canGoOn ? this.#late : []);
      const failed = this.#failed.filter(list => !failedBefore.includes(list));
      if (failed.length && sequence.items.length <= start) {
        const [{ error }] = failed;
        // The same page can be asked for again.
        for (const list of failed) list.error = undefined;
        throw error as Error;
      }
      return this.#page(sequence, start, start + limit);
    });
  }

  get #words(): string[] | undefined {
    const words = this.#lists.flatMap(({ first }) => first?.words ?? []);
    return words.length ? [...new Set(words)] : undefined;
  }

  /** What the sources say of how whole and how old they are: the least. */
  get #shortcomings(): Pick<List<T>, 'cutAt' | 'asOf'> {
    const [cutAt] = this.#lists.flatMap(({ first }) => first?.cutAt ?? []).sort((one, other) => one - other);
    const [asOf] = this.#lists.flatMap(({ first }) => first?.asOf ?? []).sort();
    return { ...(cutAt !== undefined && { cutAt }), ...(asOf && { asOf }) };
  }

  get #failed(): SourceList<T>[] {
    return this.#lists.filter(({ error }) => error !== undefined);
  }

  get #late(): SourceList<T>[] {
    return this.#lists.filter(({ isPending }) => isPending);
  }

  /** Goes on until there are so many items, without the lists that are late or fail. */
  async #reach(sequence: Sequence<T>, length: number, ask: Ask, lateLists: readonly SourceList<T>[]): Promise<void> {
    this.#wanted = Math.max(this.#wanted, length);
    const late = new Set(lateLists);
    while (sequence.items.length < length) {
      const awaited = sequence.awaited.filter(list => !late.has(list));
      if (awaited.length) {
        const answers = Promise.all(awaited.map(list => list.more(ask)));
        await unlessAborted(withPatience(answers, sequence.canGoOn ? pagePatience : Infinity), ask.signal);
        ask.signal?.throwIfAborted();
        for (const list of awaited) if (list.isPending) late.add(list);
      } else if (sequence.canGoOn) sequence.goOn();
      else return;
    }
  }

  /** Puts what a late source has brought where it belongs, among what is shown already. */
  async #becomeFuller(ask: Ask, tell: TellFuller<T>): Promise<void> {
    const sequence = this.#createSequence();
    for (let asked = -1; asked !== this.#pagesAsked;) {
      asked = this.#pagesAsked;
      // Pages that are under way reach their asker first: they belong behind the list as it was.
      await this.#turn;
      await new Promise(resolve => setTimeout(resolve));
      if (ask.signal?.aborted) return;
      await this.#reach(sequence, this.#wanted, ask, this.#late);
    }
    const shown = this.#sequences.at(-1)?.turns ?? [];
    const late = this.#late;
    // Nothing that is shown goes away, as far as no further page is needed for that.
    const isFull = (): boolean => sequence.turns.every((turn, index) => turn >= shown[index]);
    const isStuck = (): boolean => !sequence.canGoOn || sequence.awaited.some(list => !late.includes(list));
    while (!isFull() && !isStuck()) sequence.goOn();
    this.#sequences.push(sequence);
    tell(this.#page(sequence, 0, sequence.items.length));
  }

  #createSequence(): Sequence<T> {
    return new Sequence(this.#lists, this.#plan.order(this.#words), this.#copies);
  }

  #page(sequence: Sequence<T>, start: number, end: number): MergedPage<T> {
    const omitted = this.#lists.reduce((sum, list) => sum + list.omitted, 0);
    const list: List<T> = {
      items: sequence.items.slice(start, end),
      ...countAll(this.#lists, this.#copies, this.#plan),
      words: this.#words,
      sources: this.#lists.map(({ state }) => state),
      omitted: omitted - sequence.omittedTold,
      ...this.#shortcomings,
    };
    sequence.omittedTold = omitted;
    const hasMore = sequence.canGoOn || sequence.awaited.length > 0;
    const number = this.#sequences.indexOf(sequence);
    return { list, next: hasMore ? { sequence: number, start: sequence.items.length } : undefined };
  }

  /** One page after the other. */
  #inTurn<R>(act: () => Promise<R>): Promise<R> {
    this.#pagesAsked += 1;
    const done = this.#turn.then(act);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}

function throwErrorOf({ error }: { error: Error | undefined }): void {
  if (error) throw error;
}
