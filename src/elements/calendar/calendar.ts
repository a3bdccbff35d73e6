import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Backend } from '../../backends/backend.js';
import type { Theme } from '../../context/settings.js';
import type { CalendarEvent } from '../../contract/calendar-event.js';
import type { HistoryMode } from '../../controllers/address.js';
import { AnsweringController } from '../../controllers/answering.js';
import { FallbackController } from '../../controllers/fallback.js';
import { FocusController } from '../../controllers/focus.js';
import { goOn } from '../../controllers/item-focus.js';
import { ItemWays, type DetailMode } from '../../controllers/item-ways.js';
import { OpenedController } from '../../controllers/opened.js';
import { PublishingController } from '../../controllers/publishing.js';
import { SearchController } from '../../controllers/search.js';
import { StatesController } from '../../controllers/states.js';
import { TownController } from '../../controllers/town.js';
import { WidthController } from '../../controllers/width.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/calendar-words.js';
import { openedView } from '../../views/opened-view.js';
import { pending } from '../../views/states.js';
import type { CalendarView, Period } from './calendar-period.js';
import { calendarView } from './calendar-view.js';
import { EventSelectEvent } from './calendar.events.js';
import { styles } from './calendar.styles.js';
import { itemOf, type EventItem } from './event-items.js';
import type { CalendarAnswer } from './calendar-answer.js';
import { EventListController, type Asked } from './event-list.js';
import { eventSearch, presetOf } from './event-search.js';
import type { EventView } from './event-view.js';
import { FiltersController } from './filters-controller.js';
import { JumpController } from './jump-controller.js';
import { MenusController } from './menus-controller.js';
import { NearestEventController } from './nearest-controller.js';
import { PeriodController } from './period-controller.js';
import { calendarSkeleton } from './skeleton.js';

/** From this width on, in ems, a month has room for words; below it the list is easier to read. */
const monthWidth = 48;

/**
 * Shows what happens in a town as a list, a week or a month, lets visitors read one event, put it into their own calendar and
 * sign up for it. Its weeks and months are those of the Gregorian calendar; where `lang` asks for another one
 * (`fa-u-ca-persian`), days and periods are named as that names them.
 *
 * @summary Event calendar.
 * @tag miteinand-calendar
 *
 * @slot - Shown until the first answer and while the widget cannot work: a link to the events' page, a phone number. Under `view="next"` it stays, as the way to the whole calendar.
 * @slot empty - Shown when there are no events.
 *
 * @csspart header - The period with the ways to others, the views and the way to the filters.
 * @csspart period-title - The period in words.
 * @csspart filters - The search field and the filters.
 * @csspart facet - A filter with its values.
 * @csspart facet-title - The name of a filter, which opens and closes it.
 * @csspart input - A field: of the filters, or of the choice of a month.
 * @csspart day - A day of the list, or of the month or week with `today`, `weekend` and `outside` as further names.
 * @csspart date - The block with the date of a day of the list; `today` is a second name.
 * @csspart month - The grid of a month.
 * @csspart week - The seven days of a week.
 * @csspart next - The lines of `view="next"`.
 * @csspart entry - An event as a line or a bar of the grid.
 * @csspart jump-form - The choice of a month.
 * @csspart day-panel - The events of one day, under the grid.
 * @csspart event - One event of a list.
 * @csspart title - The title of an event.
 * @csspart category - What an event is about.
 * @csspart availability - Whether places are free; the state is a second name of the part.
 * @csspart status - Whether an event was moved.
 * @csspart stale - Says that nobody checked an event for long.
 * @csspart detail - One event with all its facts.
 * @csspart dialog - The window over the calendar in which an event is shown.
 * @csspart facts - The facts of an event.
 * @csspart picture - The picture of an event.
 * @csspart programme - What happens at a festival.
 * @csspart exhibitors - Who shows something at a fair.
 * @csspart tools - What one can do with an opened event: share, print, report a mistake.
 * @csspart button - A button; `previous`, `today`, `next`, `jump`, `show-month`, `view`, `filter`, `chip`, `reset`, `nearest`, `more`, `close`, `back`, `sign-up`, `add-to-calendar`, `calendar-file`, `map`, `share`, `print`, `report`, `subscribe`, `subscribe-app` and `download` are second names.
 * @csspart notice - What is said when something went wrong.
 * @csspart sources - Says which of several sources did not answer.
 * @csspart foreign - Says that a text is there only in another language.
 * @csspart omitted - Says how many entries could not be read.
 *
 * @cssstate waiting - There is nothing to show yet.
 * @cssstate loading - Events are on their way.
 * @cssstate failed - The last question was not answered.
 * @cssstate empty - Nothing happens in the period.
 *
 * @fires {EventSelectEvent} miteinand-event-select - A visitor picked an event; cancel it to show the event yourself.
 */
