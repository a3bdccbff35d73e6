import type { ReactiveController } from 'lit';
import { BackendError, closed, keyReused, placeGone, proofOfWork, type Problem } from '../../contract/problem.js';
import type { Signup, SignupRequest } from '../../contract/signup.js';
import { AnswerController } from '../../controllers/answer.js';
import { randomKey } from '../../controllers/fragment.js';
import type { TownController, Townee } from '../../controllers/town.js';
import { ProvingController } from './proving.js';

/**
 * Why a sign-up was not stored, as far as the form can say what to do. Whether it was `lost` on the way there or on the
 * way back nobody knows; `waiting` is sent when the network is back.
 */
export type Refusal = 'closed' | 'place-gone' | 'unproven' | 'waiting' | 'lost' | 'refused';

/** How often it is tried by itself after the network came back: within a minute. */
const mostTries = 6;

/** What becomes of what was sent. */
export interface Outcome {
  stored: (signup: Signup, request: SignupRequest) => void;
  refused: () => void;
}

/**
 * Sends a sign-up so that it is stored once. One key stands for the form from its first look to its success: a second
 * click, a retry and a corrected retry cannot make two of it.
 */
export class SendingController implements ReactiveController {
  /** Whether no place was left but on the waiting list; stays so while the same sign-up is tried again. */
  waitlist = false;
  /** Whether an earlier try had arrived, with the answers it had then. */
  isEarlier = false;
  readonly #answer: AnswerController<Signup>;
  readonly #proving: ProvingController;
  #key = randomKey();
  /** What was sent last, and is not stored. */
  request: SignupRequest | undefined;
  /** What the backend has stored. */
  #arrived: SignupRequest | undefined;
  /** Tries that may have arrived though no answer came, the newest first. */
  #lost: readonly SignupRequest[] = [];
  /** Whether it is sent by itself as soon as the network is back. */
  #isWaiting = false;
  /** Tries since the network came back, and the next one. */
  #tries = 0;
  #next: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Townee, town: TownController, outcome: Outcome) {
    this.#answer = new AnswerController(host, {
      // What the visitor has sent is not taken back because the element goes; only what is solved for it ends then.
      ask: signal => this.#deliver(request => this.#proving.send(request, this.#key, signal)),
      onAnswer: signup => outcome.stored(signup, this.#arrived!),
      onError: error => {
        this.#isWaiting = isOffline(error) || (this.#isWaiting && this.#triesAgain(error));
        if (this.refusal === 'place-gone') this.waitlist = this.problem?.waitlist !== false;
        outcome.refused();
      },
    });
    this.#proving = new ProvingController(host, town);
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#goOn);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#goOn);
    clearTimeout(this.#next);
  }

  get underWay(): boolean {
    return this.#answer.pending;
  }

  /** Whether the browser shows the backend by some work that nobody sends forms in masses here. */
  get isProving(): boolean {
    return this.underWay && this.#proving.isSolving;
  }

  /** The error of the last try, if it failed. */
  get error(): unknown {
    return this.#answer.error;
  }

  /** What the backend says of it. */
  get problem(): Problem | undefined {
    return problemOf(this.error);
  }

  get refusal(): Refusal | undefined {
    if (this.error === undefined) return undefined;
    if (this.problem?.type === closed) return 'closed';
    if (this.problem?.type === placeGone) return 'place-gone';
    if (this.problem?.type === proofOfWork) return 'unproven';
    if (this.#isWaiting) return 'waiting';
    return mayHaveArrived(this.error) && !isOffline(this.error) ? 'lost' : 'refused';
  }

  /** Sends, unless something is under way. */
  send(request: SignupRequest): void {
    if (this.underWay) return;
    this.withdraw();
    this.#tries = 0;
    this.request = request;
    this.#answer.askAgain();
  }

  /** What waits for the network is not to be sent any more, or not as it was. */
  withdraw(): void {
    this.#isWaiting = false;
    clearTimeout(this.#next);
  }

  /** The next sign-up is another one, even with the same answers (Idempotency-Key draft, section 2.2). */
  reset(): void {
    this.#key = randomKey();
    this.request = undefined;
    this.#lost = [];
    this.waitlist = false;
  }

  readonly #goOn = (): void => {
    if (this.refusal === 'waiting') this.#answer.askAgain();
  };

  /** A network that has just come back may need a moment until it carries something. */
  #triesAgain(error: unknown): boolean {
    if (!mayHaveArrived(error) || this.#tries >= mostTries) return false;
    this.#next = setTimeout(this.#goOn, 1000 * 2 ** this.#tries++);
    return true;
  }

  /** A key that is taken was taken by a try whose answer was lost: the answer comes again to the same request. */
  async #deliver(sendTo: (request: SignupRequest) => Promise<Signup>): Promise<Signup> {
    const request = this.request!;
    const earlier = this.#lost.filter(lost => JSON.stringify(lost) !== JSON.stringify(request));
    for (const attempt of [request, ...earlier]) {
      try {
        const signup = await sendTo(attempt);
        this.#arrived = attempt;
        this.isEarlier = attempt !== request;
        return signup;
      } catch (error) {
        if (attempt === request && mayHaveArrived(error)) this.#lost = [request, ...earlier];
        if (problemOf(error)?.type !== keyReused) throw error;
      }
    }
    throw new BackendError('refused', 'the idempotency key was used for another sign-up');
  }
}

const problemOf = (error: unknown): Problem | undefined => (error instanceof BackendError ? error.problem : undefined);

const isOffline = (error: unknown): boolean => error instanceof BackendError && error.fault === 'offline';

/** Whether the backend may have stored it all the same: no answer came, or none that can be read. */
const mayHaveArrived = (error: unknown): boolean =>
  !(error instanceof BackendError && /^(busy|refused|not-found|unsupported|no-backend)$/.test(error.fault));
