import { Task, TaskStatus } from '@lit/task';
import type { AnswerFault } from '../../contract/answers.js';
import { BackendError, closed, invalidAnswers, placeGone } from '../../contract/problem.js';
import type { Signup, SignupRequest } from '../../contract/signup.js';
import { randomKey } from '../../controllers/fragment.js';
import type { TownController, Townee } from '../../controllers/town.js';

/** Why a sign-up was not stored, as far as the form can say what to do. */
export type Refusal = 'closed' | 'place-gone' | 'failed';

/**
 * Sends a sign-up so that it is stored once: a second click while it is under way does nothing, and the same answers
 * sent again after a failure carry the same key, so the backend knows them.
 */
export class SendingController {
  readonly #task: Task<readonly unknown[], Signup>;
  #key: string = randomKey();
  #sent = '';

  constructor(host: Townee, town: TownController, stored: (signup: Signup) => void) {
    this.#task = new Task<readonly unknown[], Signup>(host, {
      autoRun: false,
      // Not given up when the element goes: the visitor has sent it.
      task: async ([request]) =>
        (await town.backend()).signUp(request as SignupRequest, this.#keyFor(request as SignupRequest), town.ask()),
      onComplete: stored,
    });
  }

  get underWay(): boolean {
    return this.#task.status === TaskStatus.PENDING;
  }

  /** The error of the last try, if it failed. */
  get error(): unknown {
    return this.#task.status === TaskStatus.ERROR ? this.#task.error : undefined;
  }

  get refusal(): Refusal | undefined {
    if (this.error === undefined) return undefined;
    const type = this.error instanceof BackendError ? this.error.problem?.type : undefined;
    return type === closed ? 'closed' : type === placeGone ? 'place-gone' : 'failed';
  }

  /** Faults the backend found that the page did not, by field name. */
  get faults(): Map<string, AnswerFault> {
    const problem = this.error instanceof BackendError ? this.error.problem : undefined;
    if (problem?.type !== invalidAnswers) return new Map();
    return new Map(
      problem.errors?.map(({ pointer, code }) => [pointer.replace(/^\/answers\//, ''), code as AnswerFault]),
    );
  }

  /** Sends, unless something is under way. */
  async send(request: SignupRequest): Promise<void> {
    if (!this.underWay) await this.#task.run([request]);
  }

  /** The next sign-up is another one. */
  renew(): void {
    this.#key = randomKey();
    this.#sent = '';
  }

  /** A key stands for one set of answers: changed ones are another request (Idempotency-Key draft, section 2.2). */
  #keyFor(request: SignupRequest): string {
    const body = JSON.stringify(request);
    if (this.#sent && this.#sent !== body) this.#key = randomKey();
    this.#sent = body;
    return this.#key;
  }
}
