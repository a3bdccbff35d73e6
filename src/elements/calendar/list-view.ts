import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { addStyles } from '../../controllers/late-styles.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/calendar-words.js';
import { groupByDay } from '../../time/agenda.js';
import { eventCard } from './event-card.js';
import { styles } from './list.styles.js';
import type { PeriodView } from './period-views.js';

/** The list of a calendar. */
export function listPeriod(host: LitElement): PeriodView {
  addStyles(host, styles);
  return renderList;
}

/** The events day by day, each day under a calm block with its date. */
const renderList: PeriodView = ({ items, period: { day: from } }, options, speech) =>
  html`<div class="list" aria-busy=${options.isBusy}>
    <ul class="days" role="list">
      ${groupByDay(items, from).map(
        ({ day, items }) =>
          html`<li class="day-group" part="day">
            ${dateBlock(day, day === options.period.today, speech)}
            <div class="events">${items.map(item => eventCard(item, options.level + 1, speech, options))}</div>
          </li>`,
      )}
    </ul>
  </div>`;

/** Weekday, day and month as on a tear-off calendar; read out as one date. */
function dateBlock(day: string, isToday: boolean, { formats, words }: Speech<CalendarWords>): TemplateResult {
  const part = (style: 'weekday-short' | 'day' | 'month-short'): string => formats.date(day, undefined, style);
  return html`<p class="date ${isToday ? 'today' : ''}" part="date ${isToday ? 'today' : ''}">
    <time class="visually-hidden" datetime=${day}>
      ${isToday ? `${words.today}, ` : nothing}${formats.date(day, undefined, 'long')}
    </time>
    <span aria-hidden="true">${part('weekday-short')}</span>
    <span aria-hidden="true" class="number">${part('day')}</span>
    <span aria-hidden="true">${part('month-short')}</span>
  </p>`;
}
