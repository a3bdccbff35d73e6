import type { ReactiveController } from 'lit';
import type { Ask } from '../../backends/backend.js';
import type { List } from '../../contract/list.js';
import type { Offer, OfferQuery } from '../../contract/offer.js';
import { AnswerController } from '../../controllers/answer.js';
import type { TownController, Townee } from '../../controllers/town.js';

/** How long typing may pause before it is a question. */
const typingPause = 200;

/** The offers that fit a question, page by page; the old ones stay until the new ones are there. */
export class OfferListController implements ReactiveController {
  /** Whether the next page is on its way. */
  loadingMore = false;
  /** Why the next page did not come. */
  moreError: unknown;
  readonly #host: Townee;
  readonly #town: TownController;
  readonly #found: AnswerController<List<Offer>>;
  #more: AbortController | undefined;
  #query: OfferQuery = {};

  constructor(host: Townee, town: TownController, question: () => OfferQuery) {
    this.#host = host;
    this.#town = town;
    this.#found = new AnswerController(host, {
      ask: signal => this.#find(question(), town.ask(signal)),
      args: () => [town.key, town.lang, JSON.stringify(question())],
    });
    host.addController(this);
  }

  /** What has been found so far; absent until the first answer. */
  get list(): List<Offer> | undefined {
    return this.#found.value;
  }

  /** Why the last question was not answered. */
  get error(): unknown {
    return this.#found.error;
  }

  get pending(): boolean {
    return this.#found.pending;
  }

  /** Asks the same question again. */
  readonly again = (): void => this.#found.askAgain();

  /** Shows an offer as it stands now, where it is listed. */
  update(offer: Offer): void {
    const { list } = this;
    if (list)
      this.#found.value = { ...list, items: list.items.map(listed => (listed.id === offer.id ? offer : listed)) };
  }

  /** Fetches the next page; returns the index of its first offer, or -1 when none came. */
  async more(): Promise<number> {
    const { list } = this;
    if (!list?.next || this.loadingMore || this.pending) return -1;
    const stop = (this.#more = new AbortController());
    this.loadingMore = true;
    this.moreError = undefined;
    this.#host.requestUpdate();
    try {
      const backend = await this.#town.backend();
      const page = await backend.offers({ ...this.#query, cursor: list.next }, this.#town.ask(stop.signal));
      if (stop.signal.aborted) return -1;
      const [items, omitted] = [[...list.items, ...page.items], list.omitted + page.omitted];
      this.#found.value = { ...list, items, omitted, next: page.next };
      return list.items.length;
    } catch (error) {
      if (!stop.signal.aborted) this.moreError = error;
      return -1;
    } finally {
      if (this.#more === stop) this.loadingMore = false;
      this.#host.requestUpdate();
    }
  }

  hostDisconnected(): void {
    this.#more?.abort();
  }

  async #find(query: OfferQuery, ask: Ask): Promise<List<Offer>> {
    this.#more?.abort();
    this.moreError = undefined;
    if (this.list && query.q !== this.#query.q) await pause(typingPause, ask.signal);
    this.#query = query;
    return (await this.#town.backend()).offers(query, ask);
  }
}

/** Waits, unless a newer question comes. */
const pause = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
