import { html, type TemplateResult } from 'lit';
import type { SignupDesk } from '../../backends/desk.js';
import { BackendError } from '../../contract/problem.js';
import type { Signup } from '../../contract/signup.js';
import { AnswerController } from '../../controllers/answer.js';
import type { TownController, Townee } from '../../controllers/town.js';
import { download } from '../../views/download.js';
import { heading } from '../../views/heading.js';
import { faultNote } from '../../views/states.js';
import { askOnce } from './ask-once.js';
import type { Managed } from './managed.js';
import type { ManagingSpeech } from './managing-words.js';
import type { OpenQuestion } from './open-question.js';

/** What is stored about a person: taken along, or erased after one question. */
export class OwnDataController {
  readonly #host: Townee & { headingLevel: number };
  readonly #question: OpenQuestion;
  readonly #export: AnswerController<void>;
  readonly #erase: AnswerController<void>;

  constructor(host: Townee & { headingLevel: number }, town: TownController, managed: Managed, question: OpenQuestion) {
    this.#host = host;
    this.#question = question;
    const desk = async (): Promise<SignupDesk> => (await town.backend()).desk();
    // Neither takes a signal: what the visitor has asked for is not taken back because the element goes.
    this.#export = new AnswerController(host, {
      ask: async () => save(await (await desk()).data(managed.token(), town.ask()), managed.signup()),
    });
    this.#erase = new AnswerController(host, {
      ask: async () => (await desk()).erase(managed.token(), town.ask()).catch(missingIsErased),
      onAnswer: () => {
        managed.erased();
        question.close('.title');
      },
    });
  }

  render({ words }: ManagingSpeech): TemplateResult {
    return html`<div class="task">
      ${heading(this.#host.headingLevel + 1, words.dataTitle, 'part-title')}
      ${this.#question.about === 'erase' ? this.#renderQuestion(words) : this.#renderButtons(words)}
      ${faultNote(this.#export.error ?? this.#erase.error, words)}
    </div>`;
  }

  #renderButtons(words: ManagingSpeech['words']): TemplateResult {
    const isBusy = this.#export.pending;
    return html`<div class="actions">
      <button
        type="button"
        part="button export"
        aria-disabled=${String(isBusy)}
        @click=${() => isBusy || this.#export.askAgain()}
      >
        ${words.exportData}
      </button>
      <button type="button" part="button erase" @click=${this.#askToErase}>${words.eraseData}</button>
    </div>`;
  }

  #renderQuestion(words: ManagingSpeech['words']): TemplateResult {
    return askOnce({
      question: words.eraseSure,
      yes: words.eraseData,
      no: words.keepData,
      isBusy: this.#erase.pending,
      onYes: () => this.#erase.askAgain(),
      onNo: () => this.#question.drop(),
    });
  }

  /** What went wrong before is not said of this try. */
  readonly #askToErase = (): void => {
    this.#export.giveUp();
    this.#erase.giveUp();
    this.#question.ask('erase');
  };
}

const save = (data: unknown, signup: Signup | undefined): void =>
  download(JSON.stringify(data, null, 2), 'application/json', `${signup?.reference}.json`);

/** The answer to an earlier try may have been lost: what is not there any more is erased. */
function missingIsErased(error: unknown): void {
  if (!(error instanceof BackendError && error.fault === 'not-found')) throw error;
}
