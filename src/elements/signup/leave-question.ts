import { html, type LitElement, type TemplateResult } from 'lit';
import type { AnsweringWords } from '../../locale/signup-words.js';
import type { Speech } from '../../locale/speech.js';
import { enter } from './enter.js';

/** Asks within the widget before a begun form is dropped for something else of it, such as the list it was opened from. */
export class LeaveQuestion {
  readonly #host: LitElement;
  #goOn: (() => void) | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  get isAsked(): boolean {
    return this.#goOn !== undefined;
  }

  /** Goes on if the visitor wants that. */
  ask(goOn: () => void): void {
    this.#goOn = goOn;
    void enter(this.#host, '.leaving');
  }

  render({ words }: Speech<AnsweringWords>): TemplateResult {
    return html`<div class="leaving notice" part="notice" role="group" tabindex="-1" aria-labelledby="leaving">
      <p id="leaving">${words.leaveSure}</p>
      <div class="actions">
        <button type="button" class="primary" part="button" @click=${this.#stay}>${words.stayHere}</button>
        <button type="button" part="button" @click=${this.#leave}>${words.leaveForm}</button>
      </div>
    </div>`;
  }

  /** The visitor went on filling in without an answer. */
  dismiss(): void {
    this.#goOn = undefined;
  }

  readonly #leave = (): void => {
    const goOn = this.#goOn;
    this.#goOn = undefined;
    goOn?.();
  };

  /** The button that was pressed goes. */
  readonly #stay = (): void => {
    this.#goOn = undefined;
    void enter(this.#host, '.target');
  };
}
