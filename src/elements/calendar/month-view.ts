import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { whenIdle } from '../../controllers/idle.js';
import { addStyles } from '../../controllers/late-styles.js';
import { Later } from '../../controllers/later.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/calendar-words.js';
import { isoWeek, monthOf } from '../../time/days.js';
import { planOf } from './day-plans.js';
import type { CalendarAnswer } from './calendar-answer.js';
import { GridController } from './grid-controller.js';
import { monthDay, type DayOptions } from './month-day.js';
import { styles } from './month.styles.js';
import type { PeriodOptions, PeriodView } from './period-views.js';

const months = new WeakMap<LitElement, PeriodView>();

/** The month of a calendar; made once for each, as it listens to its keys. */
export function monthPeriod(host: LitElement): PeriodView {
  let month = months.get(host);
  if (!month) months.set(host, (month = makeMonth(host)));
  return month;
}

function makeMonth(host: LitElement): PeriodView {
  addStyles(host, styles);
  const grid = new GridController(host);
  // Most visitors open a day, but none before there are days to be seen.
  const panel = new Later(host, async () => (await import('./day-panel.js')).dayPanels(host));
  whenIdle(() => void panel.value);
  return (answer, options, speech) => {
    grid.follow(answer, options);
    const { period, level } = options;
    const { openDay } = period;
    const opened = openDay && planOf(answer).get(openDay);
    const close = (): void => period.open();
    return [
      renderMonth(answer, options, grid, speech),
      opened ? panel.value?.(opened.items, { ...options, day: openDay, level: level + 1, close }, speech) : nothing,
    ];
  };
}

/** The weeks of a month as a grid (APG, grid pattern). */
function renderMonth(
  answer: CalendarAnswer,
  { period, isBusy }: PeriodOptions,
  { press, click }: GridController,
  speech: Speech<CalendarWords>,
): TemplateResult {
  const { day: first } = answer.period;
  const { day, today, openDay, weekend, bounds, hasWeekNumbers } = period;
  const month = monthOf(first);
  const cursor = monthOf(day) === month ? day : first;
  const grid = { month, today, cursor, openDay, weekend, bounds, hasWeekNumbers, mark: answer.mark };
  return html`<table
    class="month"
    part="month"
    role="grid"
    aria-label=${speech.formats.span(first, first, 'month')}
    aria-busy=${isBusy}
    @keydown=${press}
    @click=${click}
  >
    ${
      // Whatever happens around it, its days are gone through only when one of these changes.
      guard([answer, cursor, today, openDay, weekend, bounds.from, bounds.until, hasWeekNumbers, speech.words], () =>
        renderDays(answer, grid, speech),
      )
    }
  </table>`;
}

/** One day is in the tab order, keys move from day to day. */
function renderDays(
  answer: CalendarAnswer,
  options: DayOptions & { hasWeekNumbers: boolean },
  speech: Speech<CalendarWords>,
): TemplateResult {
  const { words, formats } = speech;
  const { hasWeekNumbers } = options;
  const { weeks = [] } = answer.period;
  const plan = planOf(answer);
  return html`<thead>
      <tr>
        ${hasWeekNumbers ? html`<th scope="col" class="week-number">${words.weekWord}</th>` : nothing}
        ${weeks[0].map(day => weekdayName(day, speech))}
      </tr>
    </thead>
    <tbody>
      ${weeks.map(
        week =>
          html`<tr>
            ${
              hasWeekNumbers
                ? html`<th scope="row" class="week-number">${formats.number(isoWeek(week[0]))}</th>`
                : nothing
            }
            ${week.map(day => monthDay(day, plan.get(day)!, options, speech))}
          </tr>`,
      )}
    </tbody>`;
}

/** A day of the week over its column; a language without short names, such as Arabic, says it by a letter. */
function weekdayName(day: string, { formats }: Speech): TemplateResult {
  const name = formats.date(day, undefined, 'weekday');
  const short = formats.date(day, undefined, 'weekday-short');
  return html`<th scope="col">
    <span class="visually-hidden">${name}</span>
    <span aria-hidden="true">${short === name ? formats.date(day, undefined, 'weekday-letter') : short}</span>
  </th>`;
}
