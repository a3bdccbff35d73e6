import { AnswerController } from '../../controllers/answer.js';
import type { TownController, Townee } from '../../controllers/town.js';
import { loadWords } from '../../locale/load.js';
import type { AnsweringWords, ManagingWords, SignupWords } from '../../locale/signup-words.js';
import type { CommonWords } from '../../locale/words.js';
import type { Speech } from '../../locale/speech.js';

/** What it takes to speak of a form that is answered. */
export type FormSpeech = Speech<SignupWords & AnsweringWords>;

/** What it takes to speak of a sign-up that was sent. */
export type ManagingSpeech = Speech<SignupWords & AnsweringWords & ManagingWords>;

/** The words for a sign-up that was sent; they come with the code that says them. */
export class ManagingWordsController {
  readonly #words: AnswerController<CommonWords & ManagingWords>;

  constructor(host: Townee, town: TownController) {
    this.#words = new AnswerController(host, {
      ask: () => loadWords(town.lang, 'managing'),
      args: () => [town.lang],
    });
  }

  /** Adds them to what is said already; absent until they have come. */
  addTo(speech: FormSpeech): ManagingSpeech | undefined {
    const { value } = this.#words;
    return value && { ...speech, words: { ...speech.words, ...value } };
  }

  get error(): unknown {
    return this.#words.error;
  }

  askAgain(): void {
    this.#words.askAgain();
  }
}
