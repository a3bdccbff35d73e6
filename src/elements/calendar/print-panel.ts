import { html, type LitElement, type TemplateResult } from 'lit';
import { AnswerController } from '../../controllers/answer.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords, EventWords } from '../../locale/calendar-words.js';
import { loadWords } from '../../locale/load.js';
import { faultNote } from '../../views/states.js';
import { itemOf } from './event-items.js';
import { findEvents, type Found, type Town } from './event-related.js';
import type { ShownCalendar } from './menus-controller.js';

type PrintSpeech = Speech<CalendarWords & EventWords>;

/** More events nobody puts on paper. */
const most = 500;

/** What is wanted on paper. */
interface Wanted {
  shown: ShownCalendar;
  /** All that the filters leave, each month on a sheet of its own; else what is shown. */
  byMonth: boolean;
  speech: PrintSpeech;
}

/** Printing what a calendar shows, or all that comes, month by month. */
export class PrintPanel {
  readonly #host: LitElement;
  readonly #town: Town;
  readonly #name: string;
  readonly #printed: AnswerController<string | undefined>;
  #wanted: Wanted | undefined;

  constructor(host: LitElement, town: Town, { name }: { name: string }) {
    this.#host = host;
    this.#town = town;
    this.#name = name;
    this.#printed = new AnswerController(host, { ask: signal => this.#print(this.#wanted!, signal) });
  }

  render(shown: ShownCalendar, speech: PrintSpeech): TemplateResult {
    const { words } = speech;
    const { value, error, pending } = this.#printed;
    const button = (name: string, word: string, byMonth: boolean): TemplateResult =>
      html`<button part="button ${name}" @click=${() => this.#want({ shown, byMonth, speech })}>${word}</button>`;
    return html`${button('print-shown', words.printShown, false)} ${button('print-months', words.printMonths, true)}
      ${faultNote(error, words)}
      <p class="muted" role="status">${pending ? words.loading : value}</p>`;
  }

  #want(wanted: Wanted): void {
    this.#wanted = wanted;
    this.#printed.askAgain();
  }

  /** What is to be said of it. */
  async #print({ shown, byMonth, speech }: Wanted, signal: AbortSignal): Promise<string | undefined> {
    const [{ printList }, words, { events, total }] = await Promise.all([
      import('./print-list.js'),
      loadWords(speech.lang, 'item'),
      byMonth ? this.#findAll(shown, signal) : shownEvents(shown),
    ]);
    signal.throwIfAborted();
    const { answer, title } = shown;
    const items = events.map(event => itemOf(event, answer.timeZone));
    const isPrinting = await printList(
      this.#host.renderRoot.querySelector('.menus')!,
      {
        items,
        byMonth,
        from: byMonth ? shown.from : answer.period.from,
        name: this.#name,
        title: byMonth ? undefined : title,
      },
      { ...speech, words: { ...words, ...speech.words } },
    );
    if (!isPrinting) return words.notPrinted;
    return total > events.length ? speech.words.onlyFirst(events.length) : undefined;
  }

  #findAll({ answer, from, until }: ShownCalendar, signal: AbortSignal): Promise<Found> {
    return findEvents(this.#town, { ...answer.filters, from, to: until }, most, signal);
  }
}

/** Those of the period; days of other months that stand in the grid are not part of it. */
function shownEvents({ answer: { items, period } }: ShownCalendar): Found {
  const { day, last } = period;
  const events = items.filter(item => item.last >= day && (!last || item.first <= last)).map(({ event }) => event);
  return { events, total: events.length };
}
