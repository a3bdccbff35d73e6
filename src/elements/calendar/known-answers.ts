import type { LitElement } from 'lit';
import { Ahead } from './ahead.js';
import { keyOf, type CalendarAnswer, type CalendarQuestion } from './calendar-answer.js';

/** So many periods are kept: two years of months. */
const maxKept = 24;

/** What was fetched ahead is new for so long. */
const msFresh = 60_000;

/** Asks for a period that visitors most likely want next. */
type AskAhead = (question: CalendarQuestion, signal: AbortSignal) => Promise<CalendarAnswer>;

/**
 * The periods seen so far, and the next one: who goes back or on sees them at once, also when the town cannot be reached
 * any more.
 */
export class KnownAnswers {
  readonly #answers = new Map<string, CalendarAnswer>();
  readonly #unseen = new WeakSet<CalendarAnswer>();
  readonly #ahead: Ahead<CalendarAnswer>;
  readonly #askAhead: AskAhead;

  constructor(host: LitElement, askAhead: AskAhead) {
    this.#ahead = new Ahead(host);
    this.#askAhead = askAhead;
  }

  get(key: string): CalendarAnswer | undefined {
    return this.#answers.get(key);
  }

  keep(answer: CalendarAnswer): CalendarAnswer {
    this.#answers.delete(answer.key);
    this.#answers.set(answer.key, answer);
    if (this.#answers.size > maxKept) this.#answers.delete(this.#answers.keys().next().value!);
    return answer;
  }

  /** Whether an answer was fetched ahead and not seen yet: then it need not be asked for again. */
  isNew(answer: CalendarAnswer | undefined): answer is CalendarAnswer {
    return answer !== undefined && this.#unseen.delete(answer) && Date.now() - answer.at < msFresh;
  }

  /** Asks for a period in a quiet moment, unless it is known. */
  prepare(question: CalendarQuestion): void {
    const key = keyOf(question);
    if (this.#answers.has(key)) return;
    this.#ahead.prepare(key, async signal => {
      const answer = this.keep(await this.#askAhead(question, signal));
      this.#unseen.add(answer);
      return answer;
    });
  }

  /** The period of this key, where it is on its way already. */
  async onItsWay(key: string): Promise<CalendarAnswer | undefined> {
    return this.#ahead.take(key)?.catch(() => undefined);
  }

  /** Forgets all: another town or another language is asked. */
  forget(): void {
    this.#answers.clear();
    this.#ahead.giveUp();
  }
}
