import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Backend } from '../../backends/backend.js';
import type { Theme } from '../../context/settings.js';
import type { SignupForm } from '../../contract/form.js';
import { shownFields } from '../../contract/shown-fields.js';
import type { Signup } from '../../contract/signup.js';
import { FallbackController } from '../../controllers/fallback.js';
import { StatesController } from '../../controllers/states.js';
import { TownController } from '../../controllers/town.js';
import type { SignupWords } from '../../locale/signup-words.js';
import type { Speech } from '../../locale/speech.js';
import { heading } from '../../views/heading.js';
import { failed, pending } from '../../views/states.js';
import { barredNote, isBeyond } from './barred-note.js';
import { formQuestions } from './form-view.js';
import { LateController } from './late.js';
import { Prefill } from './prefill.js';
import { isWaiting, sendLabel } from './send-label.js';
import { SignupSentEvent } from './signup.events.js';
import { styles } from './signup.styles.js';
import { signupSummary } from './signup-summary.js';
import { TargetController, type Target } from './target.js';

/**
 * Lets people sign up for an offer or an event, or fill in a form of the town, without an account.
 *
 * @summary Sign-up form.
 * @tag miteinand-signup
 *
 * @slot - Shown until the form is there and while it cannot be shown: a phone number, a link.
 *
 * @csspart summary - What one signs up for.
 * @csspart field - A question with its label, hint and error.
 * @csspart input - The control of a question.
 * @csspart error - What is wrong with an answer.
 * @csspart confirmation - What happened to the sign-up.
 * @csspart manage - The link to see and cancel the sign-up.
 * @csspart button - A button; `send`, `next`, `resend`, `confirm`, `change`, `cancel`, `export`, `erase`, `save` and `copy` are second names.
 * @csspart notice - What is said when something went wrong.
 * @csspart target - The heading over the form: what one signs up for.
 * @csspart step - The heading over one step of a long form.
 * @csspart reviewed-title - The heading over some answers that are shown once more.
 * @csspart title - What happened to the sign-up.
 * @csspart part-title - A heading of the manage page: over the answers, over the own data.
 * @csspart availability - Whether places are free; the state is a second name of the part.
 * @csspart foreign - Says that a text is there only in another language.
 * @csspart facts - Name and number of a sign-up.
 *
 * @cssstate loading - The form is on its way.
 * @cssstate sending - The sign-up is under way.
 * @cssstate sent - The sign-up is stored.
 *
 * @fires {SignupSentEvent} miteinand-signup-sent - The backend has stored a sign-up, or cancelled it.
 */
export class SignupElement extends LitElement {
  static override styles = styles;

  /** Address of the town's backend; without it the settings around the widget count. */
  @property() backend?: string | Backend;

  /** What one signs up for: `offer:ID` or `event:ID`. */
  @property() for?: string;

  /** A form that stands for itself: its id. */
  @property() form?: string;

  /** Makes it the page to which the links of sign-ups lead: there they are confirmed, seen, changed, cancelled and erased. */
  @property({ type: Boolean }) manage = false;

  /** Leaves out the facts of what one signs up for, where the page around says them already. */
  @property({ type: Boolean, attribute: 'no-summary' }) noSummary = false;

  /** Level of the widget's headings, 2 to 6: one below the heading that stands over the widget. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** `light` or `dark`; without it the widget looks as the page does. */
  @property() theme?: Theme;

  /** What stands in the fields from the beginning, as in the query of an address: `topic=garden&days=mo&days=tu`. */
  @property() values?: string;

