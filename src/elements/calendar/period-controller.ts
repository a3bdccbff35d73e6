import type { LitElement, ReactiveController } from 'lit';
import { warnOnce } from '../../controllers/warn.js';
import { loadWeeks, weekIn, type Week } from '../../locale/week.js';
import { isDay, monthOf, within } from '../../time/days.js';
import {
  calendarViews,
  dayAfter,
  hasMore,
  periodOf,
  type Bounds,
  type CalendarView,
  type Period,
} from './calendar-period.js';
import { TodayController } from './today.js';

/** A calendar as its author set it up. */
type Host = LitElement & {
  view?: CalendarView;
  views?: string;
  firstDay?: string;
  weekNumbers: boolean;
  from?: string;
  until?: string;
};

/** What the period must know of the widget's place and town. */
export interface Surroundings {
  /** Absent until the widget has been laid out. */
  isWide: () => boolean | undefined;
  /** The town's zone; absent until it is known. */
  zone: () => string | undefined;
  lang: () => string;
}

/** What a visitor chose of it: for the page's address. */
export interface Chosen {
  view?: CalendarView | undefined;
  day?: string | undefined;
}

/** Days of the week as iCalendar writes them, the ISO weekday being their place. */
const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

/** Which days are shown and how: what the author set up, then where the visitor went from there. */
export class PeriodController implements ReactiveController {
  readonly #host: Host;
  readonly #around: Surroundings;
  readonly #today: TodayController;
  readonly #onMove: (isStep: boolean) => void;
  #chosen: Chosen = {};
  /** Those that were looked at, by all that makes them: the same question is always about the same period. */
  readonly #periods = new Map<string, Period>();
  #openDay: string | undefined;
  #lastWeek: Week | undefined;

  /** `onMove` is told when the visitor chose another view or day, and whether that is another period. */
  constructor(host: Host, around: Surroundings, onMove: (isStep: boolean) => void = () => {}) {
    this.#host = host;
    this.#around = around;
    this.#onMove = onMove;
    this.#today = new TodayController(host, around.zone);
    host.addController(this);
  }

