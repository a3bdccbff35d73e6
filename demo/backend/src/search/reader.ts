import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import { ProblemError } from '../http/problems.js';
import type { FromReader, ReaderAnswer, ReaderSettings, ToReader } from './messages.js';
import type { Answer, Question } from './question.js';

interface Waiting {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/** So long a thread may take to close its database by itself. */
const graceMs = 2000;

/**
 * Lets a thread of its own answer questions for lists. One that dies takes its questions with it; the next question
 * starts another. Where that one has not even started, trying again in a moment is no help: that is a fault of ours.
 */
export class Reader {
  readonly #settings: ReaderSettings;
  readonly #logger: Logger;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #questions = 0;
  #isIndexed = false;
  #isClosed = false;

  constructor(settings: ReaderSettings, logger: Logger) {
    this.#settings = settings;
    this.#logger = logger;
  }

  /** Lets the thread read all content, so that the first question need not wait for it. */
  start(): void {
    if (!this.#isClosed) this.#worker ??= this.#spawn();
  }

  /** The answer to a question; rejects as the routes expect it. */
  ask(question: Question): Promise<Answer> {
    if (this.#isClosed) throw unavailable();
    const worker = (this.#worker ??= this.#spawn());
    const id = this.#questions++;
    const answer = new Promise<Answer>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    worker.postMessage({ id, question } satisfies ToReader);
    return answer;
  }

  /** Whether questions are answered at once: the index is there. */
  get isReady(): boolean {
    this.start();
    return this.#isIndexed;
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const worker = this.#worker;
    if (!worker) return;
    const ended = new Promise(resolve => worker.once('exit', resolve));
    worker.postMessage('close' satisfies ToReader);
    const impatience = setTimeout(() => void worker.terminate(), graceMs);
    await ended;
    clearTimeout(impatience);
  }

  #spawn(): Worker {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: this.#settings });
    let hasStarted = false;
    worker.on('message', (message: FromReader) => {
      if (message === 'started') hasStarted = true;
      else if (message === 'indexed') this.#isIndexed = true;
      else this.#settle(message);
    });
    worker.on('error', error => this.#logger.error({ err: error }, 'the thread that reads lists failed'));
    worker.on('exit', () => this.#drop(worker, hasStarted ? unavailable : notStarted));
    return worker;
  }

  #settle({ id, answer, problem, error }: ReaderAnswer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (answer) waiting?.resolve(answer);
    else if (problem) waiting?.reject(new ProblemError(problem.status, problem.title, problem.details));
    else waiting?.reject(Object.assign(new Error(error!.message), error));
  }

  #drop(worker: Worker, reason: () => Error): void {
    if (this.#worker === worker) this.#worker = undefined;
    this.#isIndexed = false;
    for (const { reject } of this.#waiting.values()) reject(reason());
    this.#waiting.clear();
  }
}

const unavailable = (): ProblemError =>
  new ProblemError(503, 'Lists cannot be read for a moment', { headers: { 'Retry-After': '1' } });

const notStarted = (): Error => new Error('the thread that reads lists could not be started');
