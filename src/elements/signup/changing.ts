import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerFault } from '../../contract/answer-rules.js';
import type { FormField, SignupForm } from '../../contract/form.js';
import type { Answers } from '../../contract/signup.js';
import type { Townee } from '../../controllers/town.js';
import { faultNote } from '../../views/states.js';
import { changeableForm, changedAnswers } from './changeable.js';
import { enter, focusQuestion } from './enter.js';
import { errorSummary } from './error-summary.js';
import { faultText } from './fault-text.js';
import { FillingController } from './filling.js';
import { formQuestions } from './form-view.js';
import type { ManagingSpeech } from './managing-words.js';
import { Prefill } from './prefill.js';
import type { RareParts } from './rare-parts.js';

/** How a change is sent, and what became of it. */
export interface ChangeWays {
  save: (answers: Answers) => void;
  discard: () => void;
  isBusy: boolean;
  error: unknown;
}

/** A form that was sent, to be filled in anew as far as it can be changed. */
export class ChangingController {
  readonly #host: Townee;
  readonly #filling: FillingController;
  #form: SignupForm | undefined;
  #answers: Answers = {};
  #prefill = new Prefill();

  constructor(host: Townee) {
    this.#host = host;
    this.#filling = new FillingController(host, {
      form: () => this.#form,
      prefill: () => this.#prefill,
      lead: () => undefined,
    });
  }

  get isOpen(): boolean {
    return this.#form !== undefined;
  }

  begin(form: SignupForm, answers: Answers): void {
    this.#form = changeableForm(form, answers);
    this.#answers = answers;
    this.#prefill = new Prefill(queryOf(answers));
    void this.#filling.complain(new Map());
    void enter(this.#host, 'form :is(input, textarea, select)');
  }

  end(): void {
    this.#form = undefined;
  }

  /** What the backend finds wrong. */
  complain(faults: ReadonlyMap<string, AnswerFault>): void {
    void this.#filling.complain(faults);
  }

  render(ways: ChangeWays, parts: RareParts, speech: ManagingSpeech): TemplateResult | typeof nothing {
    const form = this.#form;
    if (!form) return nothing;
    const { words } = speech;
    const { asked, faults, summed } = this.#filling;
    const say = (field: FormField, fault: AnswerFault): string => faultText(field, fault, speech);
    const errorOf = (field: FormField): string | undefined => {
      const fault = faults.get(field.name);
      return fault && say(field, fault);
    };
    const focusField = (name: string): void => focusQuestion(this.#host, form, name);
    const { drawField } = parts;
    return html`<form
      class="questions"
      novalidate
      @submit=${(event: Event) => void this.#submit(event, form, ways)}
      @input=${() => this.#host.requestUpdate()}
      @focusout=${(event: FocusEvent) => this.#filling.checkLeft(event)}
    >
      ${errorSummary(form, summed, { say, focusField }, speech)}
      ${formQuestions({ form, prefill: this.#prefill, drawField, asked, errorOf, isLast: true, speech })}
      ${summed.size ? nothing : faultNote(ways.error, words)}
      <div class="actions">
        <button class="primary" part="button save" aria-disabled=${String(ways.isBusy)}>${words.save}</button>
        <button type="button" part="button" @click=${ways.discard}>${words.discard}</button>
      </div>
    </form>`;
  }

  async #submit(event: Event, form: SignupForm, { isBusy, save }: ChangeWays): Promise<void> {
    event.preventDefault();
    if (isBusy || !(await this.#filling.check(form.fields))) return;
    save(changedAnswers(this.#answers, form, this.#filling.answers));
  }
}

/** Answers as a page would name them beforehand. */
const queryOf = (answers: Answers): string =>
  String(
    new URLSearchParams(
      Object.entries(answers).flatMap(([name, answer]) => [answer].flat().map(value => [name, String(value)])),
    ),
  );
