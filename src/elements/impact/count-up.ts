import type { LitElement, ReactiveController } from 'lit';

const steps = 12;
const duration = 600;

/** Lets figures count up once, when they are first seen; not at all for those who want reduced motion. */
export class CountUpController implements ReactiveController {
  /** How much of each figure is shown, 0 to 1. */
  progress = 1;
  readonly #host: LitElement;
  readonly #hasFigures: () => boolean;
  #observer: IntersectionObserver | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #isSeen = false;
  #hasStarted = false;

  constructor(host: LitElement, hasFigures: () => boolean) {
    this.#host = host;
    this.#hasFigures = hasFigures;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#hasStarted) return;
    this.#observer = new IntersectionObserver(entries => this.#look(entries.some(entry => entry.isIntersecting)));
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    clearInterval(this.#timer);
    this.progress = 1;
  }

  // Before rendering, so that figures that come into view do not flash at their full value.
  hostUpdate(): void {
    if (this.#isSeen && !this.#hasStarted && this.#hasFigures()) this.#start();
  }

  #look(isSeen: boolean): void {
    this.#isSeen = isSeen;
    if (isSeen) this.#host.requestUpdate();
  }

  #start(): void {
    this.#hasStarted = true;
    this.#observer?.disconnect();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    let step = 0;
    this.progress = 0;
    this.#timer = setInterval(() => {
      step += 1;
      // Fast at first, slow at the end.
      this.progress = 1 - (1 - step / steps) ** 2;
      if (step === steps) clearInterval(this.#timer);
      this.#host.requestUpdate();
    }, duration / steps);
  }
}
