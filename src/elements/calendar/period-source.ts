import type { LitElement } from 'lit';
import type { Ask } from '../../backends/backend.js';
import { serviceOf } from '../../backends/service.js';
import type { CalendarEvent } from '../../contract/calendar-event.js';
import { appendPage, type List } from '../../contract/list.js';
import type { ServiceDocument } from '../../contract/service.js';
import type { TownController } from '../../controllers/town.js';
import { loadMarks, markOf } from '../../views/late-marks.js';
import { arrange, keyOf, type CalendarAnswer, type CalendarQuestion } from './calendar-answer.js';
import { loadPeriodView } from './period-views.js';

type Page = List<CalendarEvent>;

/** Largest page of the native interface, and how many of them a month may have. */
const monthPage = 500;
const maxMonthPages = 20;
const spare = 10;

/** Asks a town for periods: their pages, the town's zone and what it takes to show them, all at the same time. */
export class PeriodSource {
  /** The town's zone; absent until it is known. */
  timeZone: string | undefined;
  readonly #host: LitElement;
  readonly #town: TownController;

  constructor(host: LitElement, town: TownController) {
    this.#host = host;
    this.#town = town;
  }

  /** A page of a period; the first one without a cursor. */
  async page({ period, filters }: CalendarQuestion, cursor: string | undefined, ask: Ask): Promise<Page> {
    const { view, from, to, weeks } = period;
    const backend = await this.#town.backend();
    // In the page a month is found at once, which is less work than page by page.
    const monthLimit = backend.isLocal ? monthPage * maxMonthPages : monthPage;
    // Of today's events some may be over, which is nothing that comes next.
    const limit = weeks ? monthLimit : (filters.limit ?? 0) + (view === 'next' ? spare : 0);
    return backend.events({ ...filters, from, to, limit, cursor }, ask);
  }

  /** The answer that begins with a page: of a month every page counts. */
  async answer(first: Page | Promise<Page>, question: CalendarQuestion, signal: AbortSignal): Promise<CalendarAnswer> {
    const ask = this.#town.ask(signal);
    const service = this.#town.backend().then(backend => serviceOf(backend, ask));
    void service.then(this.#learn, () => {});
    const [list, { timeZone }, view, marks] = await Promise.all([
      this.#allPages(first, question, ask),
      service,
      loadPeriodView(question.period.view, this.#host),
      question.filters.q ? loadMarks() : undefined,
    ]);
    const mark = markOf(marks, list.words);
    return arrange({ ...question, key: keyOf(question), at: Date.now(), view, list, timeZone, mark });
  }

  async #allPages(first: Page | Promise<Page>, question: CalendarQuestion, ask: Ask): Promise<Page> {
    let list = await first;
    for (let page = 1; question.period.weeks && list.next && page < maxMonthPages; page += 1) {
      list = appendPage(list, await this.page(question, list.next, ask));
    }
    return list;
  }

  /** The town's zone decides what day it is, and how weeks begin. */
  readonly #learn = ({ timeZone }: ServiceDocument): void => {
    if (timeZone === this.timeZone) return;
    this.timeZone = timeZone;
    this.#host.requestUpdate();
  };
}
