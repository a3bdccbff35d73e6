import type { LitElement } from 'lit';
import { needTag } from '../context/tags.js';
import { AnswerController } from './answer.js';

/** The sign-up form inside another widget: its code is fetched when somebody wants to sign up; then it takes the focus. */
export class SignupFormController {
  isOpen = false;
  readonly #host: LitElement;
  readonly #code: AnswerController<void>;

  constructor(host: LitElement) {
    this.#host = host;
    this.#code = new AnswerController(host, {
      ask: () => needTag('miteinand-signup'),
      onAnswer: () => void this.#show(),
    });
  }

  /** Why the form could not be opened. */
  get error(): unknown {
    return this.#code.error;
  }

  readonly open = (): void => this.#code.askAgain();

  /** Goes on to something else: at once, or once the visitor agrees to drop a form that is begun. */
  leave(goOn: () => void): void {
    const form = this.isOpen ? this.#host.renderRoot.querySelector('miteinand-signup') : null;
    // Of another version of the library on the page it may not know how to ask.
    if (form && 'leave' in form) form.leave(goOn);
    else goOn();
  }

  /** Takes the form away, for something else to sign up for. */
  close(): void {
    this.isOpen = false;
    this.#code.giveUp();
  }

  async #show(): Promise<void> {
    this.isOpen = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector('miteinand-signup')?.focus();
  }
}