export class CalendarElement extends LitElement {
  static override styles = styles;

  /** Address of the town's backend, or several, separated by spaces; without it the settings around the widget count. */
  @property() backend?: string | Backend;

  /** `list`, `week` or `month` to begin with, else the width decides; `next` for a few lines beside other things. */
  @property() view?: CalendarView;

  /** The views visitors can choose from, in this order: `list week month`; with one there is no choice. */
  @property() views?: string;

  /** Shows only what these organizations invite to; ids separated by spaces. */
  @property() organization?: string;

  /** Shows only events in these categories; ids separated by spaces. */
  @property() categories?: string;

  /** Shows only what is meant for these people, separated by spaces: `youth families newcomers seniors groups`. */
  @property() audiences?: string;

  /** Shows only what is held in these languages, separated by spaces: `de ar`. */
  @property() languages?: string;

  /** Shows only what takes place in these villages, separated by commas. */
  @property() places?: string;

  /** The first day visitors can go to, `YYYY-MM-DD`, and the one shown first; without it that is today. */
  @property() from?: string;

  /** The last day visitors can go to; between `from` and it, the calendar begins with today. */
  @property() until?: string;

  /** The day on which weeks begin, `mo` to `su`; without it as people do where the town is. */
  @property({ attribute: 'first-day' }) firstDay?: string;

  /** Shows the numbers of weeks (ISO 8601), where weeks begin on Monday. */
  @property({ type: Boolean, attribute: 'week-numbers' }) weekNumbers = false;

  /** How many events are shown: of the list before "show more", 10 without it, of `next` in all, 5 without it. */
  @property({ type: Number }) limit?: number;

  /** How an event is shown: `inline`, in place of the calendar, `dialog`, over it, or `page`, on its own page. */
  @property() detail: DetailMode = 'inline';

  /** Address of the page of one event on your own site, with `{id}` in it; without it an event's own address counts. */
  @property({ attribute: 'href-template' }) hrefTemplate?: string;

  /** Shows this event first; its id. */
  @property() event?: string;

  /** Keeps search, view, day and opened event in the page's address: `off`, `replace`, or `push` for the back button. */
  @property() history: HistoryMode = 'off';

  /** After how many days without a check an event is marked. */
  @property({ type: Number, attribute: 'stale-after' }) staleAfter = 180;

  /** Tells search engines what is shown; the value is the country the places are in, such as `DE`. */
  @property({ attribute: 'structured-data' }) structuredData?: string;

  /** Level of the period's heading, 2 to 5: one below the heading that stands over the widget. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** `light` or `dark`; without it the widget looks as the page does. */
  @property() theme?: Theme;

