import type { LitElement, ReactiveController } from 'lit';
import { isDay, monthOf, within } from '../../time/days.js';
import { dayByKey } from './grid-keys.js';
import type { PeriodController } from './period-controller.js';

/** Moves the focus from day to day (APG, grid pattern); into another month as soon as it is there. */
export class GridFocusController implements ReactiveController {
  readonly #host: LitElement;
  readonly #period: PeriodController;
  readonly #shown: () => string | undefined;
  #isMoving = false;
  #wasInside = false;
  #openDay: string | undefined;

  /** `shown` gives a day of the month in the grid; the one the visitor is on may still be on its way. */
  constructor(host: LitElement, period: PeriodController, shown: () => string | undefined) {
    this.#host = host;
    this.#period = period;
    this.#shown = shown;
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

  /** Opens or closes the list of a day; the focus goes into it and back to the day. */
  toggleDay(day: string): void {
    this.#period.open(this.#period.openDay === day ? undefined : day);
  }

  hostUpdate(): void {
    // A shorter month takes the row away in which the focus was.
    const focused = (this.#host.renderRoot as ShadowRoot).activeElement;
    this.#wasInside = Boolean(focused?.closest('[role=grid]'));
  }

  hostUpdated(): void {
    this.#followOpenDay();
    const { day } = this.#period;
    const shown = this.#shown();
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
