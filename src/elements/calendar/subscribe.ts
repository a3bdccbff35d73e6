import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { EventQuery } from '../../contract/event-query.js';
import { AnswerController } from '../../controllers/answer.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords, EventWords } from '../../locale/calendar-words.js';
import { faultNote } from '../../views/states.js';
import { findEvents, type Town } from './event-related.js';
import type { ShownCalendar } from './menus-controller.js';

type SubscribeSpeech = Speech<CalendarWords & EventWords>;

/** Where a calendar comes from. */
export interface Subscribed {
  /** Who is asked. */
  name: string;
  /** Address of a calendar with exactly the events of a question; nothing where there is none. */
  feedUrl: (query: EventQuery) => string | undefined;
}

/** More events no file holds. */
const most = 2000;

/** Subscribing to exactly what the filters leave, where the backend has an address for it, and a file of it anywhere. */
export class SubscribePanel {
  readonly #town: Town;
  readonly #from: Subscribed;
  readonly #file: AnswerController<{ count: number; isCut: boolean }>;
  #wanted: ShownCalendar | undefined;

  constructor(host: LitElement, town: Town, from: Subscribed) {
    this.#town = town;
    this.#from = from;
    this.#file = new AnswerController(host, { ask: signal => this.#save(this.#wanted!, signal) });
  }

  render(shown: ShownCalendar, speech: SubscribeSpeech): TemplateResult {
    const { words } = speech;
    const { value, error, pending } = this.#file;
    const said = value && !pending && this.#wanted?.answer === shown.answer ? value : undefined;
    const feed = this.#from.feedUrl(queryOf(shown));
    return html`${feed ? feedWays(feed, words) : nothing}
      <button part="button download" @click=${() => this.#want(shown)}>${words.downloadEvents}</button>
      ${faultNote(error, words)}
      <p class="muted" role="status">
        ${said ? (said.isCut ? words.onlyFirst : words.downloaded)(said.count) : nothing}
      </p>`;
  }

  #want(shown: ShownCalendar): void {
    this.#wanted = shown;
    this.#file.askAgain();
  }

  async #save(shown: ShownCalendar, signal: AbortSignal): Promise<{ count: number; isCut: boolean }> {
    const query = { ...queryOf(shown), from: shown.answer.period.from };
    const [{ calendarText, downloadCalendar }, { events, total }] = await Promise.all([
      import('../../views/calendar-file.js'),
      findEvents(this.#town, query, most, signal),
    ]);
    const { name } = this.#from;
    if (!signal.aborted) downloadCalendar(calendarText(events, name), name);
    return { count: events.length, isCut: total > events.length };
  }
}

/** The filters alone: who subscribes gets what comes, until the last day there is. */
const queryOf = ({ answer, until }: ShownCalendar): EventQuery => {
  const { limit: _, ...filters } = answer.filters;
  return { ...filters, to: until };
};

/** The app of the device, two that live in the browser, and the address for all others. */
function feedWays(feed: string, words: EventWords & CalendarWords): TemplateResult {
  const address = new URL(feed, document.baseURI).href;
  const webcal = address.replace(/^https?:/, 'webcal:');
  const google = `https://calendar.google.com/calendar/r?${String(new URLSearchParams({ cid: webcal }))}`;
  const outlook = `https://outlook.live.com/calendar/0/addfromweb?${String(new URLSearchParams({ url: address }))}`;
  return html`<p>${words.subscribeFor}</p>
    <a class="button" part="button subscribe-app" href=${webcal}>${words.inCalendarApp}</a>
    <label class="address">
      ${words.byAddress}
      <input
        part="input"
        readonly
        dir="ltr"
        .value=${address}
        @focus=${({ target }: Event) => (target as HTMLInputElement).select()}
      />
    </label>
    <p class="muted">${words.otherProviders}</p>
    <ul class="ways" role="list">
      <li><a href=${google} target="_blank" rel="noopener noreferrer">Google</a></li>
      <li><a href=${outlook} target="_blank" rel="noopener noreferrer">Outlook.com</a></li>
    </ul>`;
}
