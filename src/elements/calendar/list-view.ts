import { html, type TemplateResult } from 'lit';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/words.js';
import { groupByDay } from '../../time/agenda.js';
import { eventCard, type OpenEvent } from './event-card.js';
import type { EventItem } from './event-items.js';

/** What the list needs besides the events. */
export interface ListOptions {
  from: string;
  today: string;
  /** Level of the events' headings. */
  level: number;
  open: OpenEvent;
}

/** The events day by day, each day under a calm block with its date. */
export function listView(
  items: readonly EventItem[],
  { from, today, level, open }: ListOptions,
  speech: Speech<CalendarWords>,
) {
  return html`<ul class="days" role="list">
    ${groupByDay(items, from).map(
      ({ day, items }) =>
        html`<li class="day-group" part="day">
          ${dateBlock(day, day === today, speech)}
          <div class="events">${items.map(item => eventCard(item, level, speech, open))}</div>
        </li>`,
    )}
  </ul>`;
}

/** Weekday, day and month as on a tear-off calendar; read out as one date. */
function dateBlock(day: string, isToday: boolean, { formats, words }: Speech<CalendarWords>): TemplateResult {
  const part = (style: 'weekday-short' | 'day' | 'month-short'): string => formats.date(day, undefined, style);
  return html`<p class="date ${isToday ? 'today' : ''}" part="date ${isToday ? 'today' : ''}">
    <time class="visually-hidden" datetime=${day}>
      ${isToday ? `${words.today}, ` : ''}${formats.date(day, undefined, 'long')}
    </time>
    <span aria-hidden="true">${part('weekday-short')}</span>
    <span aria-hidden="true" class="number">${part('day')}</span>
    <span aria-hidden="true">${part('month-short')}</span>
  </p>`;
}
