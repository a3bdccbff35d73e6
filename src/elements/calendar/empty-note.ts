import { html, nothing, type TemplateResult } from 'lit';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/calendar-words.js';
import type { Period } from './calendar-period.js';
import type { NearestEvent } from './nearest-event.js';

/** What is known where a period is empty. */
export interface EmptyOptions {
  isFiltered: boolean;
  /** The event nearest to the period; absent until it is known, and where there is none. */
  nearest: NearestEvent | undefined;
  goTo: (day: string) => void;
}

/** That nothing happens in a period, and the way to when something does. */
export function emptyNote(period: Period, options: EmptyOptions, speech: Speech<CalendarWords>): unknown {
  const { words } = speech;
  const way = nearestWay(options, speech);
  return options.isFiltered
    ? html`<div class="notice">${words.noEventsFit}${way}</div>`
    : html`<slot name="empty"><p class="notice">${emptyText(period, speech)}</p></slot> ${way}`;
}

function emptyText({ view, day }: Period, { words, formats }: Speech<CalendarWords>): string {
  if (view === 'month') return words.noEventsIn(formats.date(day, undefined, 'month'));
  return view === 'week' ? words.noEventsInWeek : words.noEvents;
}

function nearestWay(
  { nearest, goTo }: EmptyOptions,
  { words, formats }: Speech<CalendarWords>,
): TemplateResult | typeof nothing {
  if (!nearest) return nothing;
  const { day, isBefore } = nearest;
  const date = formats.date(day);
  return html`<div class="actions">
    <button part="button nearest" @click=${() => goTo(day)}>
      ${isBefore ? words.lastEvent(date) : words.nextEvent(date)}
    </button>
  </div>`;
}
