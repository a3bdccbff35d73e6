import { html, nothing, type TemplateResult } from 'lit';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/calendar-words.js';
import { sourcesNote } from '../../views/sources-note.js';
import { failed, pending } from '../../views/states.js';
import { calendarHeader } from './calendar-header.js';
import { comingFrom, periodTitle, type Period } from './calendar-period.js';
import type { CalendarAnswer } from './calendar-answer.js';
import type { EventListController } from './event-list.js';
import type { FiltersController } from './filters-controller.js';
import type { JumpController } from './jump-controller.js';
import type { MenusController } from './menus-controller.js';
import { asOfNote, periodView, type AroundOptions } from './period-view.js';
import { periodSkeleton } from './skeleton.js';

/** What the calendar shows and what its controls do. */
export interface CalendarViewOptions extends Omit<AroundOptions, 'mark' | 'isBusy' | 'goTo'> {
  events: EventListController;
  jump: JumpController;
  filters: FiltersController;
  menus: MenusController;
  /** Whether the editor wrote something to stand in for it. */
  hasFallback: boolean;
  /** Where the focus waits when the button that has it goes. */
  focusTitle: () => void;
}

type CalendarSpeech = Speech<CalendarWords>;

/** The calendar: its header, the filters, and the events of the period that was asked for. */
export function calendarView(asked: Period, options: CalendarViewOptions, speech: CalendarSpeech): unknown {
  const { events, jump, filters, period, hasFallback } = options;
  const { answer, error, isBehind } = events;
  if (!answer && !error && hasFallback) return pending(true);
  const isNext = asked.view === 'next';
  // A period that was there before stays; another one than the one asked for would be taken for it.
  const shown = error !== undefined && isBehind ? undefined : answer;
  return [
    isNext ? nothing : header(shown?.period ?? asked, shown?.count, options, speech),
    jump.render(period, speech),
    filters.render(answer?.list, speech),
    error === undefined ? nothing : failed(error, speech.words, () => events.refresh()),
    error !== undefined && shown ? asOfNote(shown.at, speech) : nothing,
    shown ? found(shown, options, speech) : error === undefined ? periodSkeleton(asked) : nothing,
    !isNext && (shown || error === undefined) ? menus(shown, options, speech) : nothing,
    // Beside other things it is the way to the whole calendar.
    isNext || (error !== undefined && !shown) ? html`<slot></slot>` : nothing,
  ];
}

function header(
  shown: Period,
  count: number | undefined,
  { events, period, jump, filters, level }: CalendarViewOptions,
  speech: CalendarSpeech,
): TemplateResult {
  const title = periodTitle(shown, period.hasWeekNumbers, speech);
  const way = filters.renderButton(events.answer?.list, speech);
  return calendarHeader({ title, count, level, period, jump, filters: way }, speech);
}

function found(answer: CalendarAnswer, options: CalendarViewOptions, speech: CalendarSpeech): unknown {
  const { events, period, focusTitle } = options;
  const askAgain = (): void => {
    focusTitle();
    events.refresh();
  };
  const goTo = (day: string): void => {
    focusTitle();
    period.goTo(day);
  };
  return [
    sourcesNote(answer.list.sources, askAgain, speech),
    periodView(answer, events, { ...options, mark: answer.mark, isBusy: events.isBehind, goTo }, speech),
  ];
}

function menus(
  answer: CalendarAnswer | undefined,
  { menus, period }: CalendarViewOptions,
  speech: CalendarSpeech,
): TemplateResult {
  const { hasWeekNumbers, bounds, today } = period;
  return menus.render(
    answer && {
      answer,
      title: periodTitle(answer.period, hasWeekNumbers, speech),
      from: comingFrom(answer.period, today),
      until: bounds.until,
    },
    speech,
  );
}
