import type { LitElement, ReactiveController } from 'lit';
import { whenIdle } from '../../controllers/idle.js';

/** Browsers that know how the visitor pays for data say it here. */
type Connection = Navigator & { connection?: { saveData?: boolean } };

/** Fetches what visitors most likely want next, when the browser has nothing else to do; one thing at a time. */
export class Ahead<T> implements ReactiveController {
  #key: string | undefined;
  #asked: AbortController | undefined;
  #answer: Promise<T> | undefined;

  constructor(host: LitElement) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.giveUp();
  }

  /** Asks in a quiet moment; not where the visitor saves data. */
  prepare(key: string, ask: (signal: AbortSignal) => Promise<T>): void {
    if (key === this.#key || (navigator as Connection).connection?.saveData) return;
    this.giveUp();
    this.#key = key;
    const { signal } = (this.#asked = new AbortController());
    whenIdle(() => {
      if (signal.aborted) return;
      this.#answer = ask(signal);
      // What does not come is asked for again by who needs it.
      this.#answer.catch(() => this.#key === key && this.giveUp());
    });
  }

  /** What was asked for under this key, which is no longer waited for here. */
  take(key: string): Promise<T> | undefined {
    if (key !== this.#key) return undefined;
    const answer = this.#answer;
    // Not begun yet: it is asked for in the usual way.
    if (!answer) this.giveUp();
    this.#key = this.#answer = this.#asked = undefined;
    return answer;
  }

  giveUp(): void {
    this.#asked?.abort();
    this.#key = this.#answer = this.#asked = undefined;
  }
}
