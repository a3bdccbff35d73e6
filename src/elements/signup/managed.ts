import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerFault } from '../../contract/answer-rules.js';
import type { SignupForm } from '../../contract/form.js';
import { BackendError, invalidAnswers } from '../../contract/problem.js';
import type { Answers, Signup } from '../../contract/signup.js';
import type { SignupDesk } from '../../backends/desk.js';
import { AnswerController } from '../../controllers/answer.js';
import type { TownController, Townee } from '../../controllers/town.js';
import { download } from '../../views/download.js';
import { heading } from '../../views/heading.js';
import { faultNote } from '../../views/states.js';
import { answerFacts } from './answer-facts.js';
import { askOnce } from './ask-once.js';
import { ChangingController } from './changing.js';
import { confirmation } from './confirmation.js';
import type { ManagingSpeech } from './managing-words.js';
import { loadRareParts, type RareParts } from './rare-parts.js';
import { SignupSaver, type SignedUpFor } from './save-signup.js';

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
  readonly #export: AnswerController<void>;
  readonly #erase: AnswerController<void>;
  readonly #saver: SignupSaver;
  readonly #changing: ChangingController;
  #task: 'change' | 'cancel' | 'erase' | undefined;
  #answers: Answers = {};
  #isSaved = false;

  constructor(host: Host, town: TownController, managed: Managed) {
    this.#host = host;
    this.#town = town;
    this.#managed = managed;
    this.#saver = new SignupSaver(host);
    this.#changing = new ChangingController(host);
    this.#about = new AnswerController(host, {
      ask: signal => this.#fetchAbout(signal),
      args: () => {
        const { target, form } = managed.signup() ?? {};
        return target === undefined ? undefined : [target, form, town.key, town.lang];
      },
    });
    // None of these takes a signal: what the visitor has asked for is not taken back because the element goes.
    this.#save = this.#atDesk(desk => desk.change(managed.token(), this.#answers, town.ask()), {
      onAnswer: signup => this.#noteSaved(signup),
      onError: error => this.#changing.complain(faultsIn(error)),
    });
    this.#cancel = this.#atDesk(desk => desk.cancel(managed.token(), town.ask()), {
      onAnswer: signup => this.#finish(() => managed.changed(signup), '.title'),
    });
    this.#export = this.#atDesk(desk => this.#download(desk), {});
    this.#erase = this.#atDesk(desk => desk.erase(managed.token(), town.ask()), {
      onAnswer: () => this.#finish(managed.erased, '.title'),
    });
  }

  render(signup: Signup, speech: ManagingSpeech): TemplateResult {
    const { state } = signup;
    const isOver = state === 'cancelled' || state === 'expired';
    const { words } = speech;
    // The page that is open already is the one the link leads to.
    const shown = { ...signup, manageUrl: undefined };
    const more = html`${this.#renderMore(signup, speech)}
    ${isOver || !this.#about.value ? nothing : this.#saver.render(this.#about.value, speech)}`;
    const actions = isOver ? nothing : this.#renderCancel(speech);
    return html`<div class="managed">
      ${confirmation(shown, this.#host.headingLevel, speech, { more, actions })} ${this.#renderAnswers(signup, speech)}
      ${this.#renderData(speech)}
      <p class="visually-hidden" role="status">${this.#isSaved ? words.saved : nothing}</p>
    </div>`;
  }

  #renderMore({ state, expires }: Signup, { words, formats }: ManagingSpeech): TemplateResult | typeof nothing {
    const until = expires === undefined ? undefined : formats.range(expires, undefined);
    switch (state) {
      case 'waitlisted':
        return html`<p>${words.onWaitlist}</p>`;
      case 'offered':
        return html`<p>${until && words.offeredUntil(until)} ${words.offerByMail}</p>`;
      case 'pending':
        return html`<p>${words.mailIsSent} ${until && words.heldUntil(until)}</p>`;
      case 'expired':
        return html`<p>${words.expiredNext}</p>`;
      default:
        return nothing;
    }
  }

  #renderCancel({ words }: ManagingSpeech): unknown {
    if (this.#task !== 'cancel') {
      return html`<button type="button" part="button cancel" @click=${() => this.#begin('cancel')}>
        ${words.cancelSignup}
      </button>`;
    }
    return [
      askOnce({
        question: words.cancelSure,
        yes: words.cancelSignup,
        no: words.keepSignup,
        isBusy: this.#cancel.pending,
        onYes: () => this.#cancel.askAgain(),
        onNo: () => this.#end('[part~=cancel]'),
      }),
      faultNote(this.#cancel.error, words),
    ];
  }

  #renderAnswers(signup: Signup, speech: ManagingSpeech): TemplateResult | typeof nothing {
    const { form } = this.#about.value ?? {};
    const { answers, state } = signup;
    if (!form || !answers || !Object.keys(answers).length) return nothing;
    const { words } = speech;
    const canChange = state !== 'cancelled' && state !== 'expired';
    const facts = html`${answerFacts(form.fields, answers, speech)}
    ${
      canChange
        ? html`<button type="button" part="button change" @click=${() => this.#change(form, answers)}>
            ${words.changeAnswers}
          </button>`
        : nothing
    }`;
    return html`<div class="task">
      ${heading(this.#host.headingLevel + 1, words.answersTitle, 'part-title')}
      ${this.#task === 'change' ? this.#renderChange(speech) : facts}
    </div>`;
  }

  #renderChange(speech: ManagingSpeech): unknown {
    const { pending: isBusy, error } = this.#save;
    const save = (answers: Answers): void => {
      this.#answers = answers;
      this.#save.askAgain();
    };
    const discard = (): void => this.#end('[part~=change]');
    return this.#changing.render({ save, discard, isBusy, error }, this.#about.value ?? {}, speech);
  }

  #renderData({ words }: ManagingSpeech): TemplateResult {
    const buttons = html`<div class="actions">
      <button
        type="button"
        part="button export"
        aria-disabled=${String(this.#export.pending)}
        @click=${() => this.#export.pending || this.#export.askAgain()}
      >
        ${words.exportData}
      </button>
      <button type="button" part="button erase" @click=${() => this.#begin('erase')}>${words.eraseData}</button>
    </div>`;
    const question = (): TemplateResult =>
      askOnce({
        question: words.eraseSure,
        yes: words.eraseData,
        no: words.keepData,
        isBusy: this.#erase.pending,
        onYes: () => this.#erase.askAgain(),
        onNo: () => this.#end('[part~=erase]'),
      });
    return html`<div class="task">
      ${heading(this.#host.headingLevel + 1, words.dataTitle, 'part-title')}
      ${this.#task === 'erase' ? question() : buttons} ${faultNote(this.#export.error ?? this.#erase.error, words)}
    </div>`;
  }

  /** Something to be done at the desk when it is asked for. */
  #atDesk<T>(
    act: (desk: SignupDesk) => Promise<T>,
    then: { onAnswer?: (answer: T) => void; onError?: (error: unknown) => void },
  ): AnswerController<T> {
    return new AnswerController<T>(this.#host, {
      ask: async () => act(await (await this.#town.backend()).desk()),
      ...then,
    });
  }

  #begin(task: 'cancel' | 'erase'): void {
    this.#finish(() => (this.#task = task), '.sure');
  }

  #change(form: SignupForm, answers: Answers): void {
    this.#task = 'change';
    this.#isSaved = false;
    this.#changing.begin(form, answers);
  }

  #end(opener: string): void {
    this.#finish(() => undefined, opener);
  }

  #noteSaved(signup: Signup): void {
    this.#isSaved = true;
    this.#finish(() => this.#managed.changed(signup), '[part~=change]');
  }

  /** What was open closes; the button that was pressed goes, and the focus goes on. */
  #finish(act: () => void, selector: string): void {
    this.#task = undefined;
    this.#changing.end();
    act();
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
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

  async #download(desk: SignupDesk): Promise<void> {
    const data = await desk.data(this.#managed.token(), this.#town.ask());
    const { reference } = this.#managed.signup() ?? {};
    download(JSON.stringify(data, null, 2), 'application/json', `${reference}.json`);
  }
}

/** Faults the backend found that the page did not, by field name. */
function faultsIn(error: unknown): Map<string, AnswerFault> {
  const problem = error instanceof BackendError ? error.problem : undefined;
  if (problem?.type !== invalidAnswers) return new Map();
  return new Map(problem.errors?.map(({ pointer, code }) => [pointer.slice('/answers/'.length), code as AnswerFault]));
}
