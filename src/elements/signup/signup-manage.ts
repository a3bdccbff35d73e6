import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { Signup } from '../../contract/signup.js';
import { AnswerController } from '../../controllers/answer.js';
import { takeFromFragment } from '../../controllers/fragment.js';
import { addStyles } from '../../controllers/late-styles.js';
import type { TownController, Townee } from '../../controllers/town.js';
import { heading } from '../../views/heading.js';
import { failed, pending } from '../../views/states.js';
import { ConfirmingController, confirmName } from './confirming.js';
import { enter } from './enter.js';
import { ManagedController } from './managed.js';
import { ManagingWordsController, type FormSpeech, type ManagingSpeech } from './managing-words.js';
import { styles } from './managing.styles.js';

/** Name of the token in the fragment of a manage link. */
export const tokenName = 'miteinand-signup';

/** The page to which the links of a sign-up lead: confirms it, or shows how it stands and what can be done with it. */
export class SignupManageController implements ReactiveController {
  readonly #host: Townee & { headingLevel: number };
  readonly #words: ManagingWordsController;
  readonly #signup: AnswerController<Signup | undefined>;
  readonly #confirming: ConfirmingController;
  readonly #managed: ManagedController;
  #token: string | undefined;
  #isErased = false;
  /** A link that is opened while the page is already there changes only the fragment. */
  readonly #follow = (): void => {
    if (location.hash.includes(`${tokenName}=`) || location.hash.includes(`${confirmName}=`)) this.#signup.askAgain();
  };

  constructor(
    host: Townee & { headingLevel: number; manage: boolean },
    town: TownController,
    changed: (signup: Signup) => void,
  ) {
    addStyles(host, [styles]);
    this.#host = host;
    this.#words = new ManagingWordsController(host, town);
    this.#signup = new AnswerController(host, {
      ask: async signal => {
        if (host.manage) this.#takeTokens();
        if (!host.manage || !this.#token) return undefined;
        return (await (await town.backend()).desk()).signup(this.#token, town.ask(signal));
      },
      args: () => [host.manage, town.key, town.lang],
    });
    const take = (signup: Signup): void => {
      this.#signup.value = signup;
      changed(signup);
    };
    this.#confirming = new ConfirmingController(host, town, signup => {
      this.#token = tokenIn(signup.manageUrl);
      this.#begin();
      take(signup);
      void enter(host, '.title');
      // With its own link the answers are told too.
      if (this.#token) this.#signup.askAgain();
    });
    this.#managed = new ManagedController(host, town, {
      signup: () => this.#signup.value,
      token: () => this.#token ?? '',
      changed: take,
      erased: () => {
        changed({ ...this.#signup.value!, state: 'cancelled' });
        this.#signup.value = undefined;
        this.#token = undefined;
        this.#isErased = true;
      },
    });
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#follow);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#follow);
  }

  render(speech: FormSpeech, hasFallback: boolean): unknown {
    const said = this.#words.addTo(speech);
    if (said) return this.#renderPage(said, hasFallback);
    const { error } = this.#words;
    return error
      ? [failed(error, speech.words, () => this.#words.askAgain()), html`<slot></slot>`]
      : pending(hasFallback, 1);
  }

  #renderPage(speech: ManagingSpeech, hasFallback: boolean): unknown {
    const { words } = speech;
    const { value, error, pending: isPending } = this.#signup;
    if (this.#confirming.isOpen) return this.#confirming.render(speech);
    if (this.#isErased) return this.#renderErased(speech);
    if (error && !value) return [failed(error, words, () => this.#signup.askAgain()), html`<slot></slot>`];
    if (value) return this.#managed.render(value, speech);
    return isPending
      ? pending(hasFallback, 1)
      : html`<p class="notice">${words.noSignup}</p>
          <slot></slot>`;
  }

  #renderErased({ words }: ManagingSpeech): TemplateResult {
    return html`<div class="notice done" part="confirmation">${heading(this.#host.headingLevel, words.erased)}</div>`;
  }

  /** Another link is another sign-up. */
  #takeTokens(): void {
    this.#confirming.take();
    const token = takeFromFragment(tokenName);
    if (!token || token === this.#token) return;
    this.#token = token;
    this.#begin();
  }

  #begin(): void {
    this.#signup.value = undefined;
    this.#isErased = false;
    this.#managed.restart();
  }
}

/** The token of a manage link. */
function tokenIn(manageUrl: string | undefined): string | undefined {
  const [, fragment = ''] = manageUrl?.split('#') ?? [];
  return new URLSearchParams(fragment).get(tokenName) ?? undefined;
}
