import { html, nothing, type TemplateResult } from 'lit';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/words.js';
import { monthOf } from '../../time/days.js';
import { morePages } from '../../views/more-pages.js';
import { omittedNote } from '../../views/states.js';
import { dayPanel } from './day-panel.js';
import type { OpenEvent } from './event-card.js';
import type { CalendarAnswer, EventListController } from './event-list.js';
import { listView } from './list-view.js';
import { monthView } from './month-view.js';

/** What a period needs besides its events. */
export interface PeriodOptions {
  today: string;
  /** The day the visitor is on. */
  day: string;
  openDay: string | undefined;
  isFiltered: boolean;
  /** Level of the period's heading. */
  level: number;
  open: OpenEvent;
  closeDay: () => void;
  showMore: () => void;
  press: (event: KeyboardEvent) => void;
  click: (event: Event) => void;
}

/** The events of a period as it was answered: the list, or the month and the day opened in it. */
export function periodView(
  answer: CalendarAnswer,
  events: EventListController,
  options: PeriodOptions,
  speech: Speech<CalendarWords>,
) {
  const { period, count, list } = answer;
  const shown = period.weeks
    ? renderMonth(answer, events.pending, options, speech)
    : renderList(answer, events.pending, options, speech);
  return [
    period.weeks || count ? shown : nothing,
    count ? nothing : renderEmpty(answer, options, speech),
    omittedNote(list.omitted, speech.words),
    morePages(list, events, options.showMore, speech),
  ];
}

function renderList(
  { items, period }: CalendarAnswer,
  isBusy: boolean,
  options: PeriodOptions,
  speech: Speech<CalendarWords>,
): TemplateResult {
  const { today, level, open } = options;
  return html`<div class="list" aria-busy=${isBusy}>
    ${listView(items, { from: period.day, today, level: level + 1, open }, speech)}
  </div>`;
}

function renderMonth(
  { period, plan }: CalendarAnswer,
  isBusy: boolean,
  options: PeriodOptions,
  speech: Speech<CalendarWords>,
): unknown {
  const { today, day, openDay, level, open, closeDay: close, press, click } = options;
  const month = monthOf(period.day);
  const cursor = monthOf(day) === month ? day : period.day;
  const opened = openDay && plan.get(openDay);
  return [
    monthView(plan, { month, weeks: period.weeks!, today, cursor, openDay, isBusy, press, click }, speech),
    opened ? dayPanel(opened.items, { day: openDay, level: level + 1, open, close }, speech) : nothing,
  ];
}

function renderEmpty(
  { period }: CalendarAnswer,
  { isFiltered }: PeriodOptions,
  { words, formats }: Speech<CalendarWords>,
): TemplateResult {
  if (isFiltered) return html`<p class="notice">${words.noEventsFit}</p>`;
  const text = period.weeks ? words.noEventsIn(formats.date(period.day, undefined, 'month')) : words.noEvents;
  return html`<slot name="empty"><p class="notice">${text}</p></slot>`;
}
