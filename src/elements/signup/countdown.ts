import type { LitElement, ReactiveController } from 'lit';
import { BackendError } from '../../contract/problem.js';
import type { Signup } from '../../contract/signup.js';

/** Nobody waits longer by a clock that is wrong: the backend says if it is still too early. */
const longest = 60_000;

/** Counts the seconds until something can be done again. They are shown, not read out one by one. */
export class Countdown implements ReactiveController {
  readonly #host: LitElement;
  #end = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.seconds) this.#run();
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }

  get seconds(): number {
    return Math.max(Math.ceil((this.#end - performance.now()) / 1000), 0);
  }

  /** Until the next mail can be asked for. */
  start({ resendAfter, dateCreated }: Signup): void {
    if (resendAfter === undefined) return;
    const now = dateCreated === undefined ? Date.now() : Date.parse(dateCreated);
    this.#startFor(Math.min(Date.parse(resendAfter) - now, longest));
  }

  /** Until a backend that had too much to do wants to be asked again. */
  startAfter(error: unknown): void {
    if (error instanceof BackendError && error.retryAfter) this.#startFor(error.retryAfter * 1000);
  }

  #startFor(milliseconds: number): void {
    this.#end = performance.now() + milliseconds;
    this.#run();
  }

  #run(): void {
    clearInterval(this.#timer);
    // Where the element went meanwhile, it goes on when that comes back.
    if (!this.#host.isConnected) return;
    this.#timer = setInterval(() => {
      if (!this.seconds) clearInterval(this.#timer);
      this.#host.requestUpdate();
    }, 1000);
  }
}
