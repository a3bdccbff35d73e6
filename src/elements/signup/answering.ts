import { html, nothing, type TemplateResult } from 'lit';
import type { FormField, SignupForm } from '../../contract/form.js';
import { answerTo } from '../../contract/shown-fields.js';
import type { Signup } from '../../contract/signup.js';
import type { TownController, Townee } from '../../controllers/town.js';
import type { AnsweringWords, SignupWords } from '../../locale/signup-words.js';
import type { Speech } from '../../locale/speech.js';
import { whyBarred } from './barred-note.js';
import { confirmation } from './confirmation.js';
import { errorSummary } from './error-summary.js';
import { faultText } from './fault-text.js';
import { FillingController } from './filling.js';
import type { FormView } from './form-view.js';
import type { Prefill } from './prefill.js';
import { readConsents } from './read-answers.js';
import { RefreshingController } from './refreshing.js';
import { refusalNote } from './refusal-note.js';
import { isWaiting, sendLabel } from './send-label.js';
import { SendingController } from './sending.js';
import type { StepsController } from './steps.js';
import type { Target } from './target.js';

type FormHost = Townee & { headingLevel: number };
type FormSpeech = Speech<SignupWords & AnsweringWords>;

/** What the element around the form is asked for. */
export interface AroundForm {
  target: () => Target | undefined;
  prefill: () => Prefill;
  /** Asks how many places are left now. */
  refresh: () => void;
  stored: (signup: Signup) => void;
}

/** What the form's button says and does. */
export interface FormButton {
  label: string;
  /** The second name of its part. */
  name: 'send' | 'next';
  isBusy: boolean;
  back: unknown;
}

/** All that happens in a form once it stands there: checking, going on, sending, and what became of it. Loaded then. */
export class AnsweringController {
  /** What was stored, until another is begun. */
  signup: Signup | undefined;
  readonly filling: FillingController;
  readonly #host: FormHost;
  readonly #around: AroundForm;
  readonly #sending: SendingController;
  #steps: StepsController | undefined;

