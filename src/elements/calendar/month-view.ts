import { html, type TemplateResult } from 'lit';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/words.js';
import { weekOf } from '../../locale/week.js';
import type { DayPlan } from '../../time/month-plan.js';
import type { EventItem } from './event-items.js';
import { monthDay } from './month-day.js';

/** What the month needs besides what stands on its days. */
export interface MonthOptions {
  /** The month shown, `YYYY-MM`. */
  month: string;
  weeks: readonly (readonly string[])[];
  today: string;
  /** The one day in the tab order. */
  cursor: string;
  /** The day whose events are listed under the grid. */
  openDay: string | undefined;
  isBusy: boolean;
  press: (event: KeyboardEvent) => void;
  /** A click anywhere on the grid: one listener for all its days and events. */
  click: (event: Event) => void;
}

const emptyDay: DayPlan<EventItem> = { items: [], lines: [], hidden: 0 };

/** The weeks of a month as a grid (APG, grid pattern): one day is in the tab order, keys move from day to day. */
export function monthView(
  plan: ReadonlyMap<string, DayPlan<EventItem>>,
  options: MonthOptions,
  speech: Speech<CalendarWords>,
): TemplateResult {
  const { month, weeks, isBusy, press, click } = options;
  const days = { ...options, weekend: weekOf(speech.lang).weekend };
  return html`<table
    class="month"
    part="month"
    role="grid"
    aria-label=${speech.formats.date(`${month}-01`, undefined, 'month')}
    aria-busy=${isBusy}
    @keydown=${press}
    @click=${click}
  >
    <thead>
      <tr>
        ${weeks[0].map(day => weekdayName(day, speech))}
      </tr>
    </thead>
    <tbody>
      ${weeks.map(
        week =>
          html`<tr>
            ${week.map(day => monthDay(day, plan.get(day) ?? emptyDay, days, speech))}
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
