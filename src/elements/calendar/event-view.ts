import { html, nothing, type LitElement } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { isCancelled } from '../../contract/calendar-event.js';
import type { ServiceDocument } from '../../contract/service.js';
import { ItemToolsController } from '../../controllers/item-tools.js';
import { addStyles } from '../../controllers/late-styles.js';
import { Later } from '../../controllers/later.js';
import { loadWords } from '../../locale/load.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords, EventWords } from '../../locale/calendar-words.js';
import type { ItemWords, SearchWords } from '../../locale/words.js';
import { today } from '../../time/days.js';
import { itemTools } from '../../views/item-tools.js';
import { response, type Responding } from '../../views/response.js';
import { failed } from '../../views/states.js';
import { TextFilter } from '../../views/text-filter.js';
import { eventDetail, type EventSpeech } from './event-detail.js';
import type { EventItem } from './event-items.js';
import { RelatedEvents, type Town } from './event-related.js';
import { EventSaver } from './event-save.js';
import { furtherDates, isOfSeries } from './event-series.js';
import { styles } from './event-view.styles.js';
import { exhibitors } from './exhibitors.js';
import { programme } from './programme.js';

/** What the view of one event needs besides it. */
export interface EventViewOptions extends Omit<Responding, 'target' | 'signups'> {
  /** Who answers; absent until that is known. */
  service: ServiceDocument | undefined;
  /** Whether the backend takes sign-ups; absent until that is known. */
  signups: boolean | undefined;
  staleAfter: number;
  /** The address under which others find the event. */
  link: string;
  /** Opens another event from this one: a part of its programme, a date of its series. */
  open: (id: string) => void;
}

/** Shows one event. */
export type EventView = (item: EventItem, options: EventViewOptions, speech: Speech<CalendarWords>) => unknown;

const views = new WeakMap<LitElement, { lang: string; view: Promise<EventView> }>();

/**
 * How one event is shown: all its facts, its programme, the sign-up, the ways into the visitor's own calendar and what
 * else can be done with it. Loaded when the first is opened, made once for each element and language.
 */
export function eventView(host: LitElement, town: Town): Promise<EventView> {
  const { lang } = town;
  const known = views.get(host);
  if (known?.lang === lang) return known.view;
  const view = makeView(host, town, lang);
  views.set(host, { lang, view });
  // What did not come is fetched again.
  view.catch(() => views.delete(host));
  return view;
}

async function makeView(host: LitElement, town: Town, lang: string): Promise<EventView> {
  const [item, event, search] = await Promise.all([
    loadWords(lang, 'item'),
    loadWords(lang, 'event'),
    loadWords(lang, 'search'),
  ]);
  addStyles(host, styles);
  const shown = new ShownEvent(host, town, { ...search, ...item, ...event });
  return (item, options, speech) => shown.render(item, options, speech);
}

type LateWords = ItemWords & EventWords & SearchWords;

/** One event with what has been fetched for it. */
class ShownEvent {
  readonly #words: LateWords;
  readonly #tools: ItemToolsController;
  readonly #saver: EventSaver;
  readonly #filter: TextFilter;
  readonly #programme: RelatedEvents;
  readonly #series: RelatedEvents;
  readonly #rule: Later<(item: EventItem, speech: Speech) => string | undefined>;

  constructor(host: LitElement, town: Town, words: LateWords) {
    this.#words = words;
    this.#tools = new ItemToolsController(host);
    this.#saver = new EventSaver(host, town);
    this.#filter = new TextFilter(host);
    this.#programme = new RelatedEvents(host, town, superEvent => ({ superEvent }), 1000);
    this.#series = new RelatedEvents(host, town, superEvent => ({ superEvent, from: today() }), 50);
    this.#rule = new Later(host, () => loadRuleText(town.lang));
  }

  render(item: EventItem, options: EventViewOptions, { words, ...general }: Speech<CalendarWords>): unknown {
    const speech = { ...general, words: { ...this.#words, ...words } };
    const { event } = item;
    const { link, service, level } = options;
    const rule = event.recurrenceRule === undefined ? undefined : this.#rule.value?.(item, speech);
    return keyed(event.id, [
      eventDetail(item, { ...options, rule }, speech),
      this.#actions(item, options, speech),
      this.#renderProgramme(item, options, speech),
      exhibitors(event, level + 1, this.#filter, speech),
      this.#renderSeries(item, options, speech),
      itemTools({ title: event.name, link, contact: service?.contact }, this.#tools, speech),
    ]);
  }

  #actions(item: EventItem, options: EventViewOptions, speech: EventSpeech): unknown {
    const { event } = item;
    const { signups, form, level, link } = options;
    const answer =
      signups === undefined || isCancelled(event)
        ? nothing
        : response(event, { ...options, signups, target: `event:${event.id}`, level: level + 1 }, speech);
    return [
      html`<div class="actions">${form.isOpen ? nothing : answer} ${this.#saver.render(item, link, speech)}</div>`,
      form.isOpen ? answer : nothing,
    ];
  }

  #renderProgramme({ event, timeZone }: EventItem, { level, open }: EventViewOptions, speech: EventSpeech): unknown {
    if (!event.subEventCount) return nothing;
    const found = this.#programme.of(event.id);
    if (!found) return this.#notThere(this.#programme, speech);
    const { id } = event;
    return programme(found.events, { id, timeZone, level: level + 1, filter: this.#filter, open }, speech);
  }

  #renderSeries(item: EventItem, { level, open }: EventViewOptions, speech: EventSpeech): unknown {
    const { event } = item;
    if (!isOfSeries(event)) return nothing;
    const found = this.#series.of(event.superEvent!.id);
    return found ? furtherDates(item, found, level + 1, open, speech) : this.#notThere(this.#series, speech);
  }

  #notThere({ error, retry }: RelatedEvents, { words }: EventSpeech): unknown {
    return error ? failed(error, words, retry) : html`<p class="muted" role="status">${words.loading}</p>`;
  }
}

/** What says a rule in words, with the words for it. */
async function loadRuleText(lang: string): Promise<(item: EventItem, speech: Speech) => string | undefined> {
  const [{ ruleText }, words] = await Promise.all([import('./rule-text.js'), loadWords(lang, 'recurrence')]);
  return ({ event, timeZone }, { formats }) => ruleText(event, timeZone, { words, formats });
}
