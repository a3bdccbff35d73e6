import type { ReactiveController } from 'lit';
import { can } from '../../backends/backend.js';
import { serviceOf } from '../../backends/service.js';
import { AnswerController } from '../../controllers/answer.js';
import { SignupFormController } from '../../controllers/signup-form.js';
import type { TownController, Townee } from '../../controllers/town.js';
import { itemOf, type EventItem } from './event-items.js';
import type { eventView } from './event-view.js';

/** What is known of the opened event. */
interface Known {
  item: EventItem;
  /** Whether the backend takes sign-ups at all. */
  signups: boolean;
}

/** The one event a visitor reads in place of the calendar. Focus goes into it and back to where it was opened. */
export class OpenedEventController implements ReactiveController {
  /** Absent while the calendar itself is shown. */
  id: string | undefined;
  /** How an event is shown; absent until the first was opened, since few visitors of a page open one. */
  view: typeof eventView | undefined;
  readonly form: SignupFormController;
  readonly #host: Townee;
  readonly #town: TownController;
  readonly #answer: AnswerController<Known | undefined>;
  #shownId: string | undefined;

  constructor(host: Townee, town: TownController) {
    this.#host = host;
    this.#town = town;
    this.form = new SignupFormController(host);
    this.#answer = new AnswerController(host, {
      ask: signal => this.#fetch(this.id, signal),
      args: () => [this.id, town.key, town.lang],
    });
    host.addController(this);
  }

  /** What the backend says of the event; absent until it has answered. */
  get known(): Known | undefined {
    const { value } = this.#answer;
    return value?.item.event.id === this.id ? value : undefined;
  }

  get error(): unknown {
    return this.#answer.error;
  }

  open(id: string): void {
    this.id = id;
    this.form.close();
    this.#host.requestUpdate();
  }

  readonly close = (): void => {
    this.id = undefined;
    this.#host.requestUpdate();
  };

  /** Asks anew: after a sign-up a place less is free. */
  refresh(): void {
    this.#answer.askAgain();
  }

  hostUpdated(): void {
    const [before, now] = [this.#shownId, this.id];
    if (before === now) return;
    const target = now === undefined ? this.#openerOf(before!) : this.#find('.detail .title, .detail .failed button');
    // The first event comes a moment later than its frame, if it comes.
    if (now !== undefined && !target) return;
    this.#shownId = now;
    target?.focus();
  }

  /** Where the event was opened: in the day's list, the list or the grid; where lines are dots, the day in the tab order. */
  #openerOf(id: string): HTMLElement | null | undefined {
    const openers = [...this.#host.renderRoot.querySelectorAll<HTMLElement>(`[data-event="${CSS.escape(id)}"]`)];
    const visible = openers.filter(opener => opener.checkVisibility());
    return (
      visible.find(opener => opener.closest('.day-panel')) ?? visible[0] ?? this.#find('[data-day] [tabindex="0"]')
    );
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  async #fetch(id: string | undefined, signal: AbortSignal): Promise<Known | undefined> {
    if (id === undefined) return undefined;
    const backend = await this.#town.backend();
    const ask = this.#town.ask(signal);
    const [module, event, service] = await Promise.all([
      import('./event-view.js'),
      backend.event(id, ask),
      serviceOf(backend, ask),
    ]);
    this.view = module.eventView;
    return { item: itemOf(event, service.timeZone), signups: can(service, 'signups') };
  }
}