  readonly #town = new TownController(this, 'calendar');
  readonly #fallback = new FallbackController(this);
  readonly #states = new StatesController(this);
  readonly #width = new WidthController(this, monthWidth);
  readonly #period: PeriodController = new PeriodController(
    this,
    {
      isWide: () => this.#width.isWide,
      zone: () => this.#events.timeZone,
      lang: () => this.#town.lang,
    },
    isStep => this.#finding.change(this.#period.chosen, isStep),
  );
  readonly #finding = new SearchController(this, eventSearch, {
    preset: () => presetOf(this),
    show: id => this.#showNamed(id),
  });
  readonly #filters = new FiltersController(this, this.#town, {
    finding: this.#finding,
    answering: new AnsweringController(this, this.#town),
    isWide: () => this.#width.isWide,
  });
  readonly #ways = new ItemWays(this, { open: id => this.#select(id), link: id => this.#finding.link(id) });
  readonly #events: EventListController = new EventListController(this, this.#town, () => this.#asked);
  readonly #nearest = new NearestEventController(
    this,
    this.#town,
    () => this.#period.bounds,
    () => this.#emptyAnswer,
  );
  readonly #jump = new JumpController(this);
  readonly #menus = new MenusController(this, this.#town);
  readonly #opened = new OpenedController<CalendarEvent, EventView>(this, this.#town, {
    fetch: (id, backend, ask) => backend.event(id, ask),
    view: async () => (await import('./event-view.js')).eventView(this, this.#town),
    // Where lines are dots: the day in the tab order.
    opener: () => this.renderRoot.querySelector<HTMLElement>('[data-day] [tabindex="0"]'),
    onMove: this.#finding.follow,
  });

  constructor() {
    super();
    // On the page of one event search engines want that one, else what the calendar shows.
    new PublishingController(this, () => ({
      events: this.#opened.known ? this.#opened.alone : this.#events.answer?.list.items,
      linkOf: this.#ways.linkTo,
    }));
    // After all others, which know better where the focus belongs.
    new FocusController(this, ['#q', '.chips', '.filtering', '.period-title']);
  }

  get #asked(): Asked | undefined {
    const { period, ahead } = this.#period;
    if (!period) return undefined;
    const filters = {
      ...this.#finding.query,
      limit: Math.min(Math.max(Math.round(this.limit ?? 0) || (period.view === 'next' ? 5 : 10), 1), 100),
    };
    return { now: { period, filters }, ahead: ahead && { period: ahead, filters } };
  }

  /** What is shown, where nothing happens in it. */
  get #emptyAnswer(): CalendarAnswer | undefined {
    const { answer, isBehind } = this.#events;
    return answer?.count === 0 && !isBehind && answer.period.view !== 'next' ? answer : undefined;
  }

  protected override updated(): void {
    // An answer that came before its words is not shown yet.
    this.#states.follow(this.#events, this.#town.speech && this.#events.answer?.count);
  }

  protected override willUpdate(changed: PropertyValues): void {
    // What the address names wins over what the author names.
    if (changed.has('event') && (this.hasUpdated || this.#opened.id === undefined)) this.#opened.show(this.event);
  }

  protected override render(): TemplateResult {
    const { speech, said } = this.#town;
    const { period } = this.#period;
    const { id } = this.#opened;
    if (!period || (!speech && this.#fallback.present)) return pending(this.#fallback.present);
    if (!speech) return calendarSkeleton(period);
    return html`<div class="calendar" lang=${said.lang} dir=${said.dir} @keydown=${this.#jump.press}>
      ${id === undefined || this.detail === 'dialog' ? this.#renderCalendar(period, speech) : nothing}
      ${id === undefined ? nothing : this.#renderEvent(id, speech)}
    </div>`;
  }

  #renderCalendar(asked: Period, speech: Speech<CalendarWords>): unknown {
    const view = {
      events: this.#events,
      period: this.#period,
      jump: this.#jump,
      filters: this.#filters,
      menus: this.#menus,
      isFiltered: this.#finding.isNarrowed,
      nearest: this.#nearest.event,
      level: this.headingLevel,
      staleAfter: this.staleAfter,
      hasFallback: this.#fallback.present,
      open: this.#follow,
      wayTo: (event: CalendarEvent) => this.#ways.to(event),
      focusTitle: () => this.renderRoot.querySelector<HTMLElement>('.period-title')?.focus({ preventScroll: true }),
      showMore: () => void goOn(this, this.#events, '.event .open'),
    };
    return calendarView(asked, view, speech);
  }

  #renderEvent(id: string, speech: Speech<CalendarWords>): TemplateResult {
    const { known, view, form } = this.#opened;
    const listed = this.#events.answer?.items.find(({ event }) => event.id === id);
    const item = known ? itemOf(known.item, known.service.timeZone) : listed;
    const options = {
      service: known?.service,
      signups: known?.signups,
      form,
      backend: this.#town.settings.backend,
      level: this.headingLevel,
      staleAfter: this.staleAfter,
      link: this.#ways.linkTo(item?.event ?? { id }),
      open: (other: string) => this.#opened.open(other),
      signedUp: () => this.#refresh(),
    };
    const content = view && item ? view(item, options, speech) : undefined;
    const { backToCalendar, backToEvent } = speech.words;
    const back = this.#opened.isNested ? backToEvent : backToCalendar;
    return openedView(this.#opened, { detail: this.detail, label: item?.event.name, back, content }, speech);
  }

  #select(id: string): void {
    /** @internal */
    if (this.dispatchEvent(new EventSelectEvent(id))) this.#opened.open(id);
  }

  /** Where the address leads: to a day in a view, and to an event. */
  #showNamed(id: string | undefined): void {
    this.#period.restore(this.#finding.search);
    this.#opened.show(id);
  }

  /** Opens an event, or goes to its page where only that shows it. */
  readonly #follow = ({ event }: EventItem): void => {
    const { url, open } = this.#ways.to(event);
    if (open) open();
    else location.assign(url!);
  };

  /** After a sign-up a place less is free. */
  #refresh(): void {
    this.#events.refresh();
    this.#opened.refresh();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'miteinand-calendar': CalendarElement;
  }
}
