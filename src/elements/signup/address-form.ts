import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { checkAnswer } from '../../contract/answers.js';
import type { AnswerFault } from '../../contract/answer-rules.js';
import type { FormField } from '../../contract/form.js';
import { enter } from './enter.js';
import { faultText } from './fault-text.js';
import { formField } from './form-field.js';
import type { ManagingSpeech } from './managing-words.js';

/** Asks for another address to which a mail goes. */
export class AddressForm {
  isOpen = false;
  readonly #host: LitElement;
  readonly #send: (address: string) => void;
  #address = '';
  #fault: AnswerFault | undefined;

  constructor(host: LitElement, send: (address: string) => void) {
    this.#host = host;
    this.#send = send;
  }

  open(address = ''): void {
    this.isOpen = true;
    this.#address = address;
    this.#fault = undefined;
    void enter(this.#host, '#new-address');
  }

  /** The focus goes back to where it was opened. */
  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    void enter(this.#host, '.change');
  }

  render(speech: ManagingSpeech, isLocked: boolean): TemplateResult {
    const { words } = speech;
    const field = fieldOf(words.newAddress);
    const error = this.#fault && faultText(field, this.#fault, speech);
    return html`<form novalidate @submit=${(event: SubmitEvent) => this.#submit(event, field)}>
      ${formField({ field, id: 'new-address', values: [this.#address], error, speech })}
      <div class="actions">
        <button
          class="primary"
          part="button"
          aria-disabled=${isLocked ? 'true' : 'false'}
          aria-describedby=${isLocked ? 'resend-wait' : nothing}
        >
          ${words.sendThere}
        </button>
        <button type="button" part="button" @click=${() => this.close()}>${words.discard}</button>
      </div>
    </form>`;
  }

  #submit(event: SubmitEvent, field: FormField): void {
    event.preventDefault();
    const answer = new FormData(event.target as HTMLFormElement).get(field.name);
    const address = typeof answer === 'string' ? answer.trim() : '';
    this.#fault = checkAnswer(field, address);
    if (this.#fault) void enter(this.#host, '#new-address');
    else this.#send(address);
  }
}

const fieldOf = (label: string): FormField => ({ name: 'address', type: 'email', label, required: true });
