import type { LitElement, ReactiveController } from 'lit';
import type { AnswerFault } from '../../contract/answer-rules.js';
import { checkAnswer, checkAnswers } from '../../contract/answers.js';
import type { FormField, SignupForm } from '../../contract/form.js';
import type { Answers } from '../../contract/signup.js';
import { shownFields } from '../../contract/shown-fields.js';
import { enter } from './enter.js';
import { LeavingController } from './leaving.js';
import type { Prefill } from './prefill.js';
import { readAll, readAnswer, readAnswers } from './read-answers.js';

type Faults = ReadonlyMap<string, AnswerFault>;

/** What is being filled in. */
export interface Filling {
  form: () => SignupForm | undefined;
  prefill: () => Prefill;
  /** Brings the first field of these into view, where a form has several steps. */
  lead: (names: ReadonlySet<string>) => void;
}

/** Which fields are asked, what is wrong with their answers, and when that is said: on leaving a field, and on sending. */
export class FillingController implements ReactiveController {
  /** By field name, as they stand now. */
  faults: Faults = new Map();
  /** As they stood when the form could not be sent: what the summary lists until the next try. */
  summed: Faults = new Map();
  /** The names of the fields that are asked, given the answers so far. */
  asked: ReadonlySet<string> = new Set();
  readonly #host: LitElement;
  readonly #filling: Filling;
  #isPressed = false;
  #afterPress: (() => void) | undefined;

  constructor(host: LitElement, filling: Filling) {
    this.#host = host;
    this.#filling = filling;
    host.addController(this);
    new LeavingController(host, () => this.isBegun);
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerdown', this.#press);
    addEventListener('pointerup', this.#release);
    addEventListener('pointercancel', this.#release);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerdown', this.#press);
    removeEventListener('pointerup', this.#release);
    removeEventListener('pointercancel', this.#release);
  }

  hostUpdate(): void {
    const fields = this.#filling.form()?.fields ?? [];
    const element = this.element;
    const answers = element ? readAll(fields, element) : this.#filling.prefill().answers(fields);
    this.asked = new Set(shownFields(fields, answers).map(({ name }) => name));
  }

  /** The form on the page; absent while something else is shown, though that may have a form of its own. */
  get element(): HTMLFormElement | null {
    return this.#host.hasUpdated ? this.#host.renderRoot.querySelector('form.questions') : null;
  }

  /** Whether something was typed or chosen. */
  get isBegun(): boolean {
    return [...(this.element?.elements ?? [])].some(
      control =>
        (control instanceof HTMLTextAreaElement && control.value !== control.defaultValue) ||
        (control instanceof HTMLSelectElement &&
          !control.selectedOptions[0]?.defaultSelected &&
          control.value !== '') ||
        (control instanceof HTMLInputElement &&
          (control.value !== control.defaultValue || control.checked !== control.defaultChecked)),
    );
  }

  /** What is answered so far. */
  get answers(): Answers {
    const form = this.#filling.form();
    return form && this.element ? readAnswers(form.fields, this.element) : {};
  }

  /** Whether these fields are filled in as they should be; else says what does not fit and leads there. */
  async check(fields: readonly FormField[]): Promise<boolean> {
    const names = new Set(fields.map(({ name }) => name));
    const faults = [...checkAnswers(this.#filling.form()!, this.answers)].filter(([name]) => names.has(name));
    await this.complain(new Map(faults));
    return !faults.length;
  }

  /** Shows what does not fit; the summary takes the focus. */
  async complain(faults: Faults): Promise<void> {
    const fields = this.#filling.form()?.fields ?? [];
    // A backend may find fault with what is not asked here: nobody can be led there.
    const own = new Map([...faults].filter(([name]) => fields.some(field => field.name === name)));
    this.faults = this.summed = own;
    this.#host.requestUpdate();
    if (!own.size) return;
    this.#filling.lead(new Set(own.keys()));
    await enter(this.#host, '.errors');
  }

  /** An answer is checked when it is left, but an empty one only once it was complained of. */
  checkLeft(event: FocusEvent): void {
    const { name } = event.target as HTMLInputElement;
    const check = (): void => this.#check(name);
    // A message that appears under the pointer would move the button away before the click is done.
    if (this.#isPressed) this.#afterPress = check;
    else check();
  }

  readonly #press = (): void => {
    this.#isPressed = true;
  };

  readonly #release = (): void => {
    this.#isPressed = false;
    const check = this.#afterPress;
    this.#afterPress = undefined;
    // The click comes after the pointer was lifted.
    if (check) setTimeout(check);
  };

  #check(name: string): void {
    const field = this.#filling.form()?.fields.find(field => field.name === name);
    if (!field || !this.element) return;
    const fault = checkAnswer(field, readAnswer(field, this.element));
    if (fault === this.faults.get(name) || (fault === 'required' && !this.faults.has(name))) return;
    const faults = new Map(this.faults);
    if (fault) faults.set(name, fault);
    else faults.delete(name);
    this.faults = faults;
    this.#host.requestUpdate();
  }
}
