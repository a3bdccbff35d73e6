import type { LitElement } from 'lit';

/** What few visitors need: fetched when it is first asked for; then the host renders anew. */
export class Later<T> {
  readonly #host: LitElement;
  readonly #load: () => Promise<T>;
  #value: T | undefined;
  #isAsked = false;

  constructor(host: LitElement, load: () => Promise<T>) {
    this.#host = host;
    this.#load = load;
  }

  /** Absent until it has come; it stays absent where it cannot be had. */
  get value(): T | undefined {
    if (!this.#isAsked) {
      this.#isAsked = true;
      void this.#fetch();
    }
    return this.#value;
  }

  async #fetch(): Promise<void> {
    try {
      this.#value = await this.#load();
      this.#host.requestUpdate();
    } catch (error) {
      console.warn(`<${this.#host.localName}>: a part could not be loaded`, error);
    }
  }
}
