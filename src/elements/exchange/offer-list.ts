import type * as marks from '../../views/marked.js';
import type { Ask } from '../../backends/backend.js';
import { appendPage, isWhole, type List } from '../../contract/list.js';
import type { Offer } from '../../contract/offer.js';
import type { OfferQuery } from '../../contract/offer-query.js';
import { AnswerController } from '../../controllers/answer.js';
import { AnsweringController, type Answering } from '../../controllers/answering.js';
import { Cards } from '../../controllers/cards.js';
import { keepItemFocused } from '../../controllers/item-focus.js';
import type { TownController, Townee } from '../../controllers/town.js';
import { pauseOfTyping } from '../../controllers/typing.js';

type Marking = typeof marks;

/** What was found, for which question. */
interface Found {
  list: List<Offer>;
  query: OfferQuery;
  /** What mistyped words were taken for. */
  understood: readonly string[];
}

/** The offers that fit a question, page by page; the old ones stay until the new ones are there. */
export class OfferListController {
  readonly #host: Townee;
  readonly #town: TownController;
  readonly #found: AnswerController<Found>;
  readonly #next: AnswerController<List<Offer>>;
  readonly #answering: AnsweringController;
  /** The words of the last question, answered or not. */
  #asked: string | undefined;
  #isFurther = false;
  #marking: Marking | undefined;
  readonly #cards = new Cards();
  #shown: unknown;

  constructor(host: Townee, town: TownController, question: () => OfferQuery) {
    this.#host = host;
    this.#town = town;
    this.#found = new AnswerController<Found>(host, {
      ask: signal => this.#find(question(), town.ask(signal)),
      isWhole: ({ list }) => isWhole(list),
      onAnswer: () => {
        this.#isFurther = false;
        this.#answering.listen();
      },
      args: () => [town.key, town.lang, JSON.stringify(question())],
    });
    this.#next = new AnswerController(host, {
      ask: async signal =>
        (await town.backend()).offers({ ...this.#found.value?.query, cursor: this.list?.next }, town.ask(signal)),
      onAnswer: page => {
        this.#list = appendPage(this.list!, page);
        this.#isFurther = true;
      },
    });
    this.#answering = new AnsweringController(host, town);
  }

  /** What has been found so far; absent until the first answer. */
  get list(): List<Offer> | undefined {
    return this.#found.value?.list;
  }

  set #list(list: List<Offer>) {
    this.#found.value = { ...this.#found.value!, list };
  }

  /** By which card each offer of the list is shown. */
  get cards(): readonly number[] {
    return this.#cards.of(this.list?.items ?? [], this.#found.value?.query);
  }

  /**
   * Changes with each rendering, but not while the next offers are on their way: those that are shown stay as they are
   * until then, and typing renders them once a key.
   */
  get shown(): unknown {
    return this.pending ? this.#shown : (this.#shown = {});
  }

  /** How words are marked that were searched for; absent until somebody searches. */
  get marking(): Marking | undefined {
    return this.#marking;
  }

  /** What mistyped words of the last question were taken for. */
  get understood(): readonly string[] {
    return this.#found.value?.understood ?? [];
  }

  /** Who answers; absent until that is known. */
  get answering(): Answering | undefined {
    return this.#answering.known;
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

  /** Shows how many places an offer has now, where it is listed; another one may go by the same id. */
  update({ id, title, availability, remainingAttendeeCapacity }: Offer): void {
    const { list } = this;
    if (!list) return;
    const places = { availability, remainingAttendeeCapacity };
    this.#list = {
      ...list,
      items: list.items.map(offer => (offer.id === id && offer.title === title ? { ...offer, ...places } : offer)),
    };
  }

  /** Whether the visitor has gone on to further pages. */
  get isFurther(): boolean {
    return this.#isFurther;
  }

  /** Whether the next page is on its way. */
  get loadingMore(): boolean {
    return this.#next.pending;
  }

  /** Why the next page did not come. */
  get moreError(): unknown {
    return this.#next.error;
  }

  /** Fetches the next page; returns its first offer, or nothing when none came. */
  async more(): Promise<Offer | undefined> {
    const { list } = this;
    if (!list?.next || this.loadingMore || this.pending) return undefined;
    await this.#next.ask();
    return this.list?.items[list.items.length];
  }

  async #find(query: OfferQuery, ask: Ask): Promise<Found> {
    this.#next.giveUp();
    const backend = await this.#town.backend();
    const isTyping = this.list && query.q !== this.#asked;
    this.#asked = query.q;
    if (isTyping && !backend.isLocal) await pauseOfTyping(ask.signal);
    const [list] = await Promise.all([
      backend.offers(query, { ...ask, onFuller: list => this.#fill(list as List<Offer>) }),
      query.q && this.#loadMarking(),
    ]);
    return { list, query, understood: this.#understood(query, list) };
  }

  #understood({ q = '' }: OfferQuery, { words = [], items }: List<Offer>): readonly string[] {
    return this.#marking?.understood(q, words, items) ?? [];
  }

  /** Fetches what a search needs before the first letter is typed. */
  readonly prepare = (): void => void this.#loadMarking();

  async #loadMarking(): Promise<void> {
    try {
      this.#marking = await import('../../views/marked.js');
    } catch {
      // What was found is shown all the same, unmarked.
    }
  }

  /** A slow source has answered: its offers join, unless the visitor has gone on to further pages meanwhile. */
  #fill(fuller: List<Offer>): void {
    const found = this.#found.value;
    if (!found) return;
    const { items, next } = found.list;
    const list = this.#isFurther ? { ...fuller, items, next } : fuller;
    this.#found.value = { ...found, list, understood: this.#understood(found.query, list) };
    this.#host.requestUpdate();
    void keepItemFocused(this.#host);
    this.#answering.listen();
  }
}
