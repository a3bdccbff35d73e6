import { AnswerController } from '../../controllers/answer.js';
import type { TownController, Townee } from '../../controllers/town.js';
import type { CalendarAnswer } from './calendar-answer.js';
import type { Bounds } from './calendar-period.js';
import type { NearestEvent } from './nearest-event.js';

/** The way out of an empty period: what looks for the nearest event comes only where nothing happens. */
export class NearestEventController {
  readonly #empty: () => CalendarAnswer | undefined;
  readonly #answer: AnswerController<{ of: CalendarAnswer; nearest: NearestEvent | undefined } | undefined>;

  /** `empty` gives the period that is shown, while nothing happens in it. */
  constructor(host: Townee, town: TownController, bounds: () => Bounds, empty: () => CalendarAnswer | undefined) {
    this.#empty = empty;
    this.#answer = new AnswerController(host, {
      ask: async signal => {
        const of = empty();
        if (!of) return undefined;
        const [{ nearestEvent }, backend] = await Promise.all([import('./nearest-event.js'), town.backend()]);
        return { of, nearest: await nearestEvent(of, bounds(), query => backend.events(query, town.ask(signal))) };
      },
      args: () => [empty()?.key],
    });
  }

  /** Absent until it is known, where there is none, and while the period is not empty. */
  get event(): NearestEvent | undefined {
    const { value } = this.#answer;
    return value && value.of.key === this.#empty()?.key ? value.nearest : undefined;
  }
}
