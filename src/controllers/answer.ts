import { initialState, Task, TaskStatus } from '@lit/task';
import type { LitElement, ReactiveController } from 'lit';

/** What an element wants to know. */
export interface Question<T> {
  /** Asks; the signal ends when the answer is no longer wanted. */
  ask: (signal: AbortSignal) => Promise<T>;
  /** What the question depends on: when one of these changes, it is asked anew. */
  args: () => readonly unknown[];
  onAnswer?: (answer: T) => void;
}

/**
 * One question and its answer. The newest question wins; it is given up when the element is removed, and asked again
 * when the element comes back without an answer.
 */
export class AnswerController<T> implements ReactiveController {
  /** The last answer; it stays while the next one is on its way. */
  value: T | undefined;
  readonly #host: LitElement;
  readonly #task: Task<readonly unknown[], T>;

  constructor(host: LitElement, { ask, args, onAnswer }: Question<T>) {
    this.#host = host;
    this.#task = new Task(host, {
      task: (_args, { signal }) => untilAborted(ask(signal), signal),
      args,
      onComplete: answer => {
        this.value = answer;
        onAnswer?.(answer);
      },
    });
    host.addController(this);
  }

  /** Whether an answer is on its way. */
  get pending(): boolean {
    return this.#task.status === TaskStatus.PENDING || this.#task.status === TaskStatus.INITIAL;
  }

  /** Why the last question was not answered; absent while one is asked and after an answer. */
  get error(): unknown {
    return this.#task.status === TaskStatus.ERROR ? this.#task.error : undefined;
  }

  /** Asks the same question again. */
  askAgain(): void {
    void this.#task.run();
  }

  hostConnected(): void {
    if (this.#host.hasUpdated && this.pending) this.askAgain();
  }

  hostDisconnected(): void {
    this.#task.abort();
  }
}

/** An answer that nobody wants any more is neither an answer nor an error. */
async function untilAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T | typeof initialState> {
  try {
    const value = await answer;
    return signal.aborted ? initialState : value;
  } catch (error) {
    if (signal.aborted) return initialState;
    throw error;
  }
}
