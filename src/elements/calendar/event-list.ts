import type { Ask } from '../../backends/backend.js';
import { serviceOf } from '../../backends/service.js';
import type { CalendarEvent } from '../../contract/calendar-event.js';
import type { EventQuery } from '../../contract/event-query.js';
import type { ServiceDocument } from '../../contract/service.js';
import { appendPage, isWhole, type List } from '../../contract/list.js';
import { AnswerController } from '../../controllers/answer.js';
import { keepItemFocused } from '../../controllers/item-focus.js';
import type { TownController, Townee } from '../../controllers/town.js';
import { pauseOfTyping } from '../../controllers/typing.js';
import { loadMarks, markOf, type Mark } from '../../views/late-marks.js';
import type { Period } from './calendar-period.js';
import { Ahead } from './ahead.js';
import { itemOf, type EventItem } from './event-items.js';
import { KeptAnswers } from './kept-answers.js';
import { loadPeriodView, type PeriodView } from './period-views.js';

/** What is asked of the town. */
export interface CalendarQuestion {
  period: Period;
  filters: Omit<EventQuery, 'from' | 'to' | 'cursor'>;
}

/** What came back. */
export interface CalendarAnswer extends CalendarQuestion {
  /** The question as a text. */
  key: string;
  /** When the town said so, in milliseconds. */
  at: number;
  /** How it is shown. */
  view: PeriodView;
  list: List<CalendarEvent>;
  items: EventItem[];
  /** How many events the period has; those of the weeks' other months do not count. */
  count: number;
  /** The town's zone. */
  timeZone: string | undefined;
  mark: Mark;
}

/** A list that has become fuller, and for whom. */
interface Fuller {
  list: List<CalendarEvent>;
  question: CalendarQuestion;
  signal: AbortSignal;
}

/** Largest page of the native interface, and how many of them a month may have. */
const monthPage = 500;
const maxMonthPages = 20;
const spare = 10;

