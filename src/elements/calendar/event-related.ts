import type { LitElement } from 'lit';
import type { CalendarEvent } from '../../contract/calendar-event.js';
import type { EventQuery } from '../../contract/event-query.js';
import { AnswerController } from '../../controllers/answer.js';
import type { TownController } from '../../controllers/town.js';

/** Whom it is asked of. */
export type Town = Pick<TownController, 'ask' | 'backend' | 'settings' | 'lang'>;

/** Events that answer a question. */
export interface Found {
  events: CalendarEvent[];
  /** How many there are; `events` may be fewer. */
  total: number;
}

/** Largest page of the native interface. */
const page = 500;

/** The events that answer a question, page by page up to a limit. */
export async function findEvents(town: Town, query: EventQuery, most: number, signal: AbortSignal): Promise<Found> {
  const [backend, ask] = [await town.backend(), town.ask(signal)];
  const events: CalendarEvent[] = [];
  let [cursor, total]: [string | undefined, number] = [undefined, 0];
  do {
    const limit = Math.min(page, most);
    const list = await backend.events({ ...query, cursor, limit }, ask);
    // A backend that does not know this filter would tell everything.
    events.push(...list.items.filter(({ superEvent }) => !query.superEvent || superEvent?.id === query.superEvent));
    total ||= list.total ?? 0;
    cursor = list.next;
  } while (cursor && events.length < most);
  const known = cursor ? Math.max(total, events.length + 1) : events.length;
  return { events: events.slice(0, most), total: known };
}

/** Events that belong to one that is opened, such as its programme; asked for when they are first shown. */
export class RelatedEvents {
  #id: string | undefined;
  readonly #answer: AnswerController<Found>;

  constructor(host: LitElement, town: Town, query: (id: string) => EventQuery, most: number) {
    this.#answer = new AnswerController(host, { ask: signal => findEvents(town, query(this.#id!), most, signal) });
  }

  /** Those of an event; absent until they are there. */
  of(id: string): Found | undefined {
    if (id !== this.#id) {
      this.#id = id;
      this.#answer.value = undefined;
      this.#answer.askAgain();
    }
    return this.#answer.value;
  }

  /** Why they did not come. */
  get error(): unknown {
    return this.#answer.error;
  }

  readonly retry = (): void => this.#answer.askAgain();
}
