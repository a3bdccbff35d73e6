import type { LitElement, ReactiveController } from 'lit';
import { isDay, monthOf, within } from '../../time/days.js';
import { dayByKey } from './grid-keys.js';
import type { OpenEvent } from './event-card.js';
import type { CalendarAnswer } from './event-list.js';
import type { PeriodController } from './period-controller.js';

/** Keys and clicks in the grid of a month (APG, grid pattern); the focus goes into another month as soon as it is there. */
export class GridController implements ReactiveController {
  readonly #host: LitElement;
  readonly #period: PeriodController;
  readonly #answer: () => CalendarAnswer | undefined;
  readonly #open: OpenEvent;
  #isMoving = false;
  #wasInside = false;
  #openDay: string | undefined;

  /** `answer` gives the month in the grid; the one the visitor goes to may still be on its way. */
  constructor(host: LitElement, period: PeriodController, answer: () => CalendarAnswer | undefined, open: OpenEvent) {
    this.#host = host;
    this.#period = period;
    this.#answer = answer;
    this.#open = open;
    host.addController(this);
  }

  readonly press = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return;
    const table = event.currentTarget as HTMLElement;
    const focused = (event.target as HTMLElement).closest<HTMLElement>('[data-day]')?.dataset['day'];
    // F2 goes into a cell (APG, grid pattern), as Enter does on the button that a day is.
    if (event.key === 'F2' && focused) this.#button(focused)?.click();
    const { day: there, firstWeekday, bounds, goTo } = this.#period;
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
    const answer = this.#answer();
    if (!button || !day || !answer) return;
    const item = answer.plan.get(day)?.items.find(({ event }) => event.id === button.dataset['item']);
    const { openDay, goTo, open } = this.#period;
    // A day of another month is looked at without going there.
    if (monthOf(day) === monthOf(answer.period.day)) goTo(day);
    if (item) this.#open(item);
    else open(openDay === day ? undefined : day);
  };

  hostUpdate(): void {
    // A shorter month takes the row away in which the focus was.
    const focused = (this.#host.renderRoot as ShadowRoot).activeElement;
    this.#wasInside = Boolean(focused?.closest('[role=grid]'));
  }

  hostUpdated(): void {
    this.#followOpenDay();
    const { day } = this.#period;
    const shown = this.#answer()?.period.day;
    if (!this.#isMoving || !shown || monthOf(shown) !== monthOf(day)) return;
    this.#isMoving = false;
    if (this.#wasInside) this.#button(day)?.focus();
  }

  /** Into the list of the day that was opened, or back to the day; a focus elsewhere stays where it is. */
  #followOpenDay(): void {
    const [before, now] = [this.#openDay, this.#period.openDay];
    this.#openDay = now;
    if (before === now) return;
    if (now) this.#host.renderRoot.querySelector<HTMLElement>('.day-panel .title')?.focus();
    else if (before && !(this.#host.renderRoot as ShadowRoot).activeElement) this.#button(before)?.focus();
  }

  #button(day: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`[data-day="${day}"] .number`);
  }
}
