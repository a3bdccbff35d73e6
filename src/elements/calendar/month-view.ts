import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/words.js';
import { isoWeek, monthOf } from '../../time/days.js';
import { dayPanel } from './day-panel.js';
import type { CalendarAnswer } from './event-list.js';
import { monthDay } from './month-day.js';
import type { PeriodOptions, PeriodView } from './period-views.js';

/** The weeks of a month as a grid, and the events of the day opened in it. */
export const monthPeriod: PeriodView = (answer, options, speech) => {
  const { period, level, isBusy } = options;
  const { openDay } = period;
  const opened = openDay && answer.plan.get(openDay);
  const close = (): void => period.open();
  return [
    // Typing in a search field above need not go through all days.
    guard([answer, isBusy, period.day, period.today, openDay, speech.words, speech.lang], () =>
      renderGrid(answer, options, speech),
    ),
    opened ? dayPanel(opened.items, { ...options, day: openDay, level: level + 1, close }, speech) : nothing,
  ];
};

/** APG, grid pattern: one day is in the tab order, keys move from day to day. */
function renderGrid(
  { period: { day: first, weeks = [] }, plan }: CalendarAnswer,
  { period, isBusy, press, click, mark }: PeriodOptions,
  speech: Speech<CalendarWords>,
): TemplateResult {
  const { day, today, openDay, weekend, bounds, hasWeekNumbers } = period;
  const month = monthOf(first);
  const cursor = monthOf(day) === month ? day : first;
  const options = { month, today, cursor, openDay, weekend, bounds, mark };
  return html`<table
    class="month"
    part="month"
    role="grid"
    aria-label=${speech.formats.span(first, first, 'month')}
    aria-busy=${isBusy}
    @keydown=${press}
    @click=${click}
  >
    <thead>
      <tr>
        ${hasWeekNumbers ? html`<th scope="col" class="week-number">${speech.words.weekWord}</th>` : nothing}
        ${weeks[0].map(day => weekdayName(day, speech))}
      </tr>
    </thead>
    <tbody>
      ${weeks.map(
        week =>
          html`<tr>
            ${
              hasWeekNumbers
                ? html`<th scope="row" class="week-number">${speech.formats.number(isoWeek(week[0]))}</th>`
                : nothing
            }
            ${week.map(day => monthDay(day, plan.get(day)!, options, speech))}
          </tr>`,
      )}
    </tbody>
  </table>`;
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
