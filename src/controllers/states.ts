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

  /** The states of a list: `count` is how many items it has, absent until the first answer. */
  follow({ pending, error }: { pending: boolean; error: unknown }, count: number | undefined): void {
    this.toggle('waiting', count === undefined && !error);
    this.toggle('loading', pending);
    this.toggle('failed', error !== undefined);
    this.toggle('empty', count === 0);
  }
}
