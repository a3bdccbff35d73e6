import { html, nothing, type TemplateResult } from 'lit';
import { answerTo } from '../../contract/shown-fields.js';
import type { Signup, SignupRequest } from '../../contract/signup.js';
import type { TownController, Townee } from '../../controllers/town.js';
import { confirmation, outcome } from './confirmation.js';
import { enter } from './enter.js';
import type { FormSpeech } from './managing-words.js';
import type { SentController } from './sent.js';
import type { Target } from './target.js';

/** What the form around a stored sign-up is asked for. */
export interface AroundStored {
  target: () => Target | undefined;
  /** Told what was stored, and what became of it. */
  stored: (signup: Signup) => void;
  /** Another sign-up begins. */
  restart: () => void;
}

/** A sign-up that was stored: what happened to it, until another is begun. */
export class StoredController {
  signup: Signup | undefined;
  readonly #host: Townee & { headingLevel: number };
  readonly #town: TownController;
  readonly #around: AroundStored;
  /** What can be done with it; fetched with the first sending. */
  #sent: SentController | undefined;
  /** The address to which a mail goes. */
  #address: string | undefined;
  #isEarlier = false;
  /** Whether it became something else while the visitor was elsewhere. */
  #isNews = false;

  constructor(host: Townee & { headingLevel: number }, town: TownController, around: AroundStored) {
    this.#host = host;
    this.#town = town;
    this.#around = around;
  }

  /** What it takes to show what becomes of it comes while it is sent; what cannot be had is done without. */
  prepare(): void {
    if (this.#sent) return;
    import('./sent.js').then(
      ({ SentController }) => {
        this.#sent ??= new SentController(this.#host, this.#town, {
          address: () => this.#address,
          item: this.#around.target,
          changed: signup => this.#change(signup),
        });
        this.#host.requestUpdate();
      },
      () => undefined,
    );
  }

  /** Keeps what was stored, and enters it; `isEarlier` where an earlier try turned out to be the one that arrived. */
  keep(signup: Signup, { answers }: SignupRequest, isEarlier: boolean): void {
    const field = this.#around.target()?.form?.fields.find(({ type }) => type === 'email');
    const address = field && answerTo(answers, field);
    this.#address = typeof address === 'string' ? address : undefined;
    this.#isEarlier = isEarlier;
    this.#isNews = false;
    this.signup = signup;
    void enter(this.#host, '.title');
    this.#around.stored(signup);
  }

  /** What is heard of it by who is elsewhere on the page. */
  news(speech: FormSpeech): string | typeof nothing {
    return this.signup && this.#isNews ? outcome(this.signup, speech) : nothing;
  }

  render(signup: Signup, speech: FormSpeech): TemplateResult {
    return confirmation(signup, this.#host.headingLevel, speech, {
      nextSteps: this.#around.target()?.form?.nextSteps,
      isEarlier: this.#isEarlier,
      more: this.#sent?.render(signup, speech),
      actions: this.#renderAnother(signup, speech),
    });
  }

  /** Who left a page that waits could not have the mail sent again. */
  #renderAnother({ state }: Signup, { words }: FormSpeech): TemplateResult | typeof nothing {
    if (state === 'pending') return nothing;
    return html`<button part="button" @click=${this.#startAnother}>${words.signUpAnother}</button>`;
  }

  readonly #startAnother = (): void => {
    this.signup = undefined;
    this.#around.restart();
    void enter(this.#host, 'form :is(input, textarea, select)');
  };

  /** Became something else, such as confirmed in another tab: entered by who was there, else only heard. */
  #change(signup: Signup): void {
    const isNew = signup.state !== this.signup?.state;
    const wasInside = (this.#host.renderRoot as ShadowRoot).activeElement !== null;
    this.signup = signup;
    this.#host.requestUpdate();
    if (!isNew) return;
    this.#isNews = !wasInside;
    if (wasInside) void enter(this.#host, '.title');
    this.#around.stored(signup);
  }
}
