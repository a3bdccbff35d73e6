import { html, nothing, type TemplateResult } from 'lit';
import { BackendError } from '../../contract/problem.js';
import type { Signup } from '../../contract/signup.js';
import { AnswerController } from '../../controllers/answer.js';
import { randomKey, takeFromFragment } from '../../controllers/fragment.js';
import type { TownController, Townee } from '../../controllers/town.js';
import { factList } from '../../views/fact-list.js';
import { heading } from '../../views/heading.js';
import { failed, pending } from '../../views/states.js';
import { isolated } from '../../views/text.js';
import { enter } from './enter.js';
import type { ManagingSpeech } from './managing-words.js';

/** Name of the token in the fragment of a link that confirms. */
export const confirmName = 'miteinand-confirm';

/**
 * What the link in a mail opens: says what is confirmed, and has one button. Opening the link confirms nothing, as
 * programs that look through mails open links too.
 */
export class ConfirmingController {
  readonly #host: Townee & { headingLevel: number };
  readonly #question: AnswerController<Signup>;
  readonly #confirm: AnswerController<Signup>;
  #token: string | undefined;
  #key = randomKey();

  constructor(
    host: Townee & { headingLevel: number },
    town: TownController,
    /** Told of the sign-up that counts now. */
    confirmed: (signup: Signup) => void,
  ) {
    this.#host = host;
    const desk = async () => (await town.backend()).desk();
    this.#question = new AnswerController(host, {
      ask: async signal => (await desk()).confirmable(this.#token!, town.ask(signal)),
      args: () => (this.#token === undefined ? undefined : [this.#token, town.key, town.lang]),
    });
    this.#confirm = new AnswerController(host, {
      // No signal: what the visitor has confirmed is not taken back because the element goes.
      ask: async () => (await desk()).confirm(this.#token!, this.#key, town.ask()),
      onAnswer: signup => {
        this.#token = undefined;
        confirmed(signup);
      },
      // The button that was pressed goes.
      onError: error => void enter(host, isUnknown(error) ? '.title' : '.failed button'),
    });
  }

  /** Takes the token out of the address. The key stays with it: an answer that was lost comes again. */
  take(): void {
    const token = takeFromFragment(confirmName);
    if (token === undefined || token === this.#token) return;
    this.#token = token;
    this.#key = randomKey();
    this.#confirm.giveUp();
  }

  /** Whether a link is open that was not used yet. */
  get isOpen(): boolean {
    return this.#token !== undefined;
  }

  render(speech: ManagingSpeech): unknown {
    const { words } = speech;
    const { value, error } = this.#question;
    const useless = [error, this.#confirm.error].some(isUnknown);
    if (useless) return this.#renderUseless(speech);
    if (error) return failed(error, words, () => this.#question.askAgain());
    return value && !this.#question.pending ? this.#renderQuestion(value, speech) : pending(false, 1);
  }

  #renderQuestion(signup: Signup, { words, formats }: ManagingSpeech): TemplateResult {
    const isOffer = signup.state === 'offered';
    const { error, pending: isBusy } = this.#confirm;
    const { name, persons, reference, expires } = signup;
    const until = expires && formats.range(expires, undefined);
    return html`<div class="notice" part="confirmation">
      ${heading(this.#host.headingLevel, isOffer ? words.acceptTitle : words.confirmTitle)}
      ${name ? html`<p dir="auto">${name}</p>` : nothing}
      ${factList([
        [words.persons, persons && persons > 1 ? formats.number(persons) : undefined],
        [words.reference, html`<strong>${isolated(reference)}</strong>`],
      ])}
      <p>${isOffer ? until && words.offeredUntil(until) : words.confirmText}</p>
      ${error ? failed(error, words, () => this.#confirm.askAgain()) : nothing}
      ${
        error
          ? nothing
          : html`<button
              class="primary"
              part="button confirm"
              aria-disabled=${isBusy ? 'true' : nothing}
              @click=${() => isBusy || this.#confirm.askAgain()}
            >
              ${isBusy ? words.sending : isOffer ? words.acceptPlace : words.confirmSignup}
            </button>`
      }
    </div>`;
  }

  /** Unknown, used and expired links look alike, so that nobody learns anything by trying. */
  #renderUseless({ words }: ManagingSpeech): TemplateResult {
    return html`<div class="notice" part="notice">
        ${heading(this.#host.headingLevel, words.linkUseless)}
        <p>${words.linkUsed}</p>
        <p>${words.linkTooOld}</p>
      </div>
      <slot></slot>`;
  }
}

const isUnknown = (error: unknown): boolean => error instanceof BackendError && error.fault === 'not-found';
