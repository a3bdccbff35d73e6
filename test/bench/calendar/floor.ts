import type { CalendarEvent } from '../../../src/contract/calendar-event.js';
import { hostLike, withoutComments } from '../harness/in-page.js';

/** What a month takes up in the widget. */
export interface MonthHtml {
  page: string;
  period: string;
  grid: string;
}

/** Notes the month that a widget shows. */
export function copyMonth({ shadowRoot }: Element): MonthHtml {
  const inside = (selector: string): string => withoutComments(shadowRoot!.querySelector(selector)!.innerHTML);
  return { page: withoutComments(shadowRoot!.innerHTML), period: inside('.period'), grid: inside('.month') };
}

/** The least work that shows a month: a loop over the days of all events, and what the widget showed by `innerHTML`. */
export class FloorMonth {
  readonly host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #days: readonly string[];

  /** Looks as the widget does. */
  constructor(events: readonly CalendarEvent[], widget: Element) {
    ({ host: this.host, root: this.#root } = hostLike(widget));
    this.#days = events.map(({ startDate }) => startDate.slice(0, 10));
  }

  show(month: string, { page }: MonthHtml): void {
    this.#find(month);
    this.#root.innerHTML = page;
  }

  /** Shows another month in the same place. */
  change(month: string, { period, grid }: MonthHtml): void {
    this.#find(month);
    this.#root.querySelector('.period')!.innerHTML = period;
    this.#root.querySelector('.month')!.innerHTML = grid;
  }

  #find(month: string): string[] {
    const [from, to] = [`${month}-01`, `${month}-31`];
    return this.#days.filter(day => day >= from && day <= to);
  }
}
