import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/words.js';
import type { CalendarView } from './calendar-period.js';
import type { CardOptions } from './event-card.js';
import type { CalendarAnswer } from './event-list.js';
import { listPeriod } from './list-view.js';
import { monthPeriod } from './month-view.js';
import type { PeriodController } from './period-controller.js';

/** What a period needs besides its events. */
export interface PeriodOptions extends CardOptions {
  period: PeriodController;
  /** Level of the period's heading. */
  level: number;
  /** Whether another period is on its way. */
  isBusy: boolean;
  press: (event: KeyboardEvent) => void;
  /** A click anywhere on the grid: one listener for all its days and events. */
  click: (event: Event) => void;
}

/** Shows the events of a period. */
export type PeriodView = (answer: CalendarAnswer, options: PeriodOptions, speech: Speech<CalendarWords>) => unknown;

/** How the events of a view are shown; what most pages do without comes when it is asked for. */
export async function loadPeriodView(view: CalendarView): Promise<PeriodView> {
  switch (view) {
    case 'week':
      return (await import('./week-view.js')).weekPeriod;
    case 'next':
      return (await import('./next-view.js')).nextPeriod;
    case 'month':
      return monthPeriod;
    case 'list':
      return listPeriod;
  }
}
