import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Signup } from '../../contract/signup.js';
import { takeFromFragment } from '../../controllers/fragment.js';
import { AnswerController } from '../../controllers/answer.js';
import type { TownController, Townee } from '../../controllers/town.js';
import type { Speech } from '../../locale/speech.js';
import type { AnsweringWords } from '../../locale/signup-words.js';
import { failed, pending } from '../../views/states.js';
import { confirmation } from './confirmation.js';

/** Name of the token in the fragment of a manage link. */
export const tokenName = 'miteinand-signup';

/** The view a manage link opens: how a sign-up stands, and how to cancel it. Cancelling asks once. */
export class SignupManageController implements ReactiveController {
  readonly #host: Townee & { headingLevel: number };
  readonly #signup: AnswerController<Signup | undefined>;
  readonly #cancel: AnswerController<Signup | undefined>;
  #token: string | undefined;
  #asking = false;
  /** A manage link that is opened while the page is already there changes only the fragment. */
  readonly #follow = (): void => {
    if (location.hash.includes(`${tokenName}=`)) this.#signup.askAgain();
  };

  constructor(
    host: Townee & { headingLevel: number; manage: boolean },
    town: TownController,
    changed: (signup: Signup) => void,
  ) {
    this.#host = host;
    this.#signup = new AnswerController(host, {
      ask: async signal => {
        this.#token = host.manage ? (takeFromFragment(tokenName) ?? this.#token) : undefined;
        return this.#token ? (await (await town.backend()).desk()).signup(this.#token, town.ask(signal)) : undefined;
      },
      args: () => [host.manage, town.key, town.lang],
    });
    this.#cancel = new AnswerController(host, {
      ask: async () =>
        this.#token ? (await (await town.backend()).desk()).cancel(this.#token, town.ask()) : undefined,
      onAnswer: signup => {
        this.#signup.value = signup;
        if (signup) changed(signup);
        void this.#focus('.title');
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

  render(speech: Speech<AnsweringWords>, hasFallback: boolean): unknown {
    const { words } = speech;
    const { value, error, pending: isPending } = this.#signup;
    if (error) return [failed(error, words, () => this.#signup.askAgain()), html`<slot></slot>`];
    if (value) return this.#renderSignup(value, speech);
    return isPending
      ? pending(hasFallback, 1)
      : html`<p class="notice">${words.noSignup}</p>
          <slot></slot>`;
  }

  #renderSignup(signup: Signup, speech: Speech<AnsweringWords>): TemplateResult {
    const { words } = speech;
    // The page that is open already is the one the link leads to.
    const shown = { ...signup, manageUrl: undefined };
    const { error } = this.#cancel;
    return html`${error ? failed(error, words, () => this.#cancel.askAgain()) : nothing}
    ${confirmation(shown, this.#host.headingLevel, speech, { actions: signup.state === 'cancelled' ? nothing : this.#renderCancel(speech) })}`;
  }

  #renderCancel({ words }: Speech<AnsweringWords>): TemplateResult {
    if (!this.#asking)
      return html`<button part="button" @click=${() => this.#ask(true)}>${words.cancelSignup}</button>`;
    return html`<p class="sure" tabindex="-1">${words.cancelSure}</p>
      <button class="primary" part="button" @click=${() => this.#cancel.askAgain()}>${words.cancelSignup}</button>
      <button part="button" @click=${() => this.#ask(false)}>${words.keepSignup}</button>`;
  }

  /** The button that was pressed goes: the focus follows to the question, or back to where it was asked. */
  #ask(asking: boolean): void {
    this.#asking = asking;
    this.#host.requestUpdate();
    void this.#focus(asking ? '.sure' : '.actions button');
  }

  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
