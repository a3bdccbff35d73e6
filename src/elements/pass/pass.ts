import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Backend } from '../../backends/backend.js';
import { isAddress } from '../../backends/credential.js';
import type { Theme } from '../../context/settings.js';
import { AnswerController } from '../../controllers/answer.js';
import { FallbackController } from '../../controllers/fallback.js';
import { StatesController } from '../../controllers/states.js';
import { TownController } from '../../controllers/town.js';
import type { Speech } from '../../locale/speech.js';
import type { PassWords } from '../../locale/words.js';
import { failed, pending } from '../../views/states.js';
import { paragraphs } from '../../views/text.js';
import { loadCheckedPass, type CheckedPass } from './checked-pass.js';
import { passCard } from './pass-card.js';
import { passStamps } from './pass-stamps.js';
import { passChecks, passVerdict, toneOf } from './pass-verdict.js';
import { PassVerifiedEvent } from './pass.events.js';
import { styles } from './pass.styles.js';

/**
 * Shows a volunteering pass with its stamps and hours, and whether it is genuine.
 *
 * @summary Recognition pass viewer.
 * @tag miteinand-pass
 *
 * @slot - Shown until the first answer and while the widget cannot work: what the pass is, whom to ask.
 * @slot empty - Shown when no pass is set.
 *
 * @csspart pass - The whole pass; the verdict is a second name of the part.
 * @csspart card - The face of the pass.
 * @csspart title - The name of the pass.
 * @csspart issuer - Who issued it.
 * @csspart holder - Whose pass it is.
 * @csspart achievement - What it is given for, where this is not its name.
 * @csspart facts - Hours and validity.
 * @csspart verdict - Whether it is genuine; the verdict is a second name of the part.
 * @csspart stamps - The list of stamps.
 * @csspart stamp - One stamp.
 * @csspart checks - What was checked.
 * @csspart notice - What is said when something went wrong.
 * @csspart button - The button to try again.
 * @csspart subtitle - Heading of the stamps.
 *
 * @cssstate loading - The pass is on its way.
 * @cssstate failed - The pass could not be fetched.
 * @cssstate empty - No pass is set.
 *
 * @fires {PassVerifiedEvent} miteinand-pass-verified - The check is done; `detail.verdict` says what was found.
 */
export class PassElement extends LitElement {
  static override styles = styles;

  /** The pass: its id in the town's backend, or its address. */
  @property() src?: string;

  /** Issuers that are trusted besides those the backend names, separated by spaces: `did:key:z6Mk…`, or an address with its key, `https://town.example#z6Mk…`. */
  @property() issuers?: string;

  /** Address of the town's backend; without it the settings around the widget count. */
  @property() backend?: string | Backend;

  /** Level of the pass's heading, 2 to 6: one below the heading that stands over the widget. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** `light` or `dark`; without it the widget looks as the page does. */
  @property() theme?: Theme;

  readonly #town = new TownController(this, 'pass');
  readonly #fallback = new FallbackController(this);
  readonly #states = new StatesController(this);
  readonly #answer = new AnswerController(this, {
    ask: signal => this.#fetchPass(signal),
    args: () => [this.src, this.#town.key, this.#issuers.join(' ')],
    onAnswer: checked => {
      /** @internal */
      if (checked) this.dispatchEvent(new PassVerifiedEvent(checked.verdict));
    },
  });

  get #issuers(): readonly string[] {
    return this.issuers?.split(/\s+/).filter(Boolean) ?? this.#town.settings.issuers ?? [];
  }

  protected override updated(): void {
    const { pending, error } = this.#answer;
    this.#states.toggle('loading', pending);
    this.#states.toggle('failed', error !== undefined);
    this.#states.toggle('empty', !this.src);
  }

  protected override render(): TemplateResult {
    const { speech, said } = this.#town;
    if (!speech) return pending(this.#fallback.present, 1);
    return html`<div lang=${said.lang} dir=${said.dir}>
      <p class="visually-hidden" role="status">${this.#said(speech)}</p>
      ${this.#renderAnswer(speech)}
    </div>`;
  }

  #renderAnswer(speech: Speech<PassWords>): unknown {
    const { value, error, pending: isPending } = this.#answer;
    if (!this.src) return html`<slot name="empty"><p class="notice">${speech.words.noPass}</p></slot>`;
    if (error) return [failed(error, speech.words, () => this.#answer.askAgain()), html`<slot></slot>`];
    return value && !isPending ? this.#renderPass(value, speech) : pending(this.#fallback.present, 1);
  }

  #renderPass(checked: CheckedPass, speech: Speech<PassWords>): TemplateResult {
    const { verdict, pass } = checked;
    const { description, criteria } = pass.credentialSubject.achievement;
    return html`<article class="pass ${toneOf(verdict)}" part="pass ${verdict}">
      ${passCard(checked, this.headingLevel, speech)}
      <div class="beside">
        ${passVerdict(checked, speech)} ${paragraphs([description, criteria?.narrative].filter(Boolean).join('\n\n'))}
      </div>
      ${passStamps(pass.evidence, this.headingLevel + 1, speech)} ${passChecks(checked, speech)}
    </article>`;
  }

  /** What is told to those who do not see: that it takes a moment, then the verdict. */
  #said({ words }: Speech<PassWords>): string {
    const { value, error, pending } = this.#answer;
    if (error || !this.src) return '';
    return value && !pending ? words.verdicts[value.verdict] : words.loading;
  }

  async #fetchPass(signal: AbortSignal): Promise<CheckedPass | undefined> {
    const { src } = this;
    if (!src) return undefined;
    // A pass with an address of its own can be shown without a town.
    const backend = this.#town.key || !isAddress(src) ? await this.#town.backend() : undefined;
    return loadCheckedPass(src, backend, this.#issuers, this.#town.ask(signal));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'miteinand-pass': PassElement;
  }
}
