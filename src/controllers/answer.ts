import type { LitElement, ReactiveController } from 'lit';
import { warnOnce } from './warn.js';

/** What an element wants to know, or to have done. */
export interface Question<T> {
  /** Asks; the signal ends when the answer is no longer wanted. */
  ask: (signal: AbortSignal) => Promise<T>;
  /** What the question depends on: when one of these changes, it is asked anew. Without it only `askAgain` asks; while it gives nothing, nothing is asked. */
  args?: () => readonly unknown[] | undefined;
  /** Whether nothing comes to an answer later; else it is asked for anew when the element was away meanwhile. */
  isWhole?: (answer: T) => boolean;
  /** Comes when there is more to say than this answer: then it is asked for anew. */
  fuller?: (answer: T) => Promise<unknown> | undefined;
  onAnswer?: (answer: T) => void;
  onError?: (error: unknown) => void;
}

/**
 * One question and its answer. The newest question wins; it is given up when the element is removed, and asked again
 * when the element comes back without an answer.
 */
export class AnswerController<T> implements ReactiveController {
  /** The last answer; it stays while the next one is on its way, and when that one fails. */
  value: T | undefined;
  /** Why the last question was not answered; absent while one is asked and after an answer. */
  error: unknown;
  /** Whether an answer is on its way. */
  pending: boolean;
  readonly #host: LitElement;
  readonly #question: Question<T>;
  #args: readonly unknown[] | undefined;
  #asked: AbortController | undefined;

  constructor(host: LitElement, question: Question<T>) {
    this.#host = host;
    this.#question = question;
    this.pending = question.args !== undefined;
    host.addController(this);
  }

  /** Asks the same question again. */
  askAgain(): void {
    void this.ask();
  }

  /** The answer is not wanted any more. */
  giveUp(): void {
    this.#asked?.abort();
    this.pending = false;
    this.error = undefined;
  }

  /** Asks; resolves when that is over, however it ended. */
  async ask(): Promise<void> {
    this.#asked?.abort();
    const { signal } = (this.#asked = new AbortController());
    this.pending = true;
    this.error = undefined;
    this.#host.requestUpdate();
    try {
      const value = await this.#question.ask(signal);
      if (signal.aborted) return;
      this.value = value;
      this.pending = false;
      this.#question.onAnswer?.(value);
      this.#question.fuller?.(value)?.then(
        () => signal.aborted || this.askAgain(),
        () => undefined,
      );
    } catch (error) {
      // An answer that nobody wants any more is neither an answer nor an error.
      if (signal.aborted) return;
      this.error = error;
      this.pending = false;
      // Visitors read their own words; this is for who looks after the page.
      warnOnce(`<${this.#host.localName}>: ${error instanceof Error ? error.message : String(error)}`);
      this.#question.onError?.(error);
    }
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    if (this.#asked && (this.pending || this.#isPartial)) this.askAgain();
    // What changed while the element stood nowhere is asked for now.
    else this.#host.requestUpdate();
  }

  get #isPartial(): boolean {
    const { value } = this;
    if (value === undefined) return false;
    return this.#question.isWhole?.(value) === false || this.#question.fuller?.(value) !== undefined;
  }

  hostDisconnected(): void {
    this.#asked?.abort();
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const args = this.#question.args?.();
    if (!args || (this.#args && args.every((arg, index) => arg === this.#args?.[index]))) return;
    this.#args = args;
    this.askAgain();
  }
}
