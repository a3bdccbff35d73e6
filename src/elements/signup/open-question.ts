import type { LitElement } from 'lit';
import { enter } from './enter.js';

/** What is asked for once before it is done. */
type Task = 'cancel' | 'erase';

/** The question that is open, one at a time; the focus goes into it, and on from it. */
export class OpenQuestion {
  about: Task | undefined;
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
  }

  ask(about: Task): void {
    this.about = about;
    void enter(this.#host, '.sure');
  }

  /** The visitor does not want it: back to its button. */
  drop(): void {
    this.close(`[part~=${this.about}]`);
  }

  /** It is over; the focus goes on to what a selector finds. */
  close(selector: string): void {
    this.about = undefined;
    void enter(this.#host, selector);
  }
}
