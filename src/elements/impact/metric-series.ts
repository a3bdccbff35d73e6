import { html, nothing, type TemplateResult } from 'lit';
import type { Metric } from '../../contract/metric.js';
import type { Speech } from '../../locale/speech.js';
import type { ImpactWords } from '../../locale/words.js';
import { isolated } from '../../views/text.js';

type Series = NonNullable<Metric['series']>;

/** With fewer values a line says less than the figure alone. */
const fewest = 5;
const width = 100;
const height = 32;

/** Earlier values as a line with its ends named; for assistive technology a list of them all. */
export function metricSeries(
  series: Series | undefined,
  { words, formats }: Speech<ImpactWords>,
): TemplateResult | typeof nothing {
  if (!series || series.length < fewest) return nothing;
  const points = pointsOf(series);
  const ends = [series[0], series[series.length - 1]];
  const told = series.map(
    ({ period, value }) => html`<li>${isolated(period)}: ${isolated(formats.number(value))}</li>`,
  );
  // A path of no length is a dot that keeps its shape, however the line is stretched.
  return html`<div class="series" part="series">
    <svg class="line" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" fill="none" aria-hidden="true">
      <polyline points=${points.join(' ')}></polyline>
      <path class="dot" d="M${points[points.length - 1]}h0"></path>
    </svg>
    <p class="ends muted" aria-hidden="true">
      ${ends.map(({ period, value }) => html`<span>${isolated(period)} · ${isolated(formats.number(value))}</span>`)}
    </p>
    <ul class="visually-hidden" aria-label=${words.series}>
      ${told}
    </ul>
  </div>`;
}

/** Points over zero: a line that began at its lowest value would make small changes look large. */
function pointsOf(series: Series): string[] {
  const values = series.map(({ value }) => value);
  const top = Math.max(0, ...values);
  const bottom = Math.min(0, ...values);
  const span = top - bottom || 1;
  return values.map(
    (value, index) =>
      `${((index / (values.length - 1)) * width).toFixed(1)},${(((top - value) / span) * height).toFixed(1)}`,
  );
}
