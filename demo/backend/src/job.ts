import type { Logger } from 'pino';

/** What is done again and again. */
export interface JobOptions {
  /** For the log. */
  name: string;
  everyMs: number;
  logger: Logger;
  work(): Promise<void>;
}

/** Does something now and every so often, never twice at once. What fails is tried again at the next turn. */
export class Job {
  readonly #options: JobOptions;
  readonly #timer: NodeJS.Timeout;
  #turn: Promise<void> | undefined;

  constructor(options: JobOptions) {
    this.#options = options;
    this.#timer = setInterval(() => this.#start(), options.everyMs).unref();
    this.#start();
  }

  /** Ends it, after the turn under way. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#turn;
  }

  #start(): void {
    this.#turn ??= this.#work().finally(() => (this.#turn = undefined));
  }

  async #work(): Promise<void> {
    const { name, logger, work } = this.#options;
    try {
      await work();
    } catch (error) {
      // The message may quote what somebody wrote.
      const { name: kind, code } = error as Error & { code?: unknown };
      logger.error({ name: kind, code }, `${name} failed`);
    }
  }
}
