import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { SignupForm } from '../../contract/form.js';
import type { AnsweringWords } from '../../locale/signup-words.js';
import type { Speech } from '../../locale/speech.js';
import { heading } from '../../views/heading.js';
import type { FillingController } from './filling.js';
import { review } from './review.js';
import { partsOf, type FormPart } from './sections.js';

/** One after another: the sections with something to ask, and all answers once more where the form wants that. */
type Step = FormPart & { isReview?: boolean };

/** Which part of a long form is filled in now, how far that is, and the way on and back. */
export class StepsController {
  form!: SignupForm;
  readonly #host: LitElement & { headingLevel: number };
  readonly #filling: FillingController;
  #index = 0;

  constructor(host: LitElement & { headingLevel: number }, filling: FillingController) {
    this.#host = host;
    this.#filling = filling;
  }

  get #steps(): Step[] {
    const { asked } = this.#filling;
    const parts = partsOf(this.form).filter(({ fields }) => fields.some(({ name }) => asked.has(name)));
    return this.form.review ? [...parts, { fields: [], isReview: true }] : parts;
  }

  get #current(): Step | undefined {
    const steps = this.#steps;
    return steps[Math.min(this.#index, steps.length - 1)];
  }

  get isFirst(): boolean {
    return this.#index === 0;
  }

  get isLast(): boolean {
    return this.#index >= this.#steps.length - 1;
  }

  /** Whether a section is the one to fill in now. */
  shows = ({ section }: FormPart): boolean => !this.#current?.isReview && this.#current?.section?.id === section?.id;

  /** Goes on if what is asked here is filled in. */
  async goOn(): Promise<void> {
    if (await this.#filling.check(this.#current?.fields ?? [])) await this.#goTo(this.#index + 1);
  }

  /** Shows the first step that asks one of these fields; the focus is led by who asks for it. */
  lead(names: ReadonlySet<string>): void {
    const index = this.#steps.findIndex(({ fields }) => fields.some(({ name }) => names.has(name)));
    if (index >= 0) this.#index = index;
    this.#host.requestUpdate();
  }

  /** Back to the beginning, for another sign-up. */
  restart(): void {
    this.#index = 0;
  }

  renderHead({ words, formats }: Speech<AnsweringWords>): TemplateResult | typeof nothing {
    const { length } = this.#steps;
    if (length < 2) return nothing;
    const number = Math.min(this.#index, length - 1) + 1;
    const { section, isReview } = this.#current!;
    const title = isReview ? words.reviewTitle : (section?.title ?? this.form.title);
    const progress = words.step(formats.number(number), formats.number(length));
    return html`<div class="head">
      ${heading(this.#host.headingLevel + 1, html`<span class="muted">${progress}</span> <span>${title}</span>`, 'step')}
      <progress max=${length} value=${number} aria-hidden="true"></progress>
    </div>`;
  }

  renderReview(speech: Speech<AnsweringWords>): TemplateResult | typeof nothing {
    if (!this.#current?.isReview) return nothing;
    const steps = this.#steps.filter(({ isReview }) => !isReview);
    return review(steps, this.#filling.answers, this.#host.headingLevel + 2, speech, index => void this.#goTo(index));
  }

  renderBack({ words }: Speech<AnsweringWords>): TemplateResult | typeof nothing {
    return this.#index
      ? html`<button type="button" part="button" @click=${() => void this.#goTo(this.#index - 1)}>
          ${words.stepBack}
        </button>`
      : nothing;
  }

  /** The new step is heard and entered by its heading. */
  async #goTo(index: number): Promise<void> {
    this.#index = Math.min(Math.max(index, 0), this.#steps.length - 1);
    await this.#filling.complain(new Map());
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.step')?.focus();
  }
}
