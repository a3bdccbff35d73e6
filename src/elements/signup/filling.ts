import type { LitElement, ReactiveController } from 'lit';
import type { AnswerFault } from '../../contract/answer-rules.js';
import { checkAnswer, checkAnswers } from '../../contract/answers.js';
import type { Answers, SignupForm } from '../../contract/form.js';
import { readAnswer, readAnswers } from './read-answers.js';

type Faults = ReadonlyMap<string, AnswerFault>;

/** What is wrong with the answers of a form, and when that is said: on leaving a field, and on sending. */
export class FillingController implements ReactiveController {
  /** By field name, as they stand now. */
  faults: Faults = new Map();
  /** As they stood when the form could not be sent: what the summary lists until the next try. */
  summed: Faults = new Map();
  readonly #host: LitElement;
  #isPressed = false;
  #afterPress: (() => void) | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
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

  /** All answers, if they can be sent; else says what does not fit and leads there. */
  async answers(form: SignupForm): Promise<Answers | undefined> {
    const answers = readAnswers(form, this.#form!);
    await this.complain(checkAnswers(form, answers));
    return this.faults.size ? undefined : answers;
  }

  /** Shows what does not fit; the summary takes the focus. */
  async complain(faults: Faults): Promise<void> {
    this.faults = this.summed = faults;
    this.#host.requestUpdate();
    if (!faults.size) return;
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.errors')?.focus();
  }

  /** An answer is checked when it is left, but an empty one only once it was complained of. */
  checkLeft(event: FocusEvent, form: SignupForm): void {
    const { name } = event.target as HTMLInputElement;
    const check = (): void => this.#check(name, form);
    // A message that appears under the pointer would move the button away before the click is done.
    if (this.#isPressed) this.#afterPress = check;
    else check();
  }

  get #form(): HTMLFormElement | null {
    return this.#host.renderRoot.querySelector('form');
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

  #check(name: string, form: SignupForm): void {
    const field = form.fields.find(field => field.name === name);
    if (!field || !this.#form) return;
    const fault = checkAnswer(field, readAnswer(field, this.#form));
    if (fault === this.faults.get(name) || (fault === 'required' && !this.faults.has(name))) return;
    const faults = new Map(this.faults);
    if (fault) faults.set(name, fault);
    else faults.delete(name);
    this.faults = faults;
    this.#host.requestUpdate();
  }
}
