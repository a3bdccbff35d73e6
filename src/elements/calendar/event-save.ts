import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { isCancelled } from '../../contract/calendar-event.js';
import { AnswerController } from '../../controllers/answer.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords, EventWords } from '../../locale/calendar-words.js';
import { calendarServices } from '../../views/calendar-services.js';
import { calendarWays } from '../../views/calendar-ways.js';
import { disclosure } from '../../views/disclosure.js';
import { icon } from '../../views/icon.js';
import type { Wanted } from './event-file.js';
import type { EventItem } from './event-items.js';
import type { Town } from './event-related.js';
import { isOfSeries } from './event-series.js';

/** The ways of an event, or of all dates of its series, into the visitor's own calendar. */
export class EventSaver {
  readonly #host: LitElement;
  readonly #town: Town;
  readonly #file: AnswerController<void>;
  #wanted: Wanted | undefined;
  /** The event of which all dates are wanted. */
  #seriesOf: string | undefined;

  constructor(host: LitElement, town: Town) {
    this.#host = host;
    this.#town = town;
    this.#file = new AnswerController(host, { ask: signal => this.#save(this.#wanted!, signal) });
  }

  /** The button that opens them; `link` is where the event can be read. */
  render(item: EventItem, link: string, speech: Speech<CalendarWords & EventWords>): TemplateResult {
    return disclosure({
      name: 'add-to-calendar',
      label: html`${icon('when')}${speech.words.addToCalendar}`,
      content: this.#ways(item, link, speech),
    });
  }

  #ways(item: EventItem, link: string, { words }: Speech<CalendarWords & EventWords>): TemplateResult {
    const { event, timeZone } = item;
    const recurs = isOfSeries(event) || event.recurrenceRule !== undefined;
    const isSeries = recurs && this.#seriesOf === event.id;
    const services = isSeries || isCancelled(event) ? [] : calendarServices(event, timeZone, link);
    const note = isSeries ? words.seriesByFile : undefined;
    const save = (): void => this.#want({ item, isSeries, link });
    return html`${recurs ? this.#question(event.id, isSeries, words) : nothing}
    ${calendarWays({ save, error: this.#file.error, note, services }, words)}`;
  }

  #question(id: string, isSeries: boolean, words: EventWords): TemplateResult {
    const choice = (label: string, value: string | undefined, isChosen: boolean): TemplateResult =>
      html`<label class="option">
        <input type="radio" name="which-dates" part="input" .checked=${isChosen} @change=${() => this.#choose(value)} />
        ${label}
      </label>`;
    return html`<fieldset>
      <legend>${words.whichDates}</legend>
      ${choice(words.thisDate, undefined, !isSeries)} ${choice(words.wholeSeries, id, isSeries)}
    </fieldset>`;
  }

  #choose(seriesOf: string | undefined): void {
    this.#seriesOf = seriesOf;
    this.#host.requestUpdate();
  }

  #want(wanted: Wanted): void {
    this.#wanted = wanted;
    this.#file.askAgain();
  }

  async #save(wanted: Wanted, signal: AbortSignal): Promise<void> {
    const [{ eventText }, { downloadCalendar }] = await Promise.all([
      import('./event-file.js'),
      import('../../views/calendar-file.js'),
    ]);
    const text = await eventText(wanted, this.#town, signal);
    if (!signal.aborted) downloadCalendar(text, wanted.item.event.name);
  }
}
