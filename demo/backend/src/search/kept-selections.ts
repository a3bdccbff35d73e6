import type { Selection } from 'miteinand/backends/search/select.js';

/** How many are kept: four bytes for every item that fits. */
const maxKept = 60;

/** What questions found lately: whoever turns a page or sorts anew asks the same again. */
export class KeptSelections {
  #state: unknown;
  /** The one asked for last comes last. */
  readonly #kept = new Map<string, Selection>();

  /** What was found for a question, as long as the state is the same. */
  get(state: unknown, question: string, find: () => Selection): Selection {
    if (state !== this.#state) this.#kept.clear();
    this.#state = state;
    const selection = this.#kept.get(question) ?? find();
    this.#kept.delete(question);
    this.#kept.set(question, selection);
    if (this.#kept.size > maxKept) this.#kept.delete(this.#kept.keys().next().value!);
    return selection;
  }
}
