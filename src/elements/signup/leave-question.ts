import { html, type LitElement, type TemplateResult } from 'lit';
import type { AnsweringWords } from '../../locale/signup-words.js';
import type { Speech } from '../../locale/speech.js';

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
    void this.#focus('.leaving');
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

  readonly #leave = (): void => {
    const goOn = this.#goOn;
    this.#goOn = undefined;
    goOn?.();
  };

  /** The button that was pressed goes. */
  readonly #stay = (): void => {
    this.#goOn = undefined;
    void this.#focus('.target');
  };

  async #focus(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
