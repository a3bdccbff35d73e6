import { AnswerController } from '../../controllers/answer.js';
import type { TownController, Townee } from '../../controllers/town.js';
import { loadWords } from '../../locale/load.js';
import type { AnsweringWords, SignupWords } from '../../locale/signup-words.js';
import type { Speech } from '../../locale/speech.js';
import type { AnsweringController, AroundForm } from './answering.js';
import type { FormSpeech } from './managing-words.js';
import type { SignupManageController } from './signup-manage.js';

/** What the element around it says of itself. */
interface AroundLate extends AroundForm {
  /** Whether there is a form, or a page of links, to answer. */
  isNeeded: () => boolean;
}

/** What came after the first look, with all that it says. */
export interface Late {
  answering: AnsweringController;
  speech: FormSpeech;
}

/** What is not needed at the first look: it comes while the visitor reads the form. */
export class LateController {
  answering: AnsweringController | undefined;
  managing: SignupManageController | undefined;
  readonly #host: Townee & { headingLevel: number; manage: boolean };
  readonly #town: TownController;
  readonly #around: AroundLate;
  readonly #words: AnswerController<AnsweringWords>;

  constructor(host: Townee & { headingLevel: number; manage: boolean }, town: TownController, around: AroundLate) {
    this.#host = host;
    this.#town = town;
    this.#around = around;
    this.#words = new AnswerController(host, {
      ask: () => this.#fetch(),
      args: () => (around.isNeeded() ? [host.manage, town.lang] : undefined),
    });
  }

  get error(): unknown {
    return this.#words.error;
  }

  askAgain(): void {
    this.#words.askAgain();
  }

  /** Asks; resolves when that is over, however it ended. */
  ask(): Promise<void> {
    return this.#words.ask();
  }

  /** What answers a form, with its words; absent until both have come. */
  answeringIn(speech: Speech<SignupWords>): Late | undefined {
    const said = this.speechIn(speech);
    return said && this.answering && { answering: this.answering, speech: said };
  }

  /** All that is said then; absent until it has come. */
  speechIn(speech: Speech<SignupWords>): FormSpeech | undefined {
    const { value } = this.#words;
    return value && { ...speech, words: { ...speech.words, ...value } };
  }

  async #fetch(): Promise<AnsweringWords> {
    const { manage } = this.#host;
    const [words, answering, managing] = await Promise.all([
      loadWords(this.#town.lang, 'answering'),
      manage ? undefined : import('./answering.js'),
      manage ? import('./signup-manage.js') : undefined,
    ]);
    const [host, town, around] = [this.#host, this.#town, this.#around];
    if (managing) this.managing ??= new managing.SignupManageController(host, town, around.stored);
    if (answering) this.answering ??= new answering.AnsweringController(host, town, around);
    return words;
  }
}