/** What was fetched ahead is new for so long. */
const msFresh = 60_000;

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
  readonly #asked: () => Asked | undefined;
  readonly #answer: AnswerController<CalendarAnswer>;
  readonly #next: AnswerController<List<CalendarEvent>>;
  readonly #kept = new KeptAnswers();
  readonly #ahead: Ahead<CalendarAnswer>;
  readonly #unseen = new WeakSet<CalendarAnswer>();
  /** The town and language that all kept answers are of. */
  #keptOf: readonly unknown[] = [];
  #timeZone: string | undefined;
  /** The words of the last question, answered or not. */
  #words: string | undefined;
  /** Whether the visitor has gone on to further pages of the list. */
  isFurther = false;
  /** What has become of the list since it was asked for. */
  #fuller: Fuller | undefined;

  constructor(host: Townee, town: TownController, asked: () => Asked | undefined) {
    this.#host = host;
    this.#town = town;
    this.#asked = asked;
    this.#ahead = new Ahead(host);
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
      ask: signal => this.#page(this.answer!, this.answer!.list.next, town.ask(signal)),
      onAnswer: page => {
        const answer = this.answer!;
        this.isFurther = true;
        this.#show(arrange({ ...answer, list: appendPage(answer.list, page) }));
      },
    });
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
    return this.#timeZone;
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

  get #key(): string {
    return keyOf(this.#asked()?.now);
  }

  async #find(signal: AbortSignal): Promise<CalendarAnswer> {
    this.#next.giveUp();
    this.#fuller = undefined;
    const question = this.#asked()?.now;
    // Nobody has seen the calendar yet: it is not known how wide it is.
    if (!question) return new Promise(() => {});
    const key = keyOf(question);
    const kept = this.#keptFor(key);
    if (kept) this.#answer.value = kept;
    if (kept && this.#isNew(kept)) return kept;
    await this.#typed(question, signal);
    const ahead = await this.#ahead.take(key)?.catch(() => undefined);
    if (ahead && this.#isNew(ahead)) return ahead;
    const onFuller = (list: List<unknown>): void => {
      this.#fuller = { list: list as List<CalendarEvent>, question, signal };
      void this.#fill();
    };
    const first = this.#page(question, undefined, { ...this.#town.ask(signal), onFuller });
    return this.#kept.keep(await this.#answerFrom(first, question, signal));
  }

  /** Every key is no question to somebody else's computer. */
  async #typed({ filters: { q } }: CalendarQuestion, signal: AbortSignal): Promise<void> {
    const isTyping = this.answer && q !== this.#words;
    this.#words = q;
    if (isTyping && !(await this.#town.backend()).isLocal) await pauseOfTyping(signal);
  }

  /** Whether an answer was fetched ahead and not seen yet: then it need not be asked for again. */
  #isNew(answer: CalendarAnswer): boolean {
    return this.#unseen.delete(answer) && Date.now() - answer.at < msFresh;
  }

  /** What was answered before, by the same town in the same language. */
  #keptFor(key: string): CalendarAnswer | undefined {
    const { key: town, lang } = this.#town;
    if (this.#keptOf[0] !== town || this.#keptOf[1] !== lang) {
      this.#kept.clear();
      this.#ahead.giveUp();
      this.#timeZone = undefined;
      this.#keptOf = [town, lang];
    }
    return this.#kept.get(key);
  }

  #show(answer: CalendarAnswer): void {
    this.#answer.value = this.#kept.keep(answer);
  }

  /** Once a period is there as a whole, the next one is fetched. */
  #prepare(): void {
    const question = this.#asked()?.ahead;
    if (!question || this.isBehind || !isWhole(this.answer!.list)) return;
    const key = keyOf(question);
    if (this.#kept.get(key)) return;
    this.#ahead.prepare(key, async signal => {
      const first = this.#page(question, undefined, this.#town.ask(signal));
      const answer = this.#kept.keep(await this.#answerFrom(first, question, signal));
      this.#unseen.add(answer);
      return answer;
    });
  }

  /** A slow source has answered: its events join as soon as the others are there, behind the pages gone on to. */
  async #fill(): Promise<void> {
    const fuller = this.#fuller;
    if (!fuller || this.pending || this.error) return;
    const { list, question, signal } = fuller;
    try {
      const whole = await this.#answerFrom(list, question, signal);
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

  /** The answer that begins with a page: of a month every page counts. */
  async #answerFrom(
    first: List<CalendarEvent> | Promise<List<CalendarEvent>>,
    question: CalendarQuestion,
    signal: AbortSignal,
  ): Promise<CalendarAnswer> {
    const ask = this.#town.ask(signal);
    const all = async (): Promise<List<CalendarEvent>> => {
      let list = await first;
      for (let page = 1; question.period.weeks && list.next && page < maxMonthPages; page += 1) {
        list = appendPage(list, await this.#page(question, list.next, ask));
      }
      return list;
    };
    const service = this.#town.backend().then(backend => serviceOf(backend, ask));
    void service.then(this.#learn, () => {});
    const [list, { timeZone }, view, marks] = await Promise.all([
      all(),
      service,
      loadPeriodView(question.period.view, this.#host),
      question.filters.q ? loadMarks() : undefined,
    ]);
    const mark = markOf(marks, list.words);
    return arrange({ ...question, key: keyOf(question), at: Date.now(), view, list, timeZone, mark });
  }

  /** The town's zone decides what day it is, and how weeks begin. */
  readonly #learn = ({ timeZone }: ServiceDocument): void => {
    if (timeZone === this.#timeZone) return;
    this.#timeZone = timeZone;
    this.#host.requestUpdate();
  };

  async #page(
    { period, filters }: CalendarQuestion,
    cursor: string | undefined,
    ask: Ask,
  ): Promise<List<CalendarEvent>> {
    const { view, from, to, weeks } = period;
    const backend = await this.#town.backend();
    // In the page a month is found at once, which is less work than page by page.
    const monthLimit = backend.isLocal ? monthPage * maxMonthPages : monthPage;
    // Of today's events some may be over, which is nothing that comes next.
    const limit = weeks ? monthLimit : (filters.limit ?? 0) + (view === 'next' ? spare : 0);
    return backend.events({ ...filters, from, to, limit, cursor }, ask);
  }
}

/** All that makes a question; the days of a grid follow from the first and from the bounds. */
function keyOf(question: CalendarQuestion | undefined): string {
  if (!question) return '';
  const { view, day, from, to, weeks } = question.period;
  return JSON.stringify([view, day, from, to, weeks?.[0][0], question.filters]);
}

/** Counts days once per answer, so that rendering only reads them. */
function arrange(answer: Omit<CalendarAnswer, 'items' | 'count'>): CalendarAnswer {
  const { list, period, timeZone } = answer;
  const { day, last, weeks } = period;
  const items = list.items.map(event => itemOf(event, timeZone));
  const isWithin = (item: EventItem): boolean => item.first <= last! && item.last >= day;
  const count = weeks ? items.filter(isWithin).length : (list.total ?? items.length);
  return { ...answer, items, count };
}
