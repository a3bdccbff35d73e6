import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { isCancelled, type CalendarEvent } from '../../contract/calendar-event.js';
import type { Offer } from '../../contract/offer.js';
import { AnswerController } from '../../controllers/answer.js';
import { calendarServices } from '../../views/calendar-services.js';
import { calendarWays } from '../../views/calendar-ways.js';
import { disclosure } from '../../views/disclosure.js';
import { icon } from '../../views/icon.js';
import type { ManagingSpeech } from './managing-words.js';

/** What was signed up for. */
export interface SignedUpFor {
  offer?: Offer | undefined;
  event?: CalendarEvent | undefined;
}

/** The ways of what was signed up for into the visitor's own calendar. */
export class SignupSaver {
  readonly #file: AnswerController<void>;
  #event: CalendarEvent | undefined;

  constructor(host: LitElement) {
    this.#file = new AnswerController(host, { ask: () => this.#save(this.#event!) });
  }

  /** The button that opens them; nothing where there is no date to keep. */
  render(item: SignedUpFor | undefined, { words }: ManagingSpeech): TemplateResult | typeof nothing {
    const event = (this.#event = item && datedEvent(item));
    if (!event) return nothing;
    const link = event.url ?? location.href.replace(/#.*/, '');
    const services = calendarServices(event, event.timeZone, link);
    const ways = { save: () => this.#file.askAgain(), error: this.#file.error, services };
    return disclosure({
      name: 'add-to-calendar',
      label: html`${icon('when')}${words.addToCalendar}`,
      content: calendarWays(ways, words),
    });
  }

  async #save(event: CalendarEvent): Promise<void> {
    const { calendarText, downloadCalendar } = await import('../../views/calendar-file.js');
    downloadCalendar(calendarText([event]), event.name);
  }
}

/** An event, or an offer that takes place once, as a date in a calendar. */
function datedEvent({ offer, event }: SignedUpFor): CalendarEvent | undefined {
  if (event) return isCancelled(event) ? undefined : event;
  const { startDate, endDate, byDay, scheduleTimezone: timeZone } = offer?.schedule ?? {};
  if (!offer || startDate === undefined || byDay?.length) return undefined;
  const { id, title: name, summary, location } = offer;
  return { id: `offer-${id}`, name, startDate, endDate, timeZone, summary, location };
}
