import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/words.js';
import { isoWeek, monthOf } from '../../time/days.js';
import { dayPanel } from './day-panel.js';
import type { CalendarAnswer } from './event-list.js';
import { monthDay, type DayOptions } from './month-day.js';
import type { PeriodView } from './period-views.js';

/** The weeks of a month as a grid (APG, grid pattern), and the events of the day opened in it. */
export const monthPeriod: PeriodView = (answer, options, speech) => {
  const { period, level, isBusy, press, click } = options;
  const { day: first } = answer.period;
  const { day, today, openDay, weekend, bounds, hasWeekNumbers } = period;
  const month = monthOf(first);
  const grid = {
    month,
    today,
    cursor: monthOf(day) === month ? day : first,
    openDay,
    weekend,
    bounds,
    hasWeekNumbers,
    mark: answer.mark,
  };
  const opened = openDay && answer.plan.get(openDay);
  const close = (): void => period.open();
  return [
    html`<table
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
        guard(
          [answer, grid.cursor, today, openDay, weekend, bounds.from, bounds.until, hasWeekNumbers, speech.words],
          () => renderDays(answer, grid, speech),
        )
      }
    </table>`,
    opened ? dayPanel(opened.items, { ...options, day: openDay, level: level + 1, close }, speech) : nothing,
  ];
};

/** One day is in the tab order, keys move from day to day. */
function renderDays(
  { period: { weeks = [] }, plan }: CalendarAnswer,
  options: DayOptions & { hasWeekNumbers: boolean },
  speech: Speech<CalendarWords>,
): TemplateResult {
  const { words, formats } = speech;
  const { hasWeekNumbers } = options;
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
