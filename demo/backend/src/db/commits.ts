import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import { dialectOf } from './dialect.js';
import type { Database, Tables } from './schema.js';

/** What is done in a transaction. */
export type Work<T> = (transaction: Database) => Promise<T>;

interface Waiting {
  work: Work<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** All works of a group wait for its last one. */
const mostInGroup = 32;

/**
 * Runs works in transactions; what a work gives is told once it is stored, never before. SQLite writes one transaction
 * after another, each flushed to disk: there, works that come at once share one, and a work that fails is undone alone.
 */
export class Commits {
  readonly #db: Kysely<Tables>;
  readonly #isGrouping: boolean;
  /** For a negative control: tells what is not stored yet. */
  readonly #answersEarly: boolean;
  readonly #waiting: Waiting[] = [];
  #isWorking = false;

  constructor(db: Kysely<Tables>, answersEarly = false) {
    this.#db = db;
    this.#isGrouping = dialectOf(db) === 'sqlite';
    this.#answersEarly = answersEarly;
  }

  /** Gives what the work gives, once that is stored; rejects when nothing of it is. */
  run<T>(work: Work<T>): Promise<T> {
    return new Promise<unknown>((resolve, reject) => {
      if (!this.#isGrouping) return void this.#commit([{ work, resolve, reject }]);
      this.#waiting.push({ work, resolve, reject });
      if (!this.#isWorking) void this.#commitAll();
    }) as Promise<T>;
  }

  async #commitAll(): Promise<void> {
    this.#isWorking = true;
    while (this.#waiting.length) {
      // Requests that have arrived as well come to the point where they ask for a transaction.
      await nextTurn();
      await this.#commit(this.#waiting.splice(0, mostInGroup));
    }
    this.#isWorking = false;
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    const run = group.length === 1 ? runAlone : runApart;
    try {
      let tell = (): void => {};
      await this.#db.transaction().execute(async transaction => {
        const tells: (() => void)[] = [];
        for (const waiting of group) tells.push(await run(transaction, waiting));
        tell = () => tells.forEach(each => each());
        if (this.#answersEarly) {
          tell();
          await pause(300);
        }
      });
      tell();
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }
}

/** Gives what tells the outcome to who waits for it. */
async function runAlone(transaction: Database, { work, resolve }: Waiting): Promise<() => void> {
  const value = await work(transaction);
  return () => resolve(value);
}

async function runApart(transaction: Database, waiting: Waiting): Promise<() => void> {
  await sql`savepoint work`.execute(transaction);
  try {
    const tell = await runAlone(transaction, waiting);
    await sql`release work`.execute(transaction);
    return tell;
  } catch (error) {
    await sql`rollback to work`.execute(transaction);
    await sql`release work`.execute(transaction);
    return () => waiting.reject(error);
  }
}
