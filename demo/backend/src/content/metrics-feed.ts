/** What ended a wait for the next change. */
export type FeedEvent = 'changed' | 'quiet' | 'closed';

const maxReaders = 200;
/** Changes within this time are told at once. */
const gatherMs = 250;
/** So often the feed looks for itself whether other processes changed something, while it has readers. */
const lookEveryMs = 1000;

/**
 * Tells readers of the stream that metrics changed. Readers ask for the next change when they have taken in the last
 * one, so a slow reader misses steps in between and never piles up answers. A change may be told more than once.
 */
export class MetricsFeed {
  #version = 0;
  #readers = 0;
  #timer: NodeJS.Timeout | undefined;
  #looking: NodeJS.Timeout | undefined;
  #last: unknown;
  #isClosed = false;
  readonly #waiting = new Set<() => void>();
  readonly #look: () => Promise<unknown>;

  /** `look` gives something that is another one after every change, by whichever process. */
  constructor(look: () => Promise<unknown>) {
    this.#look = look;
  }

  /** What a reader has seen when it reads now. */
  get version(): number {
    return this.#version;
  }

  /** Takes one of the places; `false` when there is none. Each place taken must be given back by `leave`. */
  enter(): boolean {
    if (this.#isClosed || this.#readers >= maxReaders) return false;
    this.#readers += 1;
    this.#looking ??= setInterval(() => void this.#lookForChange(), lookEveryMs).unref();
    return true;
  }

  leave(): void {
    this.#readers -= 1;
    if (this.#readers === 0) this.#stopLooking();
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
    this.#stopLooking();
    this.#wake();
  }

  async #lookForChange(): Promise<void> {
    // A database that is lost is found by a later look.
    const now = await this.#look().catch(() => this.#last);
    if (now !== this.#last) this.changed();
    this.#last = now;
  }

  #stopLooking(): void {
    clearInterval(this.#looking);
    this.#looking = undefined;
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
