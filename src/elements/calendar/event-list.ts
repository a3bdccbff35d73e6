import type { Ask } from '../../backends/backend.js';
import { serviceOf } from '../../backends/service.js';
import type { CalendarEvent } from '../../contract/calendar-event.js';
import type { EventQuery } from '../../contract/event-query.js';
import { appendPage, isWhole, type List } from '../../contract/list.js';
import { AnswerController } from '../../controllers/answer.js';
import { keepItemFocused } from '../../controllers/item-focus.js';
import type { TownController, Townee } from '../../controllers/town.js';
import { monthOf } from '../../time/days.js';
import { planMonth, type DayPlan } from '../../time/month-plan.js';
import type { Period } from './calendar-period.js';
import { itemOf, type EventItem } from './event-items.js';

/** What is asked of the town. */
export interface CalendarQuestion {
  period: Period;
  filters: Pick<EventQuery, 'category' | 'organization' | 'limit'>;
}

/** What came back. */
export interface CalendarAnswer extends CalendarQuestion {
  list: List<CalendarEvent>;
  items: EventItem[];
  /** What stands on each day of the grid; empty in the list. */
  plan: Map<string, DayPlan<EventItem>>;
  /** How many events the period has; those of the weeks' other months do not count. */
  count: number;
  /** The town's zone. */
  timeZone: string | undefined;
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
const linesPerDay = 3;

/** The events of a period. The old period stays until the new one is there; the newest question wins. */
export class EventListController {
  readonly #host: Townee;
  readonly #town: TownController;
  readonly #answer: AnswerController<CalendarAnswer>;
  readonly #next: AnswerController<List<CalendarEvent>>;
  /** Whether the visitor has gone on to further pages of the list. */
  isFurther = false;
  /** What has become of the list since it was asked for. */
  #fuller: Fuller | undefined;

  constructor(host: Townee, town: TownController, question: () => CalendarQuestion | undefined) {
    this.#host = host;
    this.#town = town;
    this.#answer = new AnswerController<CalendarAnswer>(host, {
      ask: signal => this.#find(question(), signal),
      isWhole: ({ list }) => isWhole(list),
      onAnswer: () => {
        this.isFurther = false;
        void this.#fill();
      },
      args: () => [town.key, town.lang, JSON.stringify(question())],
    });
    this.#next = new AnswerController(host, {
      ask: signal => this.#page(this.answer!, this.answer!.list.next, town.ask(signal)),
      onAnswer: page => {
        const answer = this.answer!;
        this.isFurther = true;
        this.#answer.value = arrange({ ...answer, list: appendPage(answer.list, page) });
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

  async #find(question: CalendarQuestion | undefined, signal: AbortSignal): Promise<CalendarAnswer> {
    this.#next.giveUp();
    this.#fuller = undefined;
    // Nobody has seen the calendar yet: it is not known how wide it is.
    if (!question) return new Promise(() => {});
    const onFuller = (list: List<unknown>): void => {
      this.#fuller = { list: list as List<CalendarEvent>, question, signal };
      void this.#fill();
    };
    return this.#answerFrom(this.#page(question, undefined, { ...this.#town.ask(signal), onFuller }), question, signal);
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
      this.#answer.value = this.isFurther ? arrange({ ...whole, list: { ...whole.list, items, next } }) : whole;
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
    const [list, { timeZone }] = await Promise.all([all(), service]);
    return arrange({ ...question, list, timeZone });
  }

  async #page(
    { period, filters }: CalendarQuestion,
    cursor: string | undefined,
    ask: Ask,
  ): Promise<List<CalendarEvent>> {
    const { day, weeks } = period;
    const query = weeks ? { from: weeks[0][0], to: weeks.at(-1)!.at(-1), limit: monthPage } : { from: day };
    const backend = await this.#town.backend();
    return backend.events({ ...filters, ...query, cursor }, ask);
  }
}

/** Counts days and lines once per answer, so that rendering only reads them. */
function arrange(answer: Omit<CalendarAnswer, 'items' | 'plan' | 'count'>): CalendarAnswer {
  const { list, period, timeZone } = answer;
  const { day, weeks } = period;
  const items = list.items.map(event => itemOf(event, timeZone));
  const count = weeks ? items.filter(item => isInMonth(item, day)).length : (list.total ?? items.length);
  return { ...answer, items, count, plan: weeks ? planMonth(items, weeks, linesPerDay) : new Map<never, never>() };
}

const isInMonth = ({ first, last }: EventItem, day: string): boolean =>
  monthOf(first) <= monthOf(day) && monthOf(last) >= monthOf(day);
