import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerFault } from '../../contract/answer-rules.js';
import type { FormField, SignupForm } from '../../contract/form.js';
import type { Signup, SignupRequest } from '../../contract/signup.js';
import type { TownController, Townee } from '../../controllers/town.js';
import { whyBarred } from './barred-note.js';
import { enter, focusQuestion } from './enter.js';
import { errorSummary } from './error-summary.js';
import { faultText } from './fault-text.js';
import { FillingController } from './filling.js';
import type { FormView } from './form-view.js';
import { honeypot } from './honeypot.js';
import { LeaveQuestion } from './leave-question.js';
import type { FormSpeech } from './managing-words.js';
import type { Prefill } from './prefill.js';
import { problemFaults } from './problem-faults.js';
import { readConsents } from './read-answers.js';
import { RefreshingController } from './refreshing.js';
import { refusalNote } from './refusal-note.js';
import { asksToWait, chosenOption, personsIn, slotOf, tooFewFor } from './room.js';
import { sendLabel } from './send-label.js';
import { SendingController } from './sending.js';
import { Signals } from './signals.js';
import type { StepsController } from './steps.js';
import { StoredController } from './stored.js';
import type { Target } from './target.js';

type FormHost = Townee & { headingLevel: number };

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
  readonly filling: FillingController;
  readonly #host: FormHost;
  readonly #around: AroundForm;
  readonly #sending: SendingController;
  readonly #stored: StoredController;
  readonly #leaving: LeaveQuestion;
  readonly #signals = new Signals();
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
      stored: (signup, request) => this.#store(signup, request),
      refused: () => this.#refuse(),
    });
    this.#stored = new StoredController(host, town, { ...around, restart: () => this.#signals.restart() });
    this.#leaving = new LeaveQuestion(host);
  }

  /** What was stored, until another is begun. */
  get signup(): Signup | undefined {
    return this.#stored.signup;
  }

  get isSending(): boolean {
    return this.#sending.underWay;
  }

  /** Whether there is something to lose: typed, or sent and not stored. */
  get isBegun(): boolean {
    return !this.signup && (this.filling.isBegun || this.#sending.refusal !== undefined);
  }

  /** How the questions stand. */
  stateOf(target: Target, speech: FormSpeech): Omit<FormView, 'form' | 'prefill' | 'drawField' | 'speech'> {
    const steps = this.#stepsOf(target);
    const { asked, faults } = this.filling;
    return {
      asked,
      errorOf: field => {
        const fault = faults.get(field.name);
        return fault && this.#say(field, fault, speech);
      },
      shows: steps?.shows,
      head: steps?.renderHead(speech),
      foot: steps?.renderReview(speech),
      isLast: steps?.isLast ?? true,
    };
  }

  renderFaults(form: SignupForm, speech: FormSpeech): TemplateResult | typeof nothing {
    const { summed } = this.filling;
    const say = (field: FormField, fault: AnswerFault): string => this.#say(field, fault, speech);
    return errorSummary(form, summed, { say, focusField: name => void this.#focusField(form, name) }, speech);
  }

  /** What stands above the button, besides a trap for programs. */
  renderNotes(target: Target, speech: FormSpeech): TemplateResult {
    return html`${honeypot(speech.words.leaveEmpty)}
    ${this.#leaving.isAsked ? this.#leaving.render(speech) : this.#renderNote(target, speech)}`;
  }

  /** That it was not stored, or that places went meanwhile. */
  #renderNote(target: Target, speech: FormSpeech): TemplateResult | typeof nothing {
    if (this.filling.summed.size) return nothing;
    if (this.#sending.refusal) {
      const left = tooFewFor(this.#refusedPersons, target.offer ?? target.event);
      return refusalNote(this.#sending, { left, withdraw: this.#withdraw }, speech);
    }
    return target.barred ? html`<p class="notice" role="alert">${whyBarred(target, speech)}</p>` : nothing;
  }

  /** What is heard while it is sent, and of what became of it. */
  progress(speech: FormSpeech): string | typeof nothing {
    const { words } = speech;
    if (!this.isSending) return this.#stored.news(speech);
    return this.#sending.isProving ? words.proving : words.sending;
  }

  /** The button that goes on or sends, and the way back beside it. */
  buttonOf(target: Target, form: SignupForm, speech: FormSpeech): FormButton {
    const { words } = speech;
    const isBusy = this.isSending;
    const isLast = this.#steps?.isLast ?? true;
    const label = isBusy ? words.sending : isLast ? sendLabel(form, this.#waits(target), speech) : words.stepOn;
    return { label, name: isLast ? 'send' : 'next', isBusy, back: this.#steps?.renderBack(speech) };
  }

  renderConfirmation(signup: Signup, speech: FormSpeech): TemplateResult {
    return this.#stored.render(signup, speech);
  }

  /** Goes on at once, or once the visitor agrees to drop what was begun. */
  leave(goOn: () => void): void {
    if (this.isBegun) this.#leaving.ask(goOn);
    else goOn();
  }

  /** What waits for the network is not what stands here now. */
  noteInput(): void {
    if (this.#sending.refusal === 'waiting') this.#sending.withdraw();
  }

  /** Goes on to the next step, or sends what fits. */
  async submit(target: Target, form: SignupForm, lang: string): Promise<void> {
    // Several clicks may have waited for this code: by the last of them it may be stored.
    if (this.#sending.underWay || this.signup) return;
    this.#leaving.dismiss();
    if (this.#steps && !this.#steps.isLast) return this.#steps.goOn();
    if (!(await this.filling.check(form.fields)) || this.signup) return;
    const { answers, element } = this.filling;
    const waitlist = this.#waits(target);
    this.#stored.prepare();
    this.#sending.send({
      target: target.target,
      form: form.id,
      lang,
      answers,
      consents: readConsents(form, answers),
      ...(waitlist && { waitlist }),
      signals: this.#signals.of(element),
    });
  }

  /** Whether the visitor asks for a place on the waiting list: the button says so. */
  #waits(target: Target): boolean {
    return asksToWait(target, this.filling.answers, this.#sending);
  }

  /** For how many the last try was. */
  get #refusedPersons(): number {
    return personsIn(this.#around.target()?.form, this.#sending.request?.answers);
  }

  /** What is wrong with an answer; a slot says how many places it still has. */
  #say(field: FormField, fault: AnswerFault, speech: FormSpeech): string {
    const option = fault === 'place-gone' ? chosenOption(field, this.filling.answers) : undefined;
    const left = tooFewFor(this.#refusedPersons, option);
    return left ? speech.words.tooFewPlaces(left) : faultText(field, fault, speech);
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
    void enter(this.#host, '[part~=send]');
  };

  #store(signup: Signup, request: SignupRequest): void {
    const { isEarlier } = this.#sending;
    this.#sending.reset();
    this.#signals.restart();
    this.#steps?.restart();
    this.#stored.keep(signup, request, isEarlier);
  }

  /** What the backend finds wrong is said at the field; a slot that went says so itself, and what is left is asked for. */
  #refuse(): void {
    const { refusal, problem } = this.#sending;
    const faults = problemFaults(problem);
    const isGone = refusal === 'place-gone';
    const { form, offer, event } = this.#around.target() ?? {};
    const isCounted = (offer ?? event)?.remainingAttendeeCapacity !== undefined;
    const slot = isGone && !faults.size && !isCounted ? slotOf(form) : undefined;
    void this.filling.complain(slot ? new Map([[slot.name, 'place-gone']]) : faults);
    if (isGone || refusal === 'closed') this.#around.refresh();
  }

  async #focusField(form: SignupForm, name: string): Promise<void> {
    if (this.#steps) {
      this.#steps.lead(new Set([name]));
      await this.#host.updateComplete;
    }
    focusQuestion(this.#host, form, name);
  }
}
