import { html, nothing, type TemplateResult } from 'lit';
import { isAllDay, isCancelled, type CalendarEvent } from '../../contract/calendar-event.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/words.js';
import { monthOf, weekday } from '../../time/days.js';
import type { DayPlan } from '../../time/month-plan.js';
import { icon } from '../../views/icon.js';
import { languageOf } from '../../views/text.js';
import type { EventItem } from './event-items.js';

/** What the days of a grid have in common. */
export interface DayOptions {
  /** The month shown, `YYYY-MM`. */
  month: string;
  weekend: readonly number[];
  today: string;
  cursor: string;
  openDay: string | undefined;
}

type Dated = DayPlan<EventItem>;

/**
 * One day of the grid. Its button names the day and how much happens; what happens is read in the day's list, so the
 * lines are for the eye and the mouse and stay out of the tab order.
 */
export function monthDay(day: string, plan: Dated, options: DayOptions, speech: Speech<CalendarWords>): TemplateResult {
  const { month, today, cursor, openDay, weekend } = options;
  const { words, formats } = speech;
  const count = plan.items.length;
  const isToday = day === today;
  const names = `day ${isToday ? 'today' : ''} ${weekend.includes(weekday(day)) ? 'weekend' : ''} ${
    monthOf(day) === month ? '' : 'outside'
  }`;
  return html`<td class=${names} part=${names} data-day=${day} aria-selected=${day === openDay}>
    <button
      class="number"
      tabindex=${day === cursor ? 0 : -1}
      aria-label=${words.pair(formats.date(day, undefined, 'long'), words.eventsOn(count))}
      aria-current=${isToday ? 'date' : nothing}
    >
      ${formats.date(day, undefined, 'day')}
    </button>
    ${count ? renderEvents(plan, speech) : nothing}
  </td>`;
}

function renderEvents({ items, lines, hidden }: Dated, speech: Speech<CalendarWords>): TemplateResult {
  return html`<span class="dots dots-${Math.min(items.length, 3)}"></span>
    <div class="entries">
      ${Array.from(lines, line => renderLine(line, speech))}
      ${hidden ? html`<button class="entry more" tabindex="-1">${speech.words.moreEvents(hidden)}</button>` : nothing}
    </div>`;
}

/** One event as a line of its day; one of several days as a bar that begins anew in each week. */
function renderLine(line: Dated['lines'][number], speech: Speech): TemplateResult {
  if (line === undefined || line === 'passing') return html`<span class="entry"></span>`;
  const { event, timeZone, first, last } = line.item;
  const { lang, dir } = languageOf(event);
  const isBar = isAllDay(event) || first < last;
  return html`<button
    class="entry event ${isBar ? `bar days-${line.days}` : ''} ${line.isContinued ? 'continued' : ''} ${line.goesOn ? 'goes-on' : ''}"
    part="entry"
    tabindex="-1"
    data-item=${event.id}
  >
    ${signOf(event, speech)}
    ${isBar ? nothing : html`<span class="time">${speech.formats.time(event.startDate, timeZone)}</span>`}
    <span class="name" lang=${lang} dir=${dir}>${event.name}</span>
  </button>`;
}

/** The sign of what keeps people from coming; its word stands in the day's list and is read out here. */
function signOf(event: CalendarEvent, { words }: Speech): unknown {
  const read = (word: string): TemplateResult => html`<span class="visually-hidden">${word}: </span>`;
  if (isCancelled(event)) return [icon('cross'), read(words.availability.cancelled)];
  if (event.availability === 'full') return [icon('stop'), read(words.availability.full)];
  return nothing;
}
