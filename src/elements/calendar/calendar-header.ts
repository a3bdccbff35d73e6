import { html, nothing, type TemplateResult } from 'lit';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/calendar-words.js';
import { heading } from '../../views/heading.js';
import { icon } from '../../views/icon.js';
import type { CalendarView } from './calendar-period.js';
import type { JumpController } from './jump-controller.js';
import type { PeriodController } from './period-controller.js';

/** What the header shows and what its controls do. */
export interface HeaderOptions {
  /** The period shown, in words; the one asked for may still be on its way. */
  title: string;
  /** How many events it has; absent until that is known. */
  count: number | undefined;
  level: number;
  period: PeriodController;
  jump: JumpController;
  /** The way to the filters. */
  filters: unknown;
}

/** The period, the ways to others, the views and the way to the filters. */
export function calendarHeader(options: HeaderOptions, speech: Speech<CalendarWords>): TemplateResult {
  const { title, count, level, filters } = options;
  const { words } = speech;
  return html`<div class="header" part="header">
    <div class="period" role="status">
      ${heading(level, title, 'period-title')}
      ${count === undefined ? nothing : html`<p class="muted">${words.eventsFound(count)}</p>`}
    </div>
    ${moves(options, speech)} ${views(options.period, speech)} ${filters}
  </div>`;
}

/** At the last day there is, the button stays where it is, and the focus on it. */
function moves(options: HeaderOptions, { words }: Speech<CalendarWords>): TemplateResult {
  const { period, jump } = options;
  const { move } = period;
  const canMove = (step: -1 | 0 | 1): boolean => period.canMove(step);
  const [previous, next] = {
    month: [words.previousMonth, words.nextMonth],
    week: [words.previousWeek, words.nextWeek],
    list: [words.previous, words.next],
    next: [],
  }[period.view!];
  return html`<div class="moves">
    <button
      class="move"
      part="button previous"
      aria-label=${previous}
      aria-disabled=${!canMove(-1)}
      @click=${() => move(-1)}
    >
      ${icon('back')}
    </button>
    <button part="button today" aria-disabled=${!canMove(0)} @click=${() => move(0)}>${words.today}</button>
    <button class="move" part="button next" aria-label=${next} aria-disabled=${!canMove(1)} @click=${() => move(1)}>
      ${icon('forward')}
    </button>
    <button
      class="move jump"
      part="button jump"
      aria-label=${words.chooseMonth}
      aria-expanded=${jump.isOpen}
      @click=${jump.toggle}
    >
      ${icon('when')}
    </button>
  </div>`;
}

function views({ view, views, show }: PeriodController, { words }: Speech<CalendarWords>): unknown {
  const names: Partial<Record<CalendarView, string>> = {
    list: words.listView,
    week: words.weekView,
    month: words.monthView,
  };
  return views.length < 2
    ? nothing
    : html`<div class="views" role="group" aria-label=${words.view}>
        ${views.map(
          name =>
            html`<button part="button view" aria-pressed=${view === name} @click=${() => show(name)}>
              ${names[name]}
            </button>`,
        )}
      </div>`;
}
