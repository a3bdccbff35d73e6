import type { AnswerFault } from '../../contract/answer-rules.js';
import { BackendError, closed, invalidAnswers, placeGone, type Problem } from '../../contract/problem.js';
import type { Signup, SignupRequest } from '../../contract/signup.js';
import { AnswerController } from '../../controllers/answer.js';
import { randomKey } from '../../controllers/fragment.js';
import type { TownController, Townee } from '../../controllers/town.js';

/** Why a sign-up was not stored, as far as the form can say what to do. */
export type Refusal = 'closed' | 'place-gone' | 'failed';

/**
 * Sends a sign-up so that it is stored once: a second click while it is under way does nothing, and the same answers
 * sent again after a failure carry the same key, so the backend knows them.
 */
export class SendingController {
  /** Whether no place was left but on the waiting list; stays so while the same sign-up is tried again. */
  waitlist = false;
  readonly #answer: AnswerController<Signup>;
  #request: SignupRequest | undefined;
  #key = '';

  constructor(host: Townee, town: TownController, outcome: { stored: (signup: Signup) => void; refused: () => void }) {
    this.#answer = new AnswerController(host, {
      // No signal: what the visitor has sent is not taken back because the element goes.
      ask: async () => (await town.backend()).signUp(this.#request!, this.#key, town.ask()),
      onAnswer: outcome.stored,
      onError: () => {
        if (this.refusal === 'place-gone') this.waitlist = this.#problem?.waitlist !== false;
        outcome.refused();
      },
    });
  }

  get underWay(): boolean {
    return this.#answer.pending;
  }

  /** The error of the last try, if it failed. */
  get error(): unknown {
    return this.#answer.error;
  }

  get refusal(): Refusal | undefined {
    if (this.error === undefined) return undefined;
    const type = this.#problem?.type;
    return type === closed ? 'closed' : type === placeGone ? 'place-gone' : 'failed';
  }

  /** Faults the backend found that the page did not, by field name. */
  get faults(): Map<string, AnswerFault> {
    if (this.#problem?.type !== invalidAnswers) return new Map();
    return new Map(
      this.#problem.errors?.map(({ pointer, code }) => [pointer.replace(/^\/answers\//, ''), code as AnswerFault]),
    );
  }

  /** Sends, unless something is under way. A key stands for one set of answers: changed ones are another request. */
  send(request: SignupRequest): void {
    if (this.underWay) return;
    if (JSON.stringify(this.#request) !== JSON.stringify(request)) this.#key = randomKey();
    this.#request = request;
    this.#answer.askAgain();
  }

  /** The next sign-up is another one, even with the same answers (Idempotency-Key draft, section 2.2). */
  reset(): void {
    this.#request = undefined;
    this.waitlist = false;
  }

  get #problem(): Problem | undefined {
    return this.error instanceof BackendError ? this.error.problem : undefined;
  }
}
