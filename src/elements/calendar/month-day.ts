import { html, nothing, type TemplateResult } from 'lit';
import { isAllDay, isCancelled, type CalendarEvent } from '../../contract/calendar-event.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/calendar-words.js';
import { monthOf, weekday, within } from '../../time/days.js';
import type { DayPlan } from '../../time/month-plan.js';
import { icon } from '../../views/icon.js';
import type { Mark } from '../../views/late-marks.js';
import { languageOf } from '../../views/text.js';
import type { Bounds } from './calendar-period.js';
import type { EventItem } from './event-items.js';

/** What the days of a grid have in common. */
export interface DayOptions {
  /** The month shown, `YYYY-MM`. */
  month: string;
  weekend: readonly number[];
  bounds: Bounds;
  today: string;
  /** The one day in the tab order. */
  cursor: string;
  /** The day whose events are listed under the grid. */
  openDay: string | undefined;
  mark: Mark;
}

type Dated = DayPlan<EventItem>;

/**
 * One day of the grid. Its button names the day and how much happens, and leads to the day's list; the lines beside it
 * are read where they stand, but stay out of the tab order.
 */
export function monthDay(day: string, plan: Dated, options: DayOptions, speech: Speech<CalendarWords>): TemplateResult {
  const { cursor, openDay, today } = options;
  const { words, formats } = speech;
  const count = plan.items.length;
  const isOut = isOutside(day, options.bounds);
  const names = namesOf(day, options);
  return html`<td class=${names} part=${names} data-day=${day} aria-selected=${day === openDay || nothing}>
    <button
      class="number"
      tabindex=${day === cursor ? 0 : -1}
      aria-label=${words.pair(formats.date(day, undefined, 'long'), words.eventsOn(count))}
      aria-current=${day === today ? 'date' : nothing}
      aria-disabled=${isOut || nothing}
    >
      ${formats.date(day, undefined, 'day')}
    </button>
    ${count ? renderEvents(plan, options.mark, speech) : nothing}
  </td>`;
}

/** Whether visitors cannot go to a day. */
export const isOutside = (day: string, { from, until }: Bounds): boolean => within(day, from, until) !== day;

function namesOf(day: string, { month, today, weekend }: DayOptions): string {
  const names = ['day'];
  if (day === today) names.push('today');
  if (weekend.includes(weekday(day))) names.push('weekend');
  if (monthOf(day) !== month) names.push('outside');
  return names.join(' ');
}

function renderEvents({ items, lines, hidden }: Dated, mark: Mark, speech: Speech<CalendarWords>): TemplateResult {
  return html`<span class="dots dots-${Math.min(items.length, 3)}"></span>
    <div class="entries">
      ${Array.from(lines, line => renderLine(line, mark, speech))}
      ${hidden ? html`<button class="entry more" tabindex="-1">${speech.words.moreEvents(hidden)}</button>` : nothing}
    </div>`;
}

/** One event as a line of its day. */
function renderLine(line: Dated['lines'][number], mark: Mark, speech: Speech<CalendarWords>): TemplateResult {
  if (line === undefined || line === 'passing') return html`<span class="entry"></span>`;
  const { event, timeZone, first, last } = line.item;
  if (isAllDay(event) || first < last) return renderBar(line, mark, speech);
  const { lang, dir } = languageOf(event);
  return html`<button class="entry event" part="entry" tabindex="-1" data-item=${event.id}>
    ${signOf(event, speech)}<span class="time">${speech.formats.time(event.startDate, timeZone)}</span>
    <span class="name" lang=${lang} dir=${dir}>${mark(event.name)}</span>
  </button>`;
}

/** What takes whole days: a bar over all those of a week, begun anew in the next; read out once a week with its dates. */
function renderBar(
  { item, days, isContinued, goesOn }: Exclude<Dated['lines'][number], 'passing' | undefined>,
  mark: Mark,
  speech: Speech<CalendarWords>,
): TemplateResult {
  const { event, first, last } = item;
  const { lang, dir } = languageOf(event);
  // Not as a range: the browser takes fifty times as long for one.
  const dates = first < last ? `, ${speech.formats.date(first)} – ${speech.formats.date(last)}` : undefined;
  return html`<button
    class="entry event bar days-${days} ${isContinued ? 'continued' : ''} ${goesOn ? 'goes-on' : ''}"
    part="entry"
    tabindex="-1"
    data-item=${event.id}
  >
    ${signOf(event, speech)}<span class="name" lang=${lang} dir=${dir}>${mark(event.name)}</span>
    ${dates ? html`<span class="visually-hidden">${dates}</span>` : nothing}
  </button>`;
}

/** The sign of what keeps people from coming; its word stands in the day's list and is read out here. */
function signOf(event: CalendarEvent, { words }: Speech): unknown {
  const read = (word: string): TemplateResult => html`<span class="visually-hidden">${word}: </span>`;
  if (isCancelled(event)) return [icon('cross'), read(words.availability.cancelled)];
  if (event.availability === 'full') return [icon('stop'), read(words.availability.full)];
  return nothing;
}