  #awaitsFocus = false;
  #prefill = new Prefill();
  readonly #town = new TownController(this, 'signup');
  readonly #fallback = new FallbackController(this);
  readonly #states = new StatesController(this);
  readonly #target: TargetController = new TargetController(this, this.#town, {
    name: () => (this.manage ? undefined : this.for || (this.form && `form:${this.form}`)),
    isBegun: () => this.#late.answering?.isBegun === true,
    isOpen: () => !this.#late.answering?.signup && !this.#late.answering?.isSending,
  });
  /** What is not needed at the first look: it comes while the visitor reads the form. */
  readonly #late: LateController = new LateController(this, this.#town, {
    isNeeded: () => this.manage || this.#target.value?.form !== undefined,
    target: () => this.#target.value,
    prefill: () => this.#prefill,
    refresh: () => void this.#target.refresh(),
    stored: signup => this.#announce(signup),
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('values')) this.#prefill = new Prefill(this.values);
  }

  protected override updated(): void {
    this.#states.toggle('loading', this.#target.pending);
    this.#states.toggle('sending', this.#late.answering?.isSending === true);
    this.#states.toggle('sent', this.#late.answering?.signup !== undefined);
    if (this.#awaitsFocus) this.focus();
  }

  /** Moves the focus to the beginning of the form, as soon as it is there. */
  override focus(): void {
    const target = this.renderRoot.querySelector<HTMLElement>('.target');
    this.#awaitsFocus = !target;
    target?.focus();
  }

  /** Goes on at once, or once the visitor agrees to drop a form that is begun. */
  leave(goOn: () => void): void {
    if (this.#late.answering) this.#late.answering.leave(goOn);
    else goOn();
  }

  protected override render(): TemplateResult {
    const { speech, said } = this.#town;
    if (!speech) return pending(this.#fallback.present, 1);
    return html`<div class="signup" lang=${said.lang} dir=${said.dir}>
      ${this.manage ? this.#renderManage(speech) : this.#renderTarget(speech)}
    </div>`;
  }

  #renderManage(speech: Speech<SignupWords>): unknown {
    const { error, managing } = this.#late;
    const said = this.#late.speechIn(speech);
    if (error) return [this.#renderFailed(this.#late, speech), html`<slot></slot>`];
    return said && managing ? managing.render(said, this.#fallback.present) : pending(this.#fallback.present, 1);
  }

  /** The form keeps its place whatever happens around it, so that nothing typed is lost. */
  #renderTarget(speech: Speech<SignupWords>): TemplateResult {
    const { value, error } = this.#target;
    return html`${error ? this.#renderFailed(this.#target, speech) : nothing}
    ${value ? this.#renderTask(value, speech) : this.#renderWithoutTarget(speech)}`;
  }

  #renderFailed(question: { error: unknown; askAgain(): void }, { words }: Speech<SignupWords>): TemplateResult {
    return failed(question.error, words, () => question.askAgain());
  }

  #renderWithoutTarget({ words }: Speech<SignupWords>): TemplateResult {
    if (this.#target.error) return html`<slot></slot>`;
    if (this.#target.pending) return pending(this.#fallback.present, 1);
    return html`<p class="notice">${words.noForm}</p>
      <slot></slot>`;
  }

  #renderTask(target: Target, speech: Speech<SignupWords>): TemplateResult {
    const late = this.#late.answeringIn(speech);
    return html`${this.#renderSummary(target, speech)} ${this.#renderAnswer(target, speech)}
      <p class="visually-hidden" role="status">${late?.answering.progress(late.speech)}</p>`;
  }

  #renderAnswer(target: Target, speech: Speech<SignupWords>): TemplateResult {
    const { form } = target;
    const late = this.#late.answeringIn(speech);
    const signup = late?.answering.signup;
    if (signup) return late.answering.renderConfirmation(signup, late.speech);
    return form && !isBeyond(form) ? this.#renderForm(target, form, speech) : barredNote(target, speech);
  }

  #renderSummary(target: Target, speech: Speech): TemplateResult | typeof nothing {
    if (!this.noSummary) {
      return html`<div class="summary" part="summary">${signupSummary(target, this.headingLevel, speech)}</div>`;
    }
    return target.form ? heading(this.headingLevel, target.form.title, 'target') : nothing;
  }

  /** What is there already stays when the rest comes: it may have been typed into. */
  #renderForm(target: Target, form: SignupForm, speech: Speech<SignupWords>): TemplateResult {
    const late = this.#late.answeringIn(speech);
    if (target.Steps && !late) return this.#late.error ? this.#renderFailed(this.#late, speech) : pending(false, 1);
    const before = { asked: this.#askedAtFirst(form), errorOf: () => undefined, isLast: true };
    const state = late?.answering.stateOf(target, late.speech) ?? before;
    return html`<form
      class="questions"
      novalidate
      @submit=${(event: Event) => void this.#submit(event, target, form, speech)}
      @input=${this.#noteInput}
      @focusout=${(event: FocusEvent) => this.#late.answering?.filling.checkLeft(event)}
    >
      ${late?.answering.renderFaults(form, late.speech)}
      ${formQuestions({ form, prefill: this.#prefill, drawField: target.drawField, speech, ...state })}
      ${this.#late.error ? this.#renderFailed(this.#late, speech) : nothing}
      ${late?.answering.renderNotes(target, late.speech)} ${this.#renderSend(target, form, speech)}
    </form>`;
  }

  #renderSend(target: Target, form: SignupForm, speech: Speech<SignupWords>): TemplateResult {
    const late = this.#late.answeringIn(speech);
    const { label, name, back, isBusy } = late?.answering.buttonOf(target, form, late.speech) ?? {
      label: sendLabel(form, isWaiting(target), speech),
      name: 'send',
    };
    return html`<div class="actions">
      ${back}<button class="primary" part="button ${name}" aria-disabled=${isBusy ?? nothing}>${label}</button>
    </div>`;
  }

  #askedAtFirst({ fields }: SignupForm): ReadonlySet<string> {
    return new Set(shownFields(fields, this.#prefill.answers(fields)).map(({ name }) => name));
  }

  /** What is asked may depend on what was just typed. */
  readonly #noteInput = (): void => {
    this.#late.answering?.noteInput();
    this.requestUpdate();
  };

  async #submit(event: Event, target: Target, form: SignupForm, { lang }: Speech): Promise<void> {
    event.preventDefault();
    // Who is quicker than the code waits for it; where it did not come, it is asked for again.
    if (!this.#late.answering) await this.#late.ask();
    await this.#late.answering?.submit(target, form, lang);
  }

  /** Tells the page, and asks how many places are left now. */
  #announce(signup: Signup): void {
    /** @internal */
    this.dispatchEvent(new SignupSentEvent(signup));
    if (!this.manage) this.#target.askAgain();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'miteinand-signup': SignupElement;
  }
}
