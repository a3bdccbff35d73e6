import { Task, TaskStatus } from '@lit/task';
import type { ReactiveController } from 'lit';
import type { List } from '../../contract/list.js';
import type { Offer, OfferQuery } from '../../contract/offer.js';
import type { TownController, Townee } from '../../controllers/town.js';

/** How long typing may pause before it is a question. */
const typingPause = 200;

/**
 * The offers that fit a question, page by page. The old ones stay until the new ones are there;
 * the newest question wins.
 */
export class OfferListController implements ReactiveController {
  /** What has been found so far; absent until the first answer. */
  list: List<Offer> | undefined;
  /** Whether the next page is on its way. */
  loadingMore = false;
  readonly #host: Townee;
  readonly #town: TownController;
  readonly #task: Task<readonly unknown[], List<Offer>>;
  #more: AbortController | undefined;
  #query: OfferQuery = {};

  constructor(host: Townee, town: TownController, question: () => OfferQuery) {
    this.#host = host;
    this.#town = town;
    this.#task = new Task(host, {
      task: async (_args, { signal }) => this.#find(question(), signal),
      args: () => [town.key, town.lang, JSON.stringify(question())],
      onComplete: list => {
        this.list = list;
      },
    });
    host.addController(this);
  }

  /** The error of the last question; absent while it is asked and after an answer. */
  get error(): unknown {
    return this.#task.status === TaskStatus.ERROR ? this.#task.error : undefined;
  }

  get pending(): boolean {
    return this.#task.status === TaskStatus.PENDING || this.#task.status === TaskStatus.INITIAL;
  }

  /** Asks the same question again. */
  refresh(): void {
    void this.#task.run();
  }

  /** Fetches the next page; returns the index of its first offer, or -1 when none came. */
  async more(): Promise<number> {
    const { list } = this;
    if (!list?.next || this.loadingMore) return -1;
    const stop = (this.#more = new AbortController());
    this.loadingMore = true;
    this.#host.requestUpdate();
    try {
      const backend = await this.#town.backend();
      const page = await backend.offers({ ...this.#query, cursor: list.next }, this.#town.ask(stop.signal));
      if (stop.signal.aborted) return -1;
      this.list = { ...page, items: [...list.items, ...page.items], omitted: list.omitted + page.omitted };
      return list.items.length;
    } finally {
      if (this.#more === stop) this.loadingMore = false;
      this.#host.requestUpdate();
    }
  }

  hostDisconnected(): void {
    this.#more?.abort();
    this.#task.abort();
  }

  hostConnected(): void {
    // An answer that was given up while the element stood nowhere is asked for again.
    if (this.#host.hasUpdated && !this.list) this.refresh();
  }

  async #find(query: OfferQuery, signal: AbortSignal): Promise<List<Offer>> {
    this.#more?.abort();
    if (this.list && query.q !== this.#query.q) await pause(typingPause, signal);
    this.#query = query;
    const backend = await this.#town.backend();
    return backend.offers(query, this.#town.ask(signal));
  }
}

/** Waits, unless a newer question comes. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
