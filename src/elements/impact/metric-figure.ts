import { html, nothing, type TemplateResult } from 'lit';
import type { Metric } from '../../contract/metric.js';
import type { Formats } from '../../locale/format.js';
import type { Speech } from '../../locale/speech.js';
import type { ImpactWords } from '../../locale/words.js';
import { heading } from '../../views/heading.js';
import { foreignHint, isolated, languageOf } from '../../views/text.js';
import { metricSeries } from './metric-series.js';

/** One figure: what was counted, how much, towards which goal, when and by whom. */
export function metricFigure(
  metric: Metric,
  level: number,
  speech: Speech<ImpactWords>,
  progress: number,
): TemplateResult {
  const { lang, dir } = languageOf(metric);
  return html`
    ${heading(level, html`<span lang=${lang} dir=${dir}>${metric.name}</span>`, 'name')}
    <p class="value" part="value">
      <span class="number ${progress < 1 ? 'counting' : ''}" part="number">
        <span class="final">${speech.formats.number(metric.value)}</span>
        ${progress < 1 ? html`<span aria-hidden="true">${partOf(metric.value, progress, speech.formats)}</span>` : nothing}
      </span>
      ${metric.unitText ? html`<span class="unit" part="unit" lang=${lang} dir=${dir}>${metric.unitText}</span>` : nothing}
    </p>
    ${originOf(metric, speech)} ${goalBar(metric, speech)} ${metricSeries(metric.series, speech)}
  `;
}

/** The number on its way to its value. */
const partOf = (value: number, progress: number, formats: Formats): string =>
  formats.number(Math.round(value * progress));

/** How far it is to the goal; without one there is nothing to compare with. */
function goalBar(metric: Metric, { words, formats }: Speech<ImpactWords>): TemplateResult | typeof nothing {
  const { goal, value, name } = metric;
  if (!goal || goal < 0) return nothing;
  return html`<div class="goal" part="goal">
    <progress max=${goal} value=${Math.max(value, 0)} aria-label=${name}></progress>
    <p class="muted">${words.ofGoal(formats.number(goal))}</p>
  </div>`;
}

/** By whom it was counted, for which time, and how fresh it is. */
function originOf(metric: Metric, speech: Speech<ImpactWords>): TemplateResult {
  const { words, formats } = speech;
  const { period, source, observationDate } = metric;
  const asOf = observationDate && words.asOf(formats.date(observationDate));
  return html`<div class="muted" part="origin">
    ${source ? html`<p dir="auto">${words.source(source)}</p>` : nothing}
    <p>${period ? isolated(period) : nothing}${period && asOf ? ' · ' : nothing}${asOf}</p>
    ${foreignHint(metric, speech)}
  </div>`;
}
