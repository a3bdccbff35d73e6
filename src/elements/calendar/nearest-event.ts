import type { CalendarEvent } from '../../contract/calendar-event.js';
import type { EventQuery } from '../../contract/event-query.js';
import type { List } from '../../contract/list.js';
import { AnswerController } from '../../controllers/answer.js';
import type { TownController, Townee } from '../../controllers/town.js';
import { addDays, within } from '../../time/days.js';
import type { Bounds } from './calendar-period.js';
import { itemOf } from './event-items.js';
import type { CalendarAnswer } from './calendar-answer.js';

/** The day of the event nearest to an empty period. */
export interface NearestEvent {
  day: string;
  /** Whether it is over: then nothing comes after the period. */
  isBefore: boolean;
}

/** So far back is looked for the last event, a longer way each time: a town's calendar may have slept for years. */
const daysBack = [31, 366, 3660];

/** So many pages of a stretch are gone through at most: the last event stands on the last one. */
const mostPages = 20;

/** Where a period is empty: when the next event is, under the same filters, else when the last one was. */
export class NearestEventController {
  readonly #town: TownController;
  readonly #bounds: () => Bounds;
  readonly #empty: () => CalendarAnswer | undefined;
  readonly #answer: AnswerController<(NearestEvent & { of: CalendarAnswer }) | undefined>;

  /** `empty` gives the period that is shown, while nothing happens in it. */
  constructor(host: Townee, town: TownController, bounds: () => Bounds, empty: () => CalendarAnswer | undefined) {
    this.#town = town;
    this.#bounds = bounds;
    this.#empty = empty;
    this.#answer = new AnswerController(host, {
      ask: signal => this.#find(signal),
      args: () => [empty()?.key],
    });
  }

  /** Absent until it is known, where there is none, and while the period is not empty. */
  get event(): NearestEvent | undefined {
    const { value } = this.#answer;
    return value?.of.key === this.#empty()?.key ? value : undefined;
  }

  async #find(signal: AbortSignal): Promise<(NearestEvent & { of: CalendarAnswer }) | undefined> {
    const answer = this.#empty();
    if (!answer) return undefined;
    const { period, timeZone } = answer;
    const { from, until } = this.#bounds();
    const backend = await this.#town.backend();
    const ask = (range: EventQuery): Promise<List<CalendarEvent>> =>
      backend.events({ ...answer.filters, ...range }, this.#town.ask(signal));
    const dayOf = (event: CalendarEvent): string => itemOf(event, timeZone).first;
    if (period.last) {
      const [next] = (await ask({ from: addDays(period.last, 1), to: until, limit: 1 })).items;
      if (next) return { day: dayOf(next), isBefore: false, of: answer };
    }
    let to = addDays(period.day, -1);
    for (const days of daysBack) {
      const start = within(addDays(period.day, -days), from, undefined);
      if (start > to) break;
      const last = await lastOf(cursor => ask({ from: start, to, limit: 500, cursor }));
      if (last) return { day: dayOf(last), isBefore: true, of: answer };
      to = addDays(start, -1);
    }
    return undefined;
  }
}

/** The last event of a question. */
async function lastOf(
  ask: (cursor: string | undefined) => Promise<List<CalendarEvent>>,
): Promise<CalendarEvent | undefined> {
  let last: CalendarEvent | undefined;
  let cursor: string | undefined;
  for (let page = 0; page < mostPages && (!page || cursor); page += 1) {
    const { items, next } = await ask(cursor);
    last = items.at(-1) ?? last;
    cursor = next;
  }
  return last;
}
