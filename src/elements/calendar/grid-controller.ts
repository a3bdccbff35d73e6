import type { LitElement, ReactiveController } from 'lit';
import { isDay, monthOf, within } from '../../time/days.js';
import { planOf } from './day-plans.js';
import { dayByKey } from './grid-keys.js';
import type { CalendarAnswer } from './calendar-answer.js';
import type { PeriodOptions } from './period-views.js';

/** Keys and clicks in the grid of a month (APG, grid pattern); the focus goes into another month as soon as it is there. */
export class GridController implements ReactiveController {
  readonly #host: LitElement;
  #answer: CalendarAnswer | undefined;
  #options: Pick<PeriodOptions, 'period' | 'open'> | undefined;
  #isMoving = false;
  #wasInside = false;
  #wasInPanel = false;
  #openDay: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Takes the month that is shown; the one the visitor goes to may still be on its way. */
  follow(answer: CalendarAnswer, options: Pick<PeriodOptions, 'period' | 'open'>): void {
    this.#answer = answer;
    this.#options = options;
  }

  readonly press = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return;
    const table = event.currentTarget as HTMLElement;
    const focused = (event.target as HTMLElement).closest<HTMLElement>('[data-day]')?.dataset['day'];
    // F2 goes into a cell (APG, grid pattern), as Enter does on the button that a day is.
    if (event.key === 'F2' && focused) this.#button(focused)?.click();
    const { day: there, firstWeekday, bounds, goTo } = this.#options!.period;
    // Keys pressed while a month is on its way count on from where they lead.
    const day = this.#isMoving ? there : (focused ?? there);
    const isRtl = getComputedStyle(table).direction === 'rtl';
    const next = dayByKey(event, day, { firstWeekday, isRtl });
    if (!next || !isDay(next)) return;
    event.preventDefault();
    this.#isMoving = true;
    goTo(within(next, bounds.from, bounds.until));
  };

  /** On an event, on a day or on what a day hides. */
  readonly click = (click: Event): void => {
    const button = (click.target as Element).closest<HTMLElement>('button:not([aria-disabled])');
    const day = button?.closest<HTMLElement>('[data-day]')?.dataset['day'];
    const answer = this.#answer;
    if (!button || !day || !answer) return;
    const item = planOf(answer)
      .get(day)
      ?.items.find(({ event }) => event.id === button.dataset['item']);
    const { period, open: openItem } = this.#options!;
    const { openDay, goTo, open } = period;
    // A day of another month is looked at without going there.
    if (monthOf(day) === monthOf(answer.period.day)) goTo(day);
    if (item) openItem(item);
    else open(openDay === day ? undefined : day);
  };

  hostUpdate(): void {
    // A shorter month takes the row away in which the focus was.
    const focused = (this.#host.renderRoot as ShadowRoot).activeElement;
    this.#wasInside = Boolean(focused?.closest('[role=grid]'));
    this.#wasInPanel = Boolean(focused?.closest('.day-panel'));
  }

  hostUpdated(): void {
    if (!this.#options) return;
    const { day, openDay } = this.#options.period;
    this.#followOpenDay(openDay);
    const shown = this.#answer?.period.day;
    if (!this.#isMoving || !shown || monthOf(shown) !== monthOf(day)) return;
    this.#isMoving = false;
    if (this.#wasInside) this.#button(day)?.focus();
  }

  /** Into the list of the day that was opened, or back to the day; a focus elsewhere stays where it is. */
  #followOpenDay(now: string | undefined): void {
    const before = this.#openDay;
    if (before === now) return;
    const title = this.#host.renderRoot.querySelector<HTMLElement>('.day-panel .title');
    // The code for the first list comes a moment later.
    if (now && !title) return;
    this.#openDay = now;
    if (now) title?.focus();
    else if (before && (this.#wasInPanel || !(this.#host.renderRoot as ShadowRoot).activeElement))
      this.#button(before)?.focus();
  }

  #button(day: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`[data-day="${day}"] .number`);
  }
}
