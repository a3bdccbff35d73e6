import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Backend } from '../../backends/backend.js';
import type { Theme } from '../../context/settings.js';
import type { SignupForm } from '../../contract/form.js';
import type { Signup } from '../../contract/signup.js';
import { AnswerController } from '../../controllers/answer.js';
import { FallbackController } from '../../controllers/fallback.js';
import { StatesController } from '../../controllers/states.js';
import { TownController } from '../../controllers/town.js';
import type { SignupWords } from '../../locale/signup-words.js';
import type { Speech } from '../../locale/speech.js';
import { heading } from '../../views/heading.js';
import { failed, pending } from '../../views/states.js';
import { barredNote, isBeyond, whyBarred } from './barred-note.js';
import { confirmation } from './confirmation.js';
import { errorSummary } from './error-summary.js';
import { FillingController } from './filling.js';
import { formQuestions } from './form-view.js';
import { Prefill, readConsents } from './read-answers.js';
import { refusalNote } from './refusal-note.js';
import { SendingController } from './sending.js';
import { SignupSentEvent } from './signup.events.js';
import { styles } from './signup.styles.js';
import { signupSummary } from './signup-summary.js';
import type { StepsController } from './steps.js';
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
 * @csspart button - A button; `send` and `next` are second names.
 * @csspart notice - What is said when something went wrong.
 * @csspart target - The heading over the form: what one signs up for.
 * @csspart step - The heading over one step of a long form.
 * @csspart reviewed-title - The heading over some answers that are shown once more.
 * @csspart title - What happened to the sign-up.
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

  /** Shows the sign-up whose manage link was opened, and lets cancel it. */
  @property({ type: Boolean }) manage = false;

  /** Leaves out the facts of what one signs up for, where the page around says them already. */
  @property({ type: Boolean, attribute: 'no-summary' }) noSummary = false;

  /** Level of the widget's headings, 2 to 6: one below the heading that stands over the widget. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** `light` or `dark`; without it the widget looks as the page does. */
  @property() theme?: Theme;

  /** What stands in the fields from the beginning, as in the query of an address: `topic=garden&days=mo&days=tu`. */
  @property() values?: string;

  @state() private signup: Signup | undefined;

  #awaitsFocus = false;
  #steps: StepsController | undefined;
  #prefill = new Prefill();
  readonly #town = new TownController(this, 'signup');
  readonly #fallback = new FallbackController(this);
  readonly #states = new StatesController(this);
  readonly #target: TargetController = new TargetController(this, this.#town, {
    name: () => (this.manage ? undefined : this.for || (this.form && `form:${this.form}`)),
    isBegun: () => this.#filling.isBegun,
    isOpen: () => !this.signup && !this.#sending.underWay,
    onChange: target => this.#prepare(target),
  });
  readonly #filling: FillingController = new FillingController(this, {
    form: () => this.#target.value?.form,
    prefill: () => this.#prefill,
    lead: names => this.#steps?.lead(names),
  });
  readonly #sending = new SendingController(this, this.#town, {
    stored: signup => this.#store(signup),
    refused: () => this.#refuse(),
  });
  readonly #manage = new AnswerController(this, {
    ask: async () => {
      const { SignupManageController } = await import('./signup-manage.js');
      return new SignupManageController(this, this.#town, signup => this.#announce(signup));
    },
    args: () => (this.manage ? [] : undefined),
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('values')) this.#prefill = new Prefill(this.values);
  }

  protected override updated(changed: PropertyValues): void {
    this.#states.toggle('loading', this.#target.pending);
    this.#states.toggle('sending', this.#sending.underWay);
    this.#states.toggle('sent', this.signup !== undefined);
    if (changed.has('signup' as keyof this) && this.signup) this.#focusFirst('.title');
    if (this.#awaitsFocus && this.#focusFirst('.target')) this.#awaitsFocus = false;
  }

  /** Moves the focus to the beginning of the form, as soon as it is there. */
  override focus(): void {
    this.#awaitsFocus = !this.#focusFirst('.target');
  }

  protected override render(): TemplateResult {
    const { speech, said } = this.#town;
    if (!speech) return pending(this.#fallback.present, 1);
    return html`<div class="signup" lang=${said.lang} dir=${said.dir}>
      ${this.manage ? this.#renderManage(speech) : this.#renderTarget(speech)}
    </div>`;
  }

  #renderManage(speech: Speech<SignupWords>): unknown {
    const { value, error } = this.#manage;
    if (error) return [failed(error, speech.words, () => this.#manage.askAgain()), html`<slot></slot>`];
    return value?.render(speech, this.#fallback.present) ?? pending(this.#fallback.present, 1);
  }

  /** The form keeps its place whatever happens around it, so that nothing typed is lost. */
  #renderTarget(speech: Speech<SignupWords>): TemplateResult {
    const { words } = speech;
    const { value, error } = this.#target;
    return html`${error ? failed(error, words, this.#target.askAgain) : nothing}
    ${value ? this.#renderTask(value, speech) : this.#renderWithoutTarget(speech)}`;
  }

  #renderWithoutTarget({ words }: Speech<SignupWords>): TemplateResult {
    if (this.#target.error) return html`<slot></slot>`;
    if (this.#target.pending) return pending(this.#fallback.present, 1);
    return html`<p class="notice">${words.noForm}</p>
      <slot></slot>`;
  }

  #renderTask(target: Target, speech: Speech<SignupWords>): TemplateResult {
    return html`${this.#renderSummary(target, speech)} ${this.#renderAnswer(target, speech)}
      <p class="visually-hidden" role="status">${this.#sending.underWay ? speech.words.sending : nothing}</p>`;
  }

  #renderSummary(target: Target, speech: Speech): TemplateResult | typeof nothing {
    if (!this.noSummary) {
      return html`<div class="summary" part="summary">${signupSummary(target, this.headingLevel, speech)}</div>`;
    }
    return target.form ? heading(this.headingLevel, target.form.title, 'target') : nothing;
  }

  #renderAnswer(target: Target, speech: Speech<SignupWords>): TemplateResult {
    const { form } = target;
    if (this.signup) return this.#renderConfirmation(this.signup, form, speech);
    if (!form || isBeyond(form)) return barredNote(target, speech);
    return this.#renderForm(target, form, speech);
  }

  #renderForm(target: Target, form: SignupForm, speech: Speech<SignupWords>): TemplateResult {
    const { summed } = this.#filling;
    const view = { form, filling: this.#filling, prefill: this.#prefill, steps: this.#steps, speech };
    return html`<form
      novalidate
      @submit=${(event: Event) => void this.#submit(event, target, form, speech)}
      @input=${this.#noteInput}
    >
      ${errorSummary(form, summed, speech, name => void this.#focusField(form, name))}
      ${formQuestions({ ...view, drawField: target.drawField })} ${this.#renderSend(target, form, speech)}
    </form>`;
  }

  #renderSend(target: Target, form: SignupForm, speech: Speech<SignupWords>): TemplateResult {
    const { words } = speech;
    const { underWay, refusal } = this.#sending;
    const isLast = this.#steps?.isLast ?? true;
    const send = this.#waits(target) ? words.joinWaitlist : (form.submitLabel ?? words.send);
    return html`${target.barred ? html`<p class="notice" role="status">${whyBarred(target, speech)}</p>` : nothing}
      ${refusal && !this.#filling.summed.size ? refusalNote(this.#sending, speech, this.#withdraw) : nothing}
      <div class="actions">
        ${this.#steps?.renderBack(speech)}
        <button class="primary" part="button ${isLast ? 'send' : 'next'}" aria-disabled=${underWay}>
          ${underWay ? words.sending : isLast ? send : words.stepOn}
        </button>
      </div>`;
  }

  #renderConfirmation(signup: Signup, form: SignupForm | undefined, speech: Speech<SignupWords>): TemplateResult {
    const { isEarlier } = this.#sending;
    const actions = html`<button part="button" @click=${() => this.#startAgain()}>
      ${speech.words.signUpAnother}
    </button>`;
    return confirmation(signup, this.headingLevel, speech, { nextSteps: form?.nextSteps, isEarlier, actions });
  }

  /** Whether the visitor asks for a place on the waiting list: there is no other, and the button says so. */
  #waits({ offer, event, form }: Target): boolean {
    const slot = form?.fields.find(({ type }) => type === 'slot');
    if (!slot) return (offer ?? event)?.availability === 'waitlist' || this.#sending.waitlist;
    const chosen = this.#filling.answers[slot.name];
    return slot.options?.find(({ value }) => value === chosen)?.availability === 'waitlist';
  }

  #focusFirst(selector: string): boolean {
    const element = this.renderRoot.querySelector<HTMLElement>(selector);
    element?.focus();
    return element !== null;
  }

  async #focusField({ fields }: SignupForm, name: string): Promise<void> {
    if (this.#steps) {
      this.#steps.lead(new Set([name]));
      await this.updateComplete;
    }
    const place = `#field-${fields.findIndex(field => field.name === name)}`;
    // In a group the button that is chosen, or else the first, takes the focus.
    void (this.#focusFirst(`${place} :checked`) || this.#focusFirst(`${place} :enabled`) || this.#focusFirst(place));
  }

  /** What is asked may depend on what was just typed; and what waits for the network is not what stands here now. */
  readonly #noteInput = (): void => {
    if (this.#sending.refusal === 'waiting') this.#sending.withdraw();
    this.requestUpdate();
  };

  readonly #withdraw = (): void => {
    this.#sending.withdraw();
    this.requestUpdate();
    void this.updateComplete.then(() => this.#focusFirst('[part~=send]'));
  };

  async #submit(event: Event, target: Target, form: SignupForm, { lang }: Speech): Promise<void> {
    event.preventDefault();
    if (this.#sending.underWay) return;
    if (this.#steps && !this.#steps.isLast) return this.#steps.goOn();
    if (!(await this.#filling.check(form.fields))) return;
    const { answers } = this.#filling;
    const waitlist = this.#waits(target);
    this.#sending.send({
      target: target.target,
      form: form.id,
      lang,
      answers,
      consents: readConsents(form, answers),
      ...(waitlist && { waitlist }),
    });
  }

  /** A form in steps needs to know its parts; it stays where it is when only places or words have changed. */
  #prepare(target: Target | undefined): void {
    const { form, Steps } = target ?? {};
    if (!form || !Steps) this.#steps = undefined;
    else if (this.#steps) this.#steps.form = form;
    else this.#steps = new Steps(this, this.#filling, form);
  }

  #store(signup: Signup): void {
    this.signup = signup;
    this.#sending.reset();
    this.#steps?.restart();
    this.#announce(signup);
  }

  /** What the backend finds wrong is said at the field; a slot that went says so itself, and what is left is asked for. */
  #refuse(): void {
    const { refusal, faults } = this.#sending;
    const slot = this.#target.value?.form?.fields.find(({ type }) => type === 'slot');
    const isSlotGone = refusal === 'place-gone' && slot && !faults.size;
    void this.#filling.complain(isSlotGone ? new Map([[slot.name, 'place-gone']]) : faults);
    if (refusal === 'place-gone' || refusal === 'closed') void this.#target.refresh();
  }

  /** Tells the page, and asks how many places are left now. */
  #announce(signup: Signup): void {
    /** @internal */
    this.dispatchEvent(new SignupSentEvent(signup));
    if (!this.manage) this.#target.askAgain();
  }

  #startAgain(): void {
    this.signup = undefined;
    void this.updateComplete.then(() => this.#focusFirst('form :is(input, textarea, select)'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'miteinand-signup': SignupElement;
  }
}
