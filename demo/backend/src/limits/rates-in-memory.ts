import { hourMs, type Rates } from './rates.js';

/** More than one client makes in the time of a sweep; beyond it all that has run empty is forgotten at once. */
const manyKeys = 100_000;
const sweepMs = 60_000;

/** Counts of one process. */
export class RatesInMemory implements Rates {
  readonly #emptyAt = new Map<string, number>();
  #nextSweep = 0;

  async add(key: string, shareMs: number, now: number): Promise<number | undefined> {
    this.#sweep(now);
    const emptyAt = Math.max(this.#emptyAt.get(key) ?? 0, now) + shareMs;
    if (emptyAt > now + hourMs) return undefined;
    this.#emptyAt.set(key, emptyAt);
    return emptyAt;
  }

  async emptyAt(key: string): Promise<number | undefined> {
    return this.#emptyAt.get(key);
  }

  #sweep(now: number): void {
    if (now < this.#nextSweep && this.#emptyAt.size < manyKeys) return;
    this.#nextSweep = now + sweepMs;
    for (const [key, emptyAt] of this.#emptyAt) if (emptyAt <= now) this.#emptyAt.delete(key);
  }
}
