import type { LitElement } from 'lit';

/** Custom states that page styles may ask for, such as `miteinand-exchange:state(loading)`. */
export class StatesController {
  readonly #states: CustomStateSet | undefined;

  constructor(host: LitElement) {
    // Safari before 17.4 has no custom states: then there is nothing to ask for.
    this.#states = host.attachInternals?.().states;
  }

  /** Sets or takes back a state. */
  toggle(state: string, on: boolean): void {
    try {
      if (on) this.#states?.add(state);
      else this.#states?.delete(state);
    } catch {
      // Chromium before 125 wants names with two dashes and throws at others.
    }
  }
}
