import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import type { Signup } from '../../contract/signup.js';
import { takeFromFragment } from '../../controllers/fragment.js';
import { AnswerController } from '../../controllers/answer.js';
import type { TownController, Townee } from '../../controllers/town.js';
import type { Speech } from '../../locale/speech.js';
import { failed, skeleton } from '../../views/states.js';
import { confirmation } from './confirmation.js';

/** Name of the token in the fragment of a manage link. */
export const tokenName = 'miteinand-signup';

/** The view a manage link opens: how a sign-up stands, and how to cancel it. Cancelling asks once. */
export class SignupManageController {
  readonly #host: Townee & { headingLevel: number };
  readonly #changed: (signup: Signup) => void;
  readonly #signup: AnswerController<Signup | undefined>;
  readonly #cancel: Task<readonly unknown[], Signup | undefined>;
  #token: string | undefined;
  #asking = false;

  constructor(
    host: Townee & { headingLevel: number; manage: boolean },
    town: TownController,
    changed: (signup: Signup) => void,
  ) {
    this.#host = host;
    this.#changed = changed;
    this.#signup = new AnswerController(host, {
      ask: async signal => {
        this.#token = host.manage ? (takeFromFragment(tokenName) ?? this.#token) : undefined;
        return this.#token ? (await town.backend()).signup(this.#token, town.ask(signal)) : undefined;
      },
      args: () => [host.manage, town.key, town.lang],
    });
    this.#cancel = new Task(host, {
      autoRun: false,
      task: async (_args, { signal }) =>
        this.#token ? (await town.backend()).cancelSignup(this.#token, town.ask(signal)) : undefined,
      onComplete: signup => signup && this.#changed(signup),
    });
  }

  render(speech: Speech): TemplateResult {
    const { words } = speech;
    const { value, error, pending } = this.#signup;
    if (error) return failed(error, words, () => this.#signup.askAgain());
    const signup = this.#cancel.value ?? value;
    if (signup) return this.#renderSignup(signup, speech);
    return pending ? skeleton(1) : html`<p class="notice">${words.noSignup}</p>`;
  }

  #renderSignup(signup: Signup, speech: Speech): TemplateResult {
    const { words } = speech;
    // The page that is open already is the one the link leads to.
    const shown = { ...signup, manageUrl: undefined };
    const error = this.#cancel.status === TaskStatus.ERROR ? this.#cancel.error : undefined;
    return html`${error ? failed(error, words, () => void this.#cancel.run()) : nothing}
    ${confirmation(shown, this.#host.headingLevel, speech, signup.state === 'cancelled' ? nothing : this.#renderCancel(speech))}`;
  }

  #renderCancel({ words }: Speech): TemplateResult {
    if (!this.#asking)
      return html`<button part="button" @click=${() => this.#ask(true)}>${words.cancelSignup}</button>`;
    return html`<p role="alert">${words.cancelSure}</p>
      <button class="primary" part="button" @click=${() => void this.#cancel.run()}>${words.cancelSignup}</button>
      <button part="button" @click=${() => this.#ask(false)}>${words.keepSignup}</button>`;
  }

  #ask(asking: boolean): void {
    this.#asking = asking;
    this.#host.requestUpdate();
  }
}