  hostUpdate(): void {
    const { view, views } = this.#host;
    if (view && view !== 'next' && !this.views.includes(view)) {
      this.#warn('view', view, `one of "${this.views.join(' ')}"`);
    }
    if (views && !this.#named.length) this.#warn('views', views, 'words of "list week month"');
  }

  /** The views a visitor can choose from, in the author's order. */
  get views(): readonly CalendarView[] {
    return this.#named.length ? this.#named : ['list', 'week', 'month'];
  }

  /** The view shown; absent until the widget has been laid out, when its width decides. */
  get view(): CalendarView | undefined {
    const { view } = this.#host;
    const { views } = this;
    if (view === 'next') return view;
    const set = this.#chosen.view ?? view;
    if (set && views.includes(set)) return set;
    const isWide = this.#around.isWide();
    if (isWide === undefined) return undefined;
    const fitting = isWide ? 'month' : 'list';
    return views.includes(fitting) ? fitting : views[0];
  }

  /** The town's day. */
  get today(): string {
    return this.#today.day;
  }

  /** The day the visitor is on. */
  get day(): string {
    const { from, until } = this.bounds;
    const isNow = from && until && from <= this.today && this.today <= until;
    return within(this.#chosen.day ?? (isNow ? this.today : (from ?? this.today)), from, until);
  }

  get bounds(): Bounds {
    const [from, until] = [this.#dayOf('from'), this.#dayOf('until')];
    if (!from || !until || from <= until) return { from, until };
    this.#warn('until', until, `a day after from="${from}"`);
    return { from, until: undefined };
  }

  get firstWeekday(): number {
    const { firstDay } = this.#host;
    const index = firstDay ? weekdays.indexOf(firstDay.slice(0, 2).toLowerCase()) : -1;
    if (index >= 0) return index + 1;
    if (firstDay) this.#warn('first-day', firstDay, 'a day such as "mo" or "su"');
    return this.#week?.firstDay ?? 1;
  }

  get weekend(): readonly number[] {
    return this.#week?.weekend ?? [];
  }

  /** Whether weeks are numbered: those of ISO 8601 begin on Monday. */
  get hasWeekNumbers(): boolean {
    return this.#host.weekNumbers && this.firstWeekday === 1;
  }

  /** The period to show; absent until the widget has been laid out and it is known how weeks begin. */
  get period(): Period | undefined {
    return this.#periodOn(this.day);
  }

  /** The one that visitors most likely go to next: of grids, which are known as a whole. */
  get ahead(): Period | undefined {
    const { period, view } = this;
    if (!period?.weeks || !this.canMove(1)) return undefined;
    return this.#periodOn(dayAfter(1, view!, this.day, this.today));
  }

  /** What the visitor chose. */
  get chosen(): Chosen {
    return this.#chosen;
  }

  /** The day of the grid whose events are listed under it. */
  get openDay(): string | undefined {
    return this.#openDay;
  }

  /** Goes where the page's address leads; what nobody can go to is left out. */
  restore({ view, day }: Chosen): void {
    this.#chosen = {
      ...(view && calendarViews.includes(view) && { view }),
      ...(day && isDay(day) && { day }),
    };
    this.#host.requestUpdate();
  }

  readonly show = (view: CalendarView): void => this.#choose({ view });

  /** Goes to a day, or to the nearest within bounds. */
  readonly goTo = (day: string): void => {
    const { from, until } = this.bounds;
    const target = within(day, from, until);
    if (monthOf(target) !== monthOf(this.day)) this.#openDay = undefined;
    this.#choose({ day: target });
  };

  /** Whether there is something to go to: before, after, or today. */
  canMove(step: -1 | 0 | 1): boolean {
    const { period, bounds, today } = this;
    if (!period) return false;
    return step ? hasMore(step, period, bounds) : within(today, bounds.from, bounds.until) === today;
  }

  /** A period further back or on, or to today. */
  readonly move = (step: -1 | 0 | 1): void => {
    if (!this.canMove(step)) return;
    this.#openDay = undefined;
    this.goTo(dayAfter(step, this.view!, this.day, this.today));
  };

  /** Lists the events of a day under its grid; without a day the list goes. */
  readonly open = (day?: string): void => {
    this.#openDay = day;
    this.#host.requestUpdate();
  };

  get #named(): CalendarView[] {
    const names = this.#host.views?.split(/[\s,]+/) ?? [];
    return calendarViews
      .filter(view => view !== 'next' && names.includes(view))
      .sort((one, other) => names.indexOf(one) - names.indexOf(other));
  }

  /** Absent until it is known; until that of another zone has come it stays as it was. */
  get #week(): Week | undefined {
    const week = weekIn(this.#around.zone(), this.#around.lang());
    if (week) this.#lastWeek = week;
    else void loadWeeks().then(() => this.#host.requestUpdate());
    return this.#lastWeek;
  }

  #periodOn(day: string): Period | undefined {
    const { view, firstWeekday, bounds } = this;
    if (!view || !this.#week) return undefined;
    const key = [view, day, firstWeekday, bounds.from, bounds.until].join();
    let period = this.#periods.get(key);
    if (!period) this.#periods.set(key, (period = periodOf(view, day, firstWeekday, bounds)));
    return period;
  }

  #choose(change: Chosen): void {
    const { period: before } = this;
    this.#chosen = { ...this.#chosen, ...change };
    this.#host.requestUpdate();
    const { period: now } = this;
    this.#onMove(now?.view !== before?.view || now?.day !== before?.day);
  }

  #dayOf(name: 'from' | 'until'): string | undefined {
    const text = this.#host[name];
    if (!text || isDay(text)) return text || undefined;
    this.#warn(name, text, 'a day such as 2026-05-01');
    return undefined;
  }

  #warn(attribute: string, value: string, wanted: string): void {
    warnOnce(`<${this.#host.localName}>: ${attribute}="${value}" is not ${wanted}`);
  }
}
