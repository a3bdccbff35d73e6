import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Backend } from '../../backends/backend.js';
import type { Theme } from '../../context/settings.js';
import type { List } from '../../contract/list.js';
import type { Metric } from '../../contract/metric.js';
import { AnswerController } from '../../controllers/answer.js';
import { FallbackController } from '../../controllers/fallback.js';
import { StatesController } from '../../controllers/states.js';
import { TownController } from '../../controllers/town.js';
import type { Speech } from '../../locale/speech.js';
import type { ImpactWords } from '../../locale/words.js';
import { failed, omittedNote, pending } from '../../views/states.js';
import { CountUpController } from './count-up.js';
import { styles } from './impact.styles.js';
import { metricFigure } from './metric-figure.js';

/**
 * Shows in figures what a town's volunteers achieved, with source and date.
 *
 * @summary Impact counter.
 * @tag miteinand-impact
 *
 * @slot - Shown until the first answer and while the widget cannot work: the most important figure as text, a link.
 * @slot empty - Shown when there are no figures.
 *
 * @csspart figure - One figure with all that belongs to it.
 * @csspart name - What was counted.
 * @csspart value - The number with its unit.
 * @csspart number - The number.
 * @csspart unit - The unit.
 * @csspart goal - The bar against a goal.
 * @csspart series - The line of earlier values.
 * @csspart origin - Source, period and date.
 * @csspart notice - What is said when something went wrong.
 * @csspart omitted - How many figures could not be read.
 * @csspart foreign - Says that a text is there only in another language.
 * @csspart button - The button to try again.
 *
 * @cssstate loading - Figures are on their way.
 * @cssstate failed - The last question was not answered.
 * @cssstate empty - There are no figures.
 */
export class ImpactElement extends LitElement {
  static override styles = styles;

  /** Shows only these figures, in this order; ids separated by spaces. */
  @property() metrics?: string;

  /** Address of the town's backend; without it the settings around the widget count. */
  @property() backend?: string | Backend;

  /** Level of the figures' headings, 2 to 6: one below the heading that stands over the widget. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** `light` or `dark`; without it the widget looks as the page does. */
  @property() theme?: Theme;

  readonly #town = new TownController(this, 'impact');
  readonly #fallback = new FallbackController(this);
  readonly #states = new StatesController(this);
  readonly #answer = new AnswerController(this, {
    ask: signal => this.#fetchMetrics(signal),
    args: () => [this.#town.key, this.#town.lang],
  });
  readonly #countUp = new CountUpController(this, () => this.#figures.length > 0);

  /** The figures the editor wants to see, in that order. */
  get #figures(): readonly Metric[] {
    const items = this.#answer.value?.items ?? [];
    const wanted = this.metrics?.split(/\s+/).filter(Boolean) ?? [];
    return wanted.length ? wanted.flatMap(id => items.find(metric => metric.id === id) ?? []) : items;
  }

  protected override updated(): void {
    const { value, pending, error } = this.#answer;
    this.#states.toggle('loading', pending);
    this.#states.toggle('failed', error !== undefined);
    this.#states.toggle('empty', value !== undefined && !this.#figures.length);
  }

  protected override render(): TemplateResult {
    const { speech, said } = this.#town;
    if (!speech) return pending(this.#fallback.present);
    return html`<div class="impact" lang=${said.lang} dir=${said.dir}>
      <p class="visually-hidden" role="status">${this.#answer.pending ? speech.words.loading : nothing}</p>
      ${this.#renderAnswer(speech)}
    </div>`;
  }

  #renderAnswer(speech: Speech<ImpactWords>): unknown {
    const { value, error } = this.#answer;
    if (error) return [failed(error, speech.words, () => this.#answer.askAgain()), html`<slot></slot>`];
    if (!value) return pending(this.#fallback.present);
    if (this.#figures.length) return this.#renderFigures(value, speech);
    return html`<slot name="empty"><p class="notice">${speech.words.noMetrics}</p></slot>`;
  }

  #renderFigures({ omitted }: List<Metric>, speech: Speech<ImpactWords>): TemplateResult {
    return html`<ul class="figures" role="list">
        ${this.#figures.map(
          metric =>
            html`<li class="figure" part="figure">
              ${metricFigure(metric, this.headingLevel, speech, this.#countUp.progress)}
            </li>`,
        )}
      </ul>
      ${omittedNote(omitted, speech.words)}`;
  }

  async #fetchMetrics(signal: AbortSignal): Promise<List<Metric>> {
    const backend = await this.#town.backend();
    return backend.metrics(this.#town.ask(signal));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'miteinand-impact': ImpactElement;
  }
}
