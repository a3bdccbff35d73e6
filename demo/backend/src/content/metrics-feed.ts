/** What ended a wait for the next change. */
export type FeedEvent = 'changed' | 'quiet' | 'closed';

const maxReaders = 200;
/** Changes within this time are told at once. */
const gatherMs = 250;

/**
 * Tells readers of the stream that metrics changed. Readers ask for the next change when they have taken in the last
 * one, so a slow reader misses steps in between and never piles up answers.
 */
export class MetricsFeed {
  #version = 0;
  #readers = 0;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;
  readonly #waiting = new Set<() => void>();

  /** What a reader has seen when it reads now. */
  get version(): number {
    return this.#version;
  }

  /** Takes one of the places; `false` when there is none. Each place taken must be given back by `leave`. */
  enter(): boolean {
    if (this.#isClosed || this.#readers >= maxReaders) return false;
    this.#readers += 1;
    return true;
  }

  leave(): void {
    this.#readers -= 1;
  }

  /** To be called after each change that metrics count. */
  changed(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#version += 1;
      this.#wake();
    }, gatherMs).unref();
  }

  /** Waits until something changed after `seen`, until `quietMs` passed, or until `signal` or the feed ends it. */
  async next(seen: number, quietMs: number, signal: AbortSignal): Promise<FeedEvent> {
    if (!this.#isClosed && !signal.aborted && this.#version === seen) await this.#wait(quietMs, signal);
    if (this.#isClosed || signal.aborted) return 'closed';
    return this.#version === seen ? 'quiet' : 'changed';
  }

  /** Ends all streams. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#wake();
  }

  #wake(): void {
    for (const wake of [...this.#waiting]) wake();
  }

  #wait(quietMs: number, signal: AbortSignal): Promise<void> {
    return new Promise(resolve => {
      const wake = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        this.#waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, quietMs);
      signal.addEventListener('abort', wake);
      this.#waiting.add(wake);
    });
  }
}
