import { html, nothing, type TemplateResult } from 'lit';
import { BackendError } from '../../contract/problem.js';
import type { SignupForm } from '../../contract/form.js';
import type { Answers, Signup } from '../../contract/signup.js';
import type { SignupDesk } from '../../backends/desk.js';
import { AnswerController } from '../../controllers/answer.js';
import type { TownController, Townee } from '../../controllers/town.js';
import { heading } from '../../views/heading.js';
import { faultNote } from '../../views/states.js';
import { answerFacts } from './answer-facts.js';
import { askOnce } from './ask-once.js';
import { ChangingController } from './changing.js';
import { confirmation } from './confirmation.js';
import { enter } from './enter.js';
import type { ManagingSpeech } from './managing-words.js';
import { OpenQuestion } from './open-question.js';
import { OwnDataController } from './own-data.js';
import { problemFaults } from './problem-faults.js';
import { loadRareParts, type RareParts } from './rare-parts.js';
import { SignupSaver, type SignedUpFor } from './save-signup.js';
import { stateNote } from './state-note.js';

type Host = Townee & { headingLevel: number };

/** What is known of a sign-up besides: what it is for, and the form that was filled in. */
type About = SignedUpFor & RareParts & { form?: SignupForm | undefined };

/** The sign-up that is managed, and who is told what becomes of it. */
export interface Managed {
  signup: () => Signup | undefined;
  token: () => string;
  changed: (signup: Signup) => void;
  erased: () => void;
}

/** A sign-up as whoever has its link sees it: its answers, and what can be done with it. What is lost is asked for once. */
export class ManagedController {
  readonly #host: Host;
  readonly #town: TownController;
  readonly #managed: Managed;
  readonly #about: AnswerController<About>;
  readonly #save: AnswerController<Signup>;
  readonly #cancel: AnswerController<Signup>;
  readonly #question: OpenQuestion;
  readonly #data: OwnDataController;
  readonly #saver: SignupSaver;
  readonly #changing: ChangingController;
  #answers: Answers = {};
  #isSaved = false;

  constructor(host: Host, town: TownController, managed: Managed) {
    this.#host = host;
    this.#town = town;
    this.#managed = managed;
    this.#question = new OpenQuestion(host);
    this.#data = new OwnDataController(host, town, managed, this.#question);
    this.#saver = new SignupSaver(host);
    this.#changing = new ChangingController(host);
    this.#about = new AnswerController(host, {
      ask: signal => this.#fetchAbout(signal),
      args: () => {
        const { target, form } = managed.signup() ?? {};
        return target === undefined ? undefined : [target, form, town.key, town.lang];
      },
    });
    const desk = async (): Promise<SignupDesk> => (await town.backend()).desk();
    // Neither takes a signal: what the visitor has asked for is not taken back because the element goes.
    this.#save = new AnswerController(host, {
      ask: async () => (await desk()).change(managed.token(), this.#answers, town.ask()),
      onAnswer: signup => this.#noteSaved(signup),
      onError: error =>
        this.#changing.complain(problemFaults(error instanceof BackendError ? error.problem : undefined)),
    });
    this.#cancel = new AnswerController(host, {
      ask: async () => (await desk()).cancel(managed.token(), town.ask()),
      onAnswer: signup => {
        this.#changing.end();
        managed.changed(signup);
        this.#question.close('.title');
      },
    });
  }

  /** Another sign-up is opened: what was begun with the one before is not done with this. */
  restart(): void {
    this.#question.about = undefined;
    this.#isSaved = false;
    this.#changing.end();
    this.#save.giveUp();
    this.#cancel.giveUp();
  }

  render(signup: Signup, speech: ManagingSpeech): TemplateResult {
    const { state } = signup;
    const isOver = state === 'cancelled' || state === 'expired';
    // The page that is open already is the one the link leads to.
    const shown = { ...signup, manageUrl: undefined };
    const more = html`${stateNote(signup, speech)}
    ${state === 'confirmed' ? this.#saver.render(this.#about.value, speech) : nothing}`;
    const actions = isOver ? nothing : this.#renderCancel(speech);
    return html`<div class="managed">
      ${confirmation(shown, this.#host.headingLevel, speech, { more, actions })}
      ${this.#renderAnswers(signup, !isOver, speech)} ${this.#data.render(speech)}
      <p class="visually-hidden" role="status">${this.#isSaved ? speech.words.saved : nothing}</p>
    </div>`;
  }

  #renderCancel({ words }: ManagingSpeech): unknown {
    if (this.#question.about !== 'cancel') {
      return html`<button type="button" part="button cancel" @click=${this.#askToCancel}>
        ${words.cancelSignup}
      </button>`;
    }
    const question = askOnce({
      question: words.cancelSure,
      yes: words.cancelSignup,
      no: words.keepSignup,
      isBusy: this.#cancel.pending,
      onYes: () => this.#cancel.askAgain(),
      onNo: () => this.#question.drop(),
    });
    return [question, faultNote(this.#cancel.error, words)];
  }

  #renderAnswers(
    { answers = {} }: Signup,
    canChange: boolean,
    speech: ManagingSpeech,
  ): TemplateResult | typeof nothing {
    const { form } = this.#about.value ?? {};
    if (!form || !Object.keys(answers).length) return nothing;
    const { words } = speech;
    const change = html`<button type="button" part="button change" @click=${() => this.#change(form, answers)}>
      ${words.changeAnswers}
    </button>`;
    return html`<div class="task">
      ${heading(this.#host.headingLevel + 1, words.answersTitle, 'part-title')}
      ${
        this.#changing.isOpen
          ? this.#renderChange(speech)
          : [answerFacts(form.fields, answers, speech), canChange ? change : nothing]
      }
    </div>`;
  }

  #renderChange(speech: ManagingSpeech): unknown {
    const { pending: isBusy, error } = this.#save;
    const save = (answers: Answers): void => {
      this.#answers = answers;
      this.#save.askAgain();
    };
    const discard = (): void => {
      this.#changing.end();
      this.#enterAnswers();
    };
    return this.#changing.render({ save, discard, isBusy, error }, this.#about.value ?? {}, speech);
  }

  /** What went wrong before is not said of this try. */
  readonly #askToCancel = (): void => {
    this.#cancel.giveUp();
    this.#question.ask('cancel');
  };

  #change(form: SignupForm, answers: Answers): void {
    this.#save.giveUp();
    this.#isSaved = false;
    this.#changing.begin(form, answers);
  }

  #noteSaved(signup: Signup): void {
    this.#isSaved = true;
    this.#changing.end();
    this.#managed.changed(signup);
    this.#enterAnswers();
  }

  #enterAnswers(): void {
    void enter(this.#host, '[part~=change]');
  }

  /** What cannot be had is left out: the sign-up can be managed all the same. */
  async #fetchAbout(signal: AbortSignal): Promise<About> {
    const signup = this.#managed.signup()!;
    const [, type, id = ''] = /^(offer|event):(\S+)$/.exec(signup.target) ?? [];
    const ask = this.#town.ask(signal);
    const backend = await this.#town.backend();
    const orNone = <T>(promise: Promise<T>): Promise<T | undefined> => promise.catch(() => undefined);
    const [form, offer, event] = await Promise.all([
      signup.form === undefined ? undefined : orNone(backend.form(signup.form, ask)),
      type === 'offer' ? orNone(backend.offer(id, ask)) : undefined,
      type === 'event' ? orNone(backend.event(id, ask)) : undefined,
    ]);
    return { form, offer, event, ...(form && (await orNone(loadRareParts(this.#host, form)))) };
  }
}
