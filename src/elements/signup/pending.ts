import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { BackendError, closed } from '../../contract/problem.js';
import type { Signup } from '../../contract/signup.js';
import { AnswerController } from '../../controllers/answer.js';
import type { TownController, Townee } from '../../controllers/town.js';
import { waiting } from '../../locale/waiting.js';
import { faultNote } from '../../views/states.js';
import { isolate } from '../../views/text.js';
import { AddressForm } from './address-form.js';
import { Countdown } from './countdown.js';
import type { ManagingSpeech } from './managing-words.js';

/** What is known around it. */
export interface AroundPending {
  address: () => string | undefined;
  changed: (signup: Signup) => void;
}

/** A sign-up that counts once the link in its mail was used: the mail again, to another address, and whether it was. */
export class PendingController implements ReactiveController {
  readonly #around: AroundPending;
  readonly #countdown: Countdown;
  readonly #form: AddressForm;
  readonly #resend: AnswerController<Signup>;
  readonly #look: AnswerController<Signup>;
  #signup: Signup | undefined;
  /** The address that was named last, where it is not the first any more. */
  #address: string | undefined;
  #wanted: string | undefined;
  #isResent = false;

  constructor(host: Townee, town: TownController, around: AroundPending) {
    this.#around = around;
    this.#countdown = new Countdown(host);
    this.#form = new AddressForm(host, address => this.#send(address));
    const desk = async () => (await town.backend()).desk();
    this.#resend = new AnswerController(host, {
      ask: async () => (await desk()).resend(this.#signup!.token!, this.#wanted, town.ask()),
      onAnswer: fresh => this.#noteResent(fresh),
      onError: error => this.#noteRefused(error),
    });
    this.#look = new AnswerController(host, {
      ask: async signal => (await desk()).signup(this.#signup!.token!, town.ask(signal)),
      onAnswer: fresh => this.#take(fresh),
    });
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('focus', this.#lookAgain);
    document.addEventListener('visibilitychange', this.#lookAgain);
  }

  hostDisconnected(): void {
    removeEventListener('focus', this.#lookAgain);
    document.removeEventListener('visibilitychange', this.#lookAgain);
  }

  render(signup: Signup, speech: ManagingSpeech): TemplateResult {
    this.#note(signup);
    const { words, formats } = speech;
    const address = this.#address ?? this.#around.address();
    const { expires, token } = signup;
    return html`<p>${address === undefined ? words.mailIsSent : words.mailSent(isolate(address))}</p>
      ${expires === undefined ? nothing : html`<p>${words.heldUntil(formats.range(expires, undefined))}</p>`}
      <p class="muted">${words.noMail}</p>
      ${token === undefined ? nothing : this.#renderWays(address, speech)}
      <p role="status">${this.#isResent && address !== undefined ? words.resent(isolate(address)) : nothing}</p>`;
  }

  #renderWays(address: string | undefined, speech: ManagingSpeech): TemplateResult {
    const { words, lang } = speech;
    const { seconds } = this.#countdown;
    const isLocked = seconds > 0 || this.#resend.pending;
    return html`${this.#form.isOpen ? this.#form.render(speech, isLocked) : nothing}
      <div class="actions">
        ${
          this.#form.isOpen
            ? nothing
            : html`<button
                  type="button"
                  part="button resend"
                  aria-disabled=${isLocked ? 'true' : nothing}
                  aria-describedby=${seconds ? 'resend-wait' : nothing}
                  @click=${() => this.#send(undefined)}
                >
                  ${words.resend}
                </button>
                <button type="button" class="change" part="button" @click=${() => this.#form.open(address)}>
                  ${words.changeAddress}
                </button>`
        }
      </div>
      ${seconds ? html`<p class="muted" id="resend-wait">${words.resendIn(waiting(lang)(seconds))}</p>` : nothing}
      ${faultNote(this.#refusal, words)}`;
  }

  /** Why the mail was not sent; who had to wait and has waited is told no more. */
  get #refusal(): unknown {
    const { error } = this.#resend;
    const hadToWait = error instanceof BackendError && error.retryAfter !== undefined;
    return hadToWait && !this.#countdown.seconds ? undefined : error;
  }

  /** Another sign-up has another address and another minute. */
  #note(signup: Signup): void {
    const before = this.#signup;
    this.#signup = signup;
    if (before?.reference === signup.reference) return;
    this.#address = undefined;
    this.#isResent = false;
    this.#form.close();
    this.#countdown.start(signup);
  }

  #send(address: string | undefined): void {
    if (this.#resend.pending || this.#countdown.seconds) return;
    this.#wanted = address;
    this.#isResent = false;
    this.#resend.askAgain();
  }

  #noteResent(fresh: Signup): void {
    this.#address = this.#wanted ?? this.#address;
    this.#isResent = true;
    this.#countdown.start(fresh);
    if (this.#form.isOpen) this.#form.close();
    this.#take(fresh);
  }

  /** What waits for no mail any more was confirmed meanwhile, or is over. */
  #noteRefused(error: unknown): void {
    this.#countdown.startAfter(error);
    if (error instanceof BackendError && error.problem?.type === closed) this.#look.askAgain();
  }

  /** A look tells how it stands and keeps what only the first answer told. */
  #take(fresh: Signup): void {
    this.#around.changed({ ...this.#signup!, ...fresh });
  }

  readonly #lookAgain = (): void => {
    const { state, token } = this.#signup ?? {};
    const isWaiting = state === 'pending' && token !== undefined;
    if (isWaiting && !document.hidden && !this.#resend.pending) this.#look.askAgain();
  };
}
