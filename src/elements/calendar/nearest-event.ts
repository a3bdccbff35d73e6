import type { CalendarEvent } from '../../contract/calendar-event.js';
import type { EventQuery } from '../../contract/event-query.js';
import { AnswerController } from '../../controllers/answer.js';
import type { TownController, Townee } from '../../controllers/town.js';
import { addDays } from '../../time/days.js';
import type { Bounds } from './calendar-period.js';
import { itemOf } from './event-items.js';
import type { CalendarAnswer } from './calendar-answer.js';

/** The day of the event nearest to an empty period. */
export interface NearestEvent {
  day: string;
  /** Whether it is over: then nothing comes after the period. */
  isBefore: boolean;
}

/** So far back is looked for the last event, a longer way each time. */
const daysBack = [31, 366];

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
    const ask = async (range: EventQuery): Promise<CalendarEvent[]> => {
      const backend = await this.#town.backend();
      return (await backend.events({ ...answer.filters, ...range }, this.#town.ask(signal))).items;
    };
    const dayOf = (event: CalendarEvent): string => itemOf(event, timeZone).first;
    if (period.last) {
      const [next] = await ask({ from: addDays(period.last, 1), to: until, limit: 1 });
      if (next) return { day: dayOf(next), isBefore: false, of: answer };
    }
    const to = addDays(period.day, -1);
    for (const days of from && from > to ? [] : daysBack) {
      const start = addDays(period.day, -days);
      const last = (await ask({ from: from && from > start ? from : start, to, limit: 500 })).at(-1);
      if (last) return { day: dayOf(last), isBefore: true, of: answer };
    }
    return undefined;
  }
}
