import { withPatience } from '../merge/wait.js';

/** How long a reading counts as fresh, after how long one that failed is tried again, and how long a new one is waited for. */
const freshFor = 300_000;
const failedFor = 30_000;
const patience = 2000;

/** What was read, and since when it stands where it could not be read again. */
export interface Reading<T> {
  value: T;
  asOf?: string;
}

/**
 * Something that is read when it is asked for, and anew when that was some minutes ago. What cannot be read again stays
 * as it was; a slow answer is there for the next question.
 */
export class KeptReading<T> {
  readonly #read: (before: T | undefined) => Promise<T>;
  #last: { value: T; at: number } | undefined;
  #failedAt: number | undefined;
  #pending: Promise<void> | undefined;

  constructor(read: (before: T | undefined) => Promise<T>) {
    this.#read = read;
  }

  async get(): Promise<Reading<T>> {
    const now = Date.now();
    const isFresh = this.#last && now < this.#last.at + freshFor;
    const hasJustFailed = this.#last && this.#failedAt !== undefined && now < this.#failedAt + failedFor;
    // Several widgets wait for the same reading, so none of them may end it.
    if (!isFresh && !hasJustFailed) this.#pending ??= this.#readNow().finally(() => (this.#pending = undefined));
    if (!this.#last) await this.#pending;
    else if (this.#pending)
      await withPatience(
        this.#pending.catch(() => undefined),
        patience,
      );
    const { value, at } = this.#last!;
    return { value, ...(this.#failedAt !== undefined && { asOf: new Date(at).toISOString() }) };
  }

  async #readNow(): Promise<void> {
    try {
      this.#last = { value: await this.#read(this.#last?.value), at: Date.now() };
      this.#failedAt = undefined;
    } catch (error) {
      this.#failedAt = Date.now();
      throw error;
    }
  }
}
