import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Backend } from '../../backends/backend.js';
import type { Theme } from '../../context/settings.js';
import type { SignupForm } from '../../contract/form.js';
import type { Signup } from '../../contract/signup.js';
import { safeUrl } from '../../contract/url.js';
import { FallbackController } from '../../controllers/fallback.js';
import { AnswerController } from '../../controllers/answer.js';
import { StatesController } from '../../controllers/states.js';
import { TownController } from '../../controllers/town.js';
import type { Speech } from '../../locale/speech.js';
import type { SignupWords } from '../../locale/signup-words.js';
import { heading } from '../../views/heading.js';
import { failed, pending } from '../../views/states.js';
import { languageOf } from '../../views/text.js';
import { confirmation } from './confirmation.js';
import { errorSummary } from './error-summary.js';
import { FillingController } from './filling.js';
import { formField } from './form-field.js';
import { readConsents } from './read-answers.js';
import { refusalNote } from './refusal-note.js';
import { SendingController } from './sending.js';
import { SignupSentEvent } from './signup.events.js';
import { SignupManageController } from './signup-manage.js';
import { styles } from './signup.styles.js';
import { signupSummary } from './signup-summary.js';
import { loadSignup, type SignupTask } from './signup-target.js';

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
 * @csspart button - A button; `send` is a second name.
 * @csspart notice - What is said when something went wrong.
 * @csspart target - The heading over the form: what one signs up for.
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

  @state() private signup: Signup | undefined;

  #awaitsFocus = false;
  readonly #town = new TownController(this, 'signup');
  readonly #fallback = new FallbackController(this);
  readonly #states = new StatesController(this);
  readonly #sending = new SendingController(this, this.#town, {
    stored: signup => this.#store(signup),
    refused: () => void this.#filling.complain(this.#sending.faults),
  });
  readonly #filling = new FillingController(this);
  readonly #manage = new SignupManageController(this, this.#town, signup => this.#announce(signup));
  readonly #target = new AnswerController(this, {
    ask: async signal =>
      this.#targetName ? loadSignup(await this.#town.backend(), this.#targetName, this.#town.ask(signal)) : undefined,
    args: () => [this.#targetName, this.#town.key, this.#town.lang],
    fuller: task => task?.fuller,
  });

  get #targetName(): string | undefined {
    return this.manage ? undefined : this.for || (this.form && `form:${this.form}`);
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
      ${this.manage ? this.#manage.render(speech, this.#fallback.present) : this.#renderTarget(speech)}
    </div>`;
  }

  /** The form keeps its place whatever happens around it, so that nothing typed is lost. */
  #renderTarget(speech: Speech<SignupWords>): TemplateResult {
    const { words } = speech;
    const { value, error } = this.#target;
    return html`${error ? failed(error, words, () => this.#target.askAgain()) : nothing}
    ${value ? this.#renderForm(value, speech) : this.#renderWithoutTarget(speech)}`;
  }

  #renderWithoutTarget({ words }: Speech<SignupWords>): TemplateResult {
    if (this.#target.error) return html`<slot></slot>`;
    if (this.#target.pending) return pending(this.#fallback.present, 1);
    return html`<p class="notice">${words.noForm}</p>
      <slot></slot>`;
  }

  #renderForm(target: SignupTask, speech: Speech<SignupWords>): TemplateResult {
    const { words } = speech;
    const { form } = target;
    return html`${this.#renderSummary(target, speech)}
      ${
        this.signup
          ? this.#renderConfirmation(this.signup, speech)
          : form
            ? html`<form novalidate @submit=${(event: Event) => void this.#submit(event, target, form, speech)}>
                ${this.#renderFields(form, speech)} ${this.#renderSend(target, form, speech)}
              </form>`
            : html`<p class="notice">${this.#whyBarred(target, speech)}</p>
                ${target.barred === 'closed' ? nothing : html`<slot></slot>`}`
      }
      <p class="visually-hidden" role="status">${this.#sending.underWay ? words.sending : nothing}</p>`;
  }

  #renderSummary(target: SignupTask, speech: Speech): TemplateResult | typeof nothing {
    if (!this.noSummary) {
      return html`<div class="summary" part="summary">${signupSummary(target, this.headingLevel, speech)}</div>`;
    }
    return target.form ? heading(this.headingLevel, target.form.title, 'target') : nothing;
  }

  #renderFields(form: SignupForm, speech: Speech<SignupWords>): TemplateResult {
    const { lang, dir } = languageOf(form);
    return html`${errorSummary(form, this.#filling.summed, speech, index => this.#focusFirst(`#field-${index}`))}
      <div
        class="signup"
        lang=${lang}
        dir=${dir}
        @focusout=${(event: FocusEvent) => this.#filling.checkLeft(event, form)}
      >
        ${form.description ? html`<p>${form.description}</p>` : nothing}
        ${form.fields.map((field, index) => formField({ field, id: `field-${index}`, fault: this.#filling.faults.get(field.name), speech }))}
        ${this.#renderPrivacy(form)}
      </div>`;
  }

  #renderPrivacy({ privacy }: SignupForm): TemplateResult | typeof nothing {
    if (!privacy) return nothing;
    const url = safeUrl(privacy.url, document.baseURI);
    return html`<p class="muted privacy">
      ${privacy.text}
      ${url ? html`<a href=${url} rel="noopener noreferrer">${this.#town.words?.dataProtection}</a>` : nothing}
    </p>`;
  }

  #renderSend(target: SignupTask, form: SignupForm, speech: Speech<SignupWords>): TemplateResult {
    const { words } = speech;
    const { underWay, refusal } = this.#sending;
    const label = this.#waits(target) ? words.joinWaitlist : (form.submitLabel ?? words.send);
    return html`${refusal && !this.#filling.summed.size ? refusalNote(this.#sending, speech) : nothing}
      <div class="actions">
        <button class="primary" part="button send" aria-disabled=${underWay}>
          ${underWay ? words.sending : label}
        </button>
      </div>`;
  }

  #renderConfirmation(signup: Signup, speech: Speech<SignupWords>): TemplateResult {
    const again = html`<button part="button" @click=${() => this.#startAgain()}>${speech.words.signUpAnother}</button>`;
    return confirmation(signup, this.headingLevel, speech, again);
  }

  #whyBarred({ barred }: SignupTask, { words }: Speech<SignupWords>): string {
    return barred === 'closed' ? words.closed : barred === 'no-form' ? words.noForm : words.readOnly;
  }

  /** Whether the visitor asks for a place on the waiting list: there is no other, and the button says so. */
  #waits({ offer, event }: SignupTask): boolean {
    return (offer ?? event)?.availability === 'waitlist' || this.#sending.waitlist;
  }

  #focusFirst(selector: string): boolean {
    const element = this.renderRoot.querySelector<HTMLElement>(selector);
    element?.focus();
    return element !== null;
  }

  async #submit(event: Event, target: SignupTask, form: SignupForm, { lang }: Speech): Promise<void> {
    event.preventDefault();
    if (this.#sending.underWay) return;
    const answers = await this.#filling.answers(form);
    if (!answers) return;
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

  #store(signup: Signup): void {
    this.signup = signup;
    this.#sending.reset();
    this.#announce(signup);
  }

  /** Tells the page, and asks how many places are left now. */
  #announce(signup: Signup): void {
    /** @internal */
    this.dispatchEvent(new SignupSentEvent(signup));
    if (!this.manage) this.#target.askAgain();
  }

  #startAgain(): void {
    this.signup = undefined;
    void this.updateComplete.then(() => this.#focusFirst('input, textarea, select'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'miteinand-signup': SignupElement;
  }
}
