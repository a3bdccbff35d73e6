import { isWhole, appendPage, type List } from '../../contract/list.js';
import type { CalendarEvent } from '../../contract/calendar-event.js';
import { AnswerController } from '../../controllers/answer.js';
import { keepItemFocused } from '../../controllers/item-focus.js';
import type { TownController, Townee } from '../../controllers/town.js';
import { pauseOfTyping } from '../../controllers/typing.js';
import { arrange, keyOf, type CalendarAnswer, type CalendarQuestion } from './calendar-answer.js';
import { KnownAnswers } from './known-answers.js';
import { PeriodSource } from './period-source.js';

/** A list that has become fuller, and for whom. */
interface Fuller {
  list: List<CalendarEvent>;
  question: CalendarQuestion;
  signal: AbortSignal;
}

/** Which periods are asked for; absent until the calendar has been laid out. */
export interface Asked {
  now: CalendarQuestion;
  /** What visitors most likely ask for next. */
  ahead?: CalendarQuestion | undefined;
}

/**
 * The events of a period. The old period stays until the new one is there; the newest question wins. What was seen
 * before is shown at once, and asked for anew.
 */
export class EventListController {
  readonly #host: Townee;
  readonly #town: TownController;
  readonly #ask: () => Asked | undefined;
  readonly #source: PeriodSource;
  readonly #known: KnownAnswers;
  readonly #answer: AnswerController<CalendarAnswer>;
  readonly #next: AnswerController<List<CalendarEvent>>;
  /** What is asked since the host began to update, and its key. */
  #asked: Asked | undefined;
  #key = '';
  /** The town and language that all that is known is of. */
  #knownOf: readonly unknown[] = [];
  /** The words of the last question, answered or not. */
  #words: string | undefined;
  /** Whether the visitor has gone on to further pages of the list. */
  isFurther = false;
  /** What has become of the list since it was asked for. */
  #fuller: Fuller | undefined;

  constructor(host: Townee, town: TownController, asked: () => Asked | undefined) {
    this.#host = host;
    this.#town = town;
    this.#ask = asked;
    this.#source = new PeriodSource(host, town);
    this.#known = new KnownAnswers(host, (question, signal) => {
      const first = this.#source.page(question, undefined, town.ask(signal));
      return this.#source.answer(first, question, signal);
    });
    host.addController(this);
    this.#answer = new AnswerController<CalendarAnswer>(host, {
      ask: signal => this.#find(signal),
      isWhole: ({ list }) => isWhole(list),
      onAnswer: () => {
        this.isFurther = false;
        void this.#fill();
        this.#prepare();
      },
      args: () => [town.key, town.lang, this.#key],
    });
    this.#next = new AnswerController(host, {
      ask: signal => this.#source.page(this.answer!, this.answer!.list.next, town.ask(signal)),
      onAnswer: page => {
        const answer = this.answer!;
        this.isFurther = true;
        this.#show(arrange({ ...answer, list: appendPage(answer.list, page) }));
      },
    });
  }

  /** Once for all that depends on it, as it takes a while to find out. */
  hostUpdate(): void {
    this.#asked = this.#ask();
    this.#key = keyOf(this.#asked?.now);
  }

  /** The last answer; absent until the first. */
  get answer(): CalendarAnswer | undefined {
    return this.#answer.value;
  }

  /** Why the last question was not answered. */
  get error(): unknown {
    return this.#answer.error;
  }

  get pending(): boolean {
    return this.#answer.pending;
  }

  /** Whether what is shown is another period than the one asked for, or none. */
  get isBehind(): boolean {
    return this.answer?.key !== this.#key;
  }

  /** The town's zone; absent until it is known. */
  get timeZone(): string | undefined {
    return this.#source.timeZone;
  }

  /** Asks the same question again. */
  refresh(): void {
    this.#answer.askAgain();
  }

  /** Whether the next page of the list is on its way. */
  get loadingMore(): boolean {
    return this.#next.pending;
  }

  /** Why the next page did not come. */
  get moreError(): unknown {
    return this.#next.error;
  }

  /** Fetches the next page of the list; returns its first event, or nothing when none came. */
  async more(): Promise<CalendarEvent | undefined> {
    const { answer } = this;
    if (!answer?.list.next || this.loadingMore || this.pending) return undefined;
    await this.#next.ask();
    return this.answer?.list.items[answer.list.items.length];
  }

  async #find(signal: AbortSignal): Promise<CalendarAnswer> {
    this.#next.giveUp();
    this.#fuller = undefined;
    const question = this.#asked?.now;
    // Nobody has seen the calendar yet: it is not known how wide it is.
    if (!question) return new Promise(() => {});
    const key = this.#key;
    this.#forgetOthers();
    const kept = this.#known.get(key);
    if (kept) this.#answer.value = kept;
    if (this.#known.isNew(kept)) return kept;
    await this.#typed(question, signal);
    const ahead = await this.#known.onItsWay(key);
    if (this.#known.isNew(ahead)) return ahead;
    const onFuller = (list: List<unknown>): void => {
      this.#fuller = { list: list as List<CalendarEvent>, question, signal };
      void this.#fill();
    };
    const first = this.#source.page(question, undefined, { ...this.#town.ask(signal), onFuller });
    return this.#known.keep(await this.#source.answer(first, question, signal));
  }

  /** Every key is no question to somebody else's computer. */
  async #typed({ filters: { q } }: CalendarQuestion, signal: AbortSignal): Promise<void> {
    const isTyping = this.answer && q !== this.#words;
    this.#words = q;
    if (isTyping && !(await this.#town.backend()).isLocal) await pauseOfTyping(signal);
  }

  /** Forgets what another town has said, or the same one in another language. */
  #forgetOthers(): void {
    const { key: town, lang } = this.#town;
    if (this.#knownOf[0] === town && this.#knownOf[1] === lang) return;
    this.#known.forget();
    this.#source.timeZone = undefined;
    this.#knownOf = [town, lang];
  }

  #show(answer: CalendarAnswer): void {
    this.#answer.value = this.#known.keep(answer);
  }

  /** Once a period is there as a whole, the next one is fetched. */
  #prepare(): void {
    const question = this.#asked?.ahead;
    if (question && !this.isBehind && isWhole(this.answer!.list)) this.#known.prepare(question);
  }

  /** A slow source has answered: its events join as soon as the others are there, behind the pages gone on to. */
  async #fill(): Promise<void> {
    const fuller = this.#fuller;
    if (!fuller || this.pending || this.error) return;
    const { list, question, signal } = fuller;
    try {
      const whole = await this.#source.answer(list, question, signal);
      if (signal.aborted || this.#fuller !== fuller) return;
      // A page asked for in this very moment would belong behind the list as it was.
      if (!this.isFurther) this.#next.giveUp();
      const { items, next } = this.answer!.list;
      this.#show(this.isFurther ? arrange({ ...whole, list: { ...whole.list, items, next } }) : whole);
      this.#prepare();
    } catch (error) {
      if (signal.aborted) return;
      this.#answer.error = error;
    }
    this.#host.requestUpdate();
    void keepItemFocused(this.#host);
  }
}
