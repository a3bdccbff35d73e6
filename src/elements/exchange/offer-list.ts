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
  readonly #first: AnswerController<List<Offer>>;
  /** The pages that were asked for after the first, with the first they belong to. */
  #further: { first: List<Offer>; pages: List<Offer>[] } | undefined;
  #more: AbortController | undefined;
  #query: OfferQuery = {};

  constructor(host: Townee, town: TownController, question: () => OfferQuery) {
    this.#host = host;
    this.#town = town;
    this.#first = new AnswerController(host, {
      ask: signal => this.#find(question(), town.ask(signal)),
      args: () => [town.key, town.lang, JSON.stringify(question())],
    });
    host.addController(this);
  }

  /** What has been found so far; absent until the first answer. */
  get list(): List<Offer> | undefined {
    const first = this.#first.value;
    if (!first || this.#further?.first !== first) return first;
    const pages = [first, ...this.#further.pages];
    return {
      ...first,
      items: pages.flatMap(page => page.items),
      omitted: pages.reduce((sum, page) => sum + page.omitted, 0),
      next: pages.at(-1)?.next,
    };
  }

  /** Why the last question was not answered. */
  get error(): unknown {
    return this.#first.error;
  }

  get pending(): boolean {
    return this.#first.pending;
  }

  /** Asks the same question again. */
  readonly again = (): void => this.#first.askAgain();

  /** Fetches the next page; returns the index of its first offer, or -1 when none came. */
  async more(): Promise<number> {
    const { list } = this;
    const first = this.#first.value;
    if (!first || !list?.next || this.loadingMore) return -1;
    const stop = (this.#more = new AbortController());
    this.loadingMore = true;
    this.moreError = undefined;
    this.#host.requestUpdate();
    try {
      const backend = await this.#town.backend();
      const page = await backend.offers({ ...this.#query, cursor: list.next }, this.#town.ask(stop.signal));
      if (stop.signal.aborted) return -1;
      const pages = this.#further?.first === first ? this.#further.pages : [];
      this.#further = { first, pages: [...pages, page] };
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
