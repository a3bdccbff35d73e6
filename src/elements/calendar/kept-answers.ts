import type { CalendarAnswer } from './event-list.js';

/** So many periods are kept: two years of months. */
const maxKept = 24;

/** The periods seen so far: who goes back sees them at once, also when the town cannot be reached any more. */
export class KeptAnswers {
  readonly #answers = new Map<string, CalendarAnswer>();

  get(key: string): CalendarAnswer | undefined {
    return this.#answers.get(key);
  }

  keep(answer: CalendarAnswer): CalendarAnswer {
    this.#answers.delete(answer.key);
    this.#answers.set(answer.key, answer);
    if (this.#answers.size > maxKept) this.#answers.delete(this.#answers.keys().next().value!);
    return answer;
  }

  clear(): void {
    this.#answers.clear();
  }
}
