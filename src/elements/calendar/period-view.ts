import { html, nothing, type TemplateResult } from 'lit';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/calendar-words.js';
import { morePages } from '../../views/more-pages.js';
import { omittedNote } from '../../views/states.js';
import { emptyNote, type EmptyOptions } from './empty-note.js';
import type { CalendarAnswer } from './calendar-answer.js';
import type { EventListController } from './event-list.js';
import type { PeriodOptions } from './period-views.js';

/** What stands around the events of a period. */
export interface AroundOptions extends PeriodOptions, EmptyOptions {
  showMore: () => void;
}

/** The events of a period as it was answered, with what is to be said when there are none, more, or some cannot be read. */
export function periodView(
  answer: CalendarAnswer,
  events: EventListController,
  options: AroundOptions,
  speech: Speech<CalendarWords>,
): unknown {
  const { period, count, list, view } = answer;
  return [
    period.weeks || count ? view(answer, options, speech) : nothing,
    count ? nothing : emptyNote(period, options, speech),
    omittedNote(list.omitted, speech.words),
    cutNote(list.cutAt, speech.words),
    list.asOf === undefined ? nothing : asOfNote(Date.parse(list.asOf), speech),
    period.view === 'next' ? nothing : morePages(list, events, options.showMore, speech),
  ];
}

/** Says that a source has more entries than are read. */
const cutNote = (cutAt: number | undefined, words: CalendarWords): TemplateResult | typeof nothing =>
  cutAt === undefined ? nothing : html`<p class="muted" part="omitted">${words.moreThanRead(cutAt)}</p>`;

/** Of which moment that is what is shown, where the town cannot be reached any more. */
export function asOfNote(at: number, { words, formats }: Speech<CalendarWords>): TemplateResult {
  const moment = new Date(at).toISOString();
  const isToday = new Date(at).toDateString() === new Date().toDateString();
  return html`<p class="muted">${words.asOf(isToday ? formats.time(moment) : formats.range(moment, undefined))}</p>`;
}