  constructor(host: FormHost, town: TownController, around: AroundForm) {
    this.#host = host;
    this.#around = around;
    this.filling = new FillingController(host, {
      form: () => around.target()?.form,
      prefill: around.prefill,
      lead: names => this.#steps?.lead(names),
    });
    new RefreshingController(host, around.refresh);
    this.#sending = new SendingController(host, town, {
      stored: signup => this.#store(signup),
      refused: () => this.#refuse(),
    });
  }

  get isSending(): boolean {
    return this.#sending.underWay;
  }

  /** Whether there is something to lose: typed, or sent and not stored. */
  get isBegun(): boolean {
    return this.filling.isBegun || this.#sending.refusal !== undefined;
  }

  /** How the questions stand. */
  stateOf(target: Target, speech: FormSpeech): Omit<FormView, 'form' | 'prefill' | 'drawField' | 'speech'> {
    const steps = this.#stepsOf(target);
    const { asked, faults } = this.filling;
    return {
      asked,
      errorOf: field => {
        const fault = faults.get(field.name);
        return fault && faultText(field, fault, speech);
      },
      shows: steps?.shows,
      head: steps?.renderHead(speech),
      foot: steps?.renderReview(speech),
      isLast: steps?.isLast ?? true,
    };
  }

  renderFaults(form: SignupForm, speech: FormSpeech): TemplateResult | typeof nothing {
    return errorSummary(form, this.filling.summed, speech, name => void this.#focusField(form, name));
  }

  /** What stands above the button: that it was not stored, or that places went meanwhile. */
  renderNotes(target: Target, speech: FormSpeech): TemplateResult | typeof nothing {
    if (this.filling.summed.size) return nothing;
    if (this.#sending.refusal) return refusalNote(this.#sending, speech, this.#withdraw);
    return target.barred ? html`<p class="notice" role="status">${whyBarred(target, speech)}</p>` : nothing;
  }

  /** The button that goes on or sends, and the way back beside it. */
  buttonOf(target: Target, form: SignupForm, speech: FormSpeech): FormButton {
    const { words } = speech;
    const isBusy = this.isSending;
    const isLast = this.#steps?.isLast ?? true;
    const label = isBusy ? words.sending : isLast ? sendLabel(form, this.#waits(target), speech) : words.stepOn;
    return { label, name: isLast ? 'send' : 'next', isBusy, back: this.#steps?.renderBack(speech) };
  }

  renderConfirmation(signup: Signup, form: SignupForm | undefined, speech: FormSpeech): TemplateResult {
    const { isEarlier } = this.#sending;
    const actions = html`<button part="button" @click=${() => this.#startAgain()}>
      ${speech.words.signUpAnother}
    </button>`;
    return confirmation(signup, this.#host.headingLevel, speech, { nextSteps: form?.nextSteps, isEarlier, actions });
  }

  /** What waits for the network is not what stands here now. */
  noteInput(): void {
    if (this.#sending.refusal === 'waiting') this.#sending.withdraw();
  }

  /** Goes on to the next step, or sends what fits. */
  async submit(target: Target, form: SignupForm, lang: string): Promise<void> {
    if (this.#sending.underWay) return;
    if (this.#steps && !this.#steps.isLast) return this.#steps.goOn();
    if (!(await this.filling.check(form.fields))) return;
    const { answers } = this.filling;
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

  /** Whether the visitor asks for a place on the waiting list: there is no other, and the button says so. */
  #waits(target: Target): boolean {
    const slot = slotOf(target.form);
    if (!slot) return isWaiting(target) || this.#sending.waitlist;
    const chosen = answerTo(this.filling.answers, slot);
    return slot.options?.find(({ value }) => value === chosen)?.availability === 'waitlist';
  }

  /** Where the form is filled in step by step; kept when only places or words have changed. */
  #stepsOf({ form, Steps }: Target): StepsController | undefined {
    if (!form || !Steps) return (this.#steps = undefined);
    this.#steps ??= new Steps(this.#host, this.filling);
    this.#steps.form = form;
    return this.#steps;
  }

  readonly #withdraw = (): void => {
    this.#sending.withdraw();
    this.#host.requestUpdate();
    // The button that was pressed goes.
    void this.#host.updateComplete.then(() => this.#focusFirst('[part~=send]'));
  };

  #store(signup: Signup): void {
    this.signup = signup;
    this.#sending.reset();
    this.#steps?.restart();
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#focusFirst('.title'));
    this.#around.stored(signup);
  }

  /** What the backend finds wrong is said at the field; a slot that went says so itself, and what is left is asked for. */
  #refuse(): void {
    const { refusal, faults } = this.#sending;
    const isGone = refusal === 'place-gone';
    const slot = isGone && !faults.size ? slotOf(this.#around.target()?.form) : undefined;
    void this.filling.complain(slot ? new Map([[slot.name, 'place-gone']]) : faults);
    if (isGone || refusal === 'closed') this.#around.refresh();
  }

  #startAgain(): void {
    this.signup = undefined;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#focusFirst('form :is(input, textarea, select)'));
  }

  async #focusField({ fields }: SignupForm, name: string): Promise<void> {
    if (this.#steps) {
      this.#steps.lead(new Set([name]));
      await this.#host.updateComplete;
    }
    const place = `#field-${fields.findIndex(field => field.name === name)}`;
    // In a group the button that is chosen, or else the first, takes the focus.
    void (this.#focusFirst(`${place} :checked`) || this.#focusFirst(`${place} :enabled`) || this.#focusFirst(place));
  }

  #focusFirst(selector: string): boolean {
    const element = this.#host.renderRoot.querySelector<HTMLElement>(selector);
    element?.focus();
    return element !== null;
  }
}

const slotOf = (form: SignupForm | undefined): FormField | undefined =>
  form?.fields.find(({ type }) => type === 'slot');
