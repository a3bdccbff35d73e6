import type { LitElement } from 'lit';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/calendar-words.js';
import type { CalendarView } from './calendar-period.js';
import type { CardOptions } from './event-card.js';
import type { CalendarAnswer } from './calendar-answer.js';
import type { PeriodController } from './period-controller.js';

/** What a period needs besides its events. */
export interface PeriodOptions extends CardOptions {
  period: PeriodController;
  /** Level of the period's heading. */
  level: number;
  /** Whether another period is on its way. */
  isBusy: boolean;
}

/** Shows the events of a period. */
export type PeriodView = (answer: CalendarAnswer, options: PeriodOptions, speech: Speech<CalendarWords>) => unknown;

/** How the events of a view are shown in an element; its code and styles are fetched beside the first events. */
export async function loadPeriodView(view: CalendarView, host: LitElement): Promise<PeriodView> {
  switch (view) {
    case 'list':
      return (await import('./list-view.js')).listPeriod(host);
    case 'week':
      return (await import('./week-view.js')).weekPeriod(host);
    case 'month':
      return (await import('./month-view.js')).monthPeriod(host);
    case 'next':
      return (await import('./next-view.js')).nextPeriod(host);
  }
}
