import type { LitElement, ReactiveController } from 'lit';
import { isDay, monthOf } from '../../time/days.js';
import { dayByKey } from './grid-keys.js';

/** What the grid's focus must know of the calendar. */
export interface Grid {
  /** The day the visitor is on, which may be in a month still on its way. */
  day: () => string;
  /** A day of the month in the grid. */
  shownMonth: () => string | undefined;
  firstWeekday: () => number;
  go: (day: string) => void;
}

/** Moves the focus from day to day (APG, grid pattern); into another month as soon as it is there. */
export class GridFocusController implements ReactiveController {
  readonly #host: LitElement;
  readonly #grid: Grid;
  #isMoving = false;
  #wasInside = false;

  constructor(host: LitElement, grid: Grid) {
    this.#host = host;
    this.#grid = grid;
    host.addController(this);
  }

  readonly press = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const table = event.currentTarget as HTMLElement;
    const focused = (event.target as HTMLElement).closest<HTMLElement>('[data-day]')?.dataset['day'];
    // Keys pressed while a month is on its way count on from where they lead.
    const day = this.#isMoving ? this.#grid.day() : (focused ?? this.#grid.day());
    const isRtl = getComputedStyle(table).direction === 'rtl';
    const next = dayByKey(event, day, { firstWeekday: this.#grid.firstWeekday(), isRtl });
    if (!next || !isDay(next)) return;
    event.preventDefault();
    this.#isMoving = true;
    this.#grid.go(next);
  };

  hostUpdate(): void {
    // A shorter month takes the row away in which the focus was.
    const focused = (this.#host.renderRoot as ShadowRoot).activeElement;
    this.#wasInside = Boolean(focused?.closest('[role=grid]'));
  }

  hostUpdated(): void {
    const day = this.#grid.day();
    const shown = this.#grid.shownMonth();
    if (!this.#isMoving || !shown || monthOf(shown) !== monthOf(day)) return;
    this.#isMoving = false;
    if (this.#wasInside) this.#host.renderRoot.querySelector<HTMLElement>(`[data-day="${day}"] .number`)?.focus();
  }
}
