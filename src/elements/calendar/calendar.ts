import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Backend } from '../../backends/backend.js';
import type { Theme } from '../../context/settings.js';
import type { CalendarEvent } from '../../contract/calendar-event.js';
import type { FacetValue } from '../../contract/list.js';
import { FallbackController } from '../../controllers/fallback.js';
import { OpenedController } from '../../controllers/opened.js';
import { StatesController } from '../../controllers/states.js';
import { TownController } from '../../controllers/town.js';
import { warnOnce } from '../../controllers/warn.js';
import { WidthController } from '../../controllers/width.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/words.js';
import { weekOf } from '../../locale/week.js';
import { isDay, monthOf, today } from '../../time/days.js';
import { openedView } from '../../views/opened-view.js';
import { sourcesNote } from '../../views/sources-note.js';
import { failed, pending } from '../../views/states.js';
import { calendarHeader } from './calendar-header.js';
import { dayAfter, periodOf, periodTitle, type CalendarView, type Period } from './calendar-period.js';
import { EventSelectEvent } from './calendar.events.js';
import { styles } from './calendar.styles.js';
import { itemOf, type EventItem } from './event-items.js';
import { EventListController, type CalendarAnswer, type CalendarQuestion } from './event-list.js';
import type { eventView } from './event-view.js';
import { GridFocusController } from './grid-focus.js';
import { periodView } from './period-view.js';
import { calendarSkeleton, periodSkeleton } from './skeleton.js';

/** From this width on, in ems, a month has room for words; below it the list is easier to read. */
const monthWidth = 48;

/**
 * Shows what happens in a town as a list or a month, lets visitors read one event, put it into their own calendar and
 * sign up for it.
 *
 * @summary Event calendar.
 * @tag miteinand-calendar
 *
 * @slot - Shown until the first answer and while the widget cannot work: a link to the events' page, a phone number.
 * @slot empty - Shown when there are no events.
 *
 * @csspart header - The period with the ways to others, the views and the filter.
 * @csspart period-title - The period in words.
 * @csspart input - The filter.
 * @csspart day - A day of the list, or of the month with `today`, `weekend` and `outside` as further names.
 * @csspart date - The block with the date of a day of the list; `today` is a second name.
 * @csspart month - The grid of a month.
 * @csspart entry - An event as a line of the grid.
 * @csspart day-panel - The events of one day, under the grid.
 * @csspart event - One event of a list.
 * @csspart title - The title of an event.
 * @csspart category - What an event is about.
 * @csspart availability - Whether places are free; the state is a second name of the part.
 * @csspart status - Whether an event was moved.
 * @csspart detail - One event with all its facts.
 * @csspart facts - The facts of an event.
 * @csspart button - A button; `previous`, `today`, `next`, `view`, `more`, `close`, `back`, `sign-up` and `add-to-calendar` are second names.
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

  /** `list` or `month`; without it the width decides, and visitors can always switch. */
  @property() view?: CalendarView;

  /** Shows only what these organizations invite to; ids separated by spaces. */
  @property() organization?: string;

  /** Shows only events in these categories; ids separated by spaces. */
  @property() categories?: string;

  /** The first day shown, `YYYY-MM-DD`; without it today. */
  @property() from?: string;

  /** How many events the list shows before "show more". */
  @property({ type: Number }) limit = 10;

  /** Level of the period's heading, 2 to 5: one below the heading that stands over the widget. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** `light` or `dark`; without it the widget looks as the page does. */
  @property() theme?: Theme;

  @state() private chosenView: CalendarView | undefined;
  /** The day the visitor went to: where the list begins, and the day of the month that keys move from. */
  @state() private chosenDay: string | undefined;
  @state() private openDay: string | undefined;
  @state() private category = '';

  readonly #town = new TownController(this, 'calendar');
  readonly #fallback = new FallbackController(this);
  readonly #states = new StatesController(this);
  readonly #width = new WidthController(this, monthWidth);
  readonly #events = new EventListController(this, this.#town, () => this.#question);
  readonly #opened = new OpenedController<CalendarEvent, typeof eventView>(this, this.#town, {
    fetch: (id, backend, ask) => backend.event(id, ask),
    view: async () => (await import('./event-view.js')).eventView,
    // Where lines are dots: the day in the tab order.
    opener: () => this.renderRoot.querySelector<HTMLElement>('[data-day] [tabindex="0"]'),
  });
  readonly #focus = new GridFocusController(this, {
    day: () => this.#day,
    shownMonth: () => this.#events.answer?.period.day,
    firstWeekday: () => this.#firstWeekday,
    go: day => (this.chosenDay = day),
  });

  /** The view asked for; absent until the widget has been laid out, when its width decides. */
  get #view(): CalendarView | undefined {
    const { isWide } = this.#width;
    if (this.chosenView) return this.chosenView;
    if (this.view === 'list' || this.view === 'month') return this.view;
    if (this.view) warnOnce(`<miteinand-calendar>: view="${String(this.view)}" is neither "list" nor "month"`);
    return isWide === undefined ? undefined : isWide ? 'month' : 'list';
  }

  get #today(): string {
    return today(this.#events.answer?.timeZone);
  }

  get #day(): string {
    if (this.chosenDay) return this.chosenDay;
    if (this.from && isDay(this.from)) return this.from;
    if (this.from) warnOnce(`<miteinand-calendar>: from="${this.from}" is no day such as 2026-05-01`);
    return this.#today;
  }

  get #firstWeekday(): number {
    return weekOf(this.#town.lang).firstDay;
  }

  get #question(): CalendarQuestion | undefined {
    const view = this.#view;
    if (!view) return undefined;
    return {
      period: periodOf(view, this.#day, this.#firstWeekday),
      filters: {
        category: this.category ? [this.category] : toList(this.categories),
        organization: toList(this.organization),
        limit: Math.min(Math.max(Math.round(this.limit) || 10, 1), 100),
      },
    };
  }

  protected override updated(changed: PropertyValues): void {
    const { answer, pending, error } = this.#events;
    this.#states.toggle('waiting', !answer && !error);
    this.#states.toggle('loading', pending);
    this.#states.toggle('failed', error !== undefined);
    this.#states.toggle('empty', answer?.count === 0);
    if (changed.has('openDay' as keyof this)) this.#followOpenDay(changed.get('openDay' as keyof this) as string);
  }

  protected override render(): TemplateResult {
    const { speech, said } = this.#town;
    const question = this.#question;
    if (!question || (!speech && this.#fallback.present)) return pending(this.#fallback.present);
    if (!speech) return calendarSkeleton(question.period);
    return html`<div class="calendar" lang=${said.lang} dir=${said.dir}>
      ${
        this.#opened.id === undefined
          ? this.#renderCalendar(question.period, speech)
          : this.#renderEvent(this.#opened.id, speech)
      }
    </div>`;
  }

  #renderCalendar(asked: Period, speech: Speech<CalendarWords>): unknown {
    const { answer, error } = this.#events;
    if (!answer && !error && this.#fallback.present) return pending(true);
    if (error) {
      const notice = [failed(error, speech.words, () => this.#events.refresh()), html`<slot></slot>`];
      return answer ? [this.#renderHeader(asked, speech), notice] : notice;
    }
    return [this.#renderHeader(asked, speech), answer ? this.#renderPeriod(answer, speech) : periodSkeleton(asked)];
  }

  #renderHeader(asked: Period, speech: Speech<CalendarWords>): TemplateResult {
    const { answer, error } = this.#events;
    const shown = error || !answer ? asked : answer.period;
    const view = asked.weeks ? 'month' : 'list';
    return calendarHeader(
      {
        period: periodTitle(shown, speech),
        count: error ? undefined : answer?.count,
        level: this.headingLevel,
        view,
        category: this.category,
        categories: this.#categories,
        move: step => this.#goTo(dayAfter(step, view, this.#day, this.#today)),
        show: chosen => (this.chosenView = chosen),
        filter: category => (this.category = category),
      },
      speech,
    );
  }

  #renderPeriod(answer: CalendarAnswer, speech: Speech<CalendarWords>): unknown {
    const options = {
      today: this.#today,
      day: this.#day,
      openDay: this.openDay,
      isFiltered: this.category !== '',
      level: this.headingLevel,
      open: this.#select,
      closeDay: () => (this.openDay = undefined),
      showMore: () => void this.#showMore(),
      press: this.#focus.press,
      click: this.#click,
    };
    return [
      sourcesNote(answer.list.sources, this.#askSources, speech),
      periodView(answer, this.#events, options, speech),
    ];
  }

  #renderEvent(id: string, speech: Speech<CalendarWords>): TemplateResult {
    const { known, view, form } = this.#opened;
    const listed = this.#events.answer?.items.find(({ event }) => event.id === id);
    const item = known ? itemOf(known.item, known.service.timeZone) : listed;
    const options = {
      signups: known?.signups,
      form,
      backend: this.#town.settings.backend,
      level: this.headingLevel,
      signedUp: () => this.#refresh(),
    };
    const content = view && item ? view(item, options, speech) : undefined;
    const back = speech.words.backToCalendar;
    return openedView(this.#opened, { detail: 'inline', back, content }, speech);
  }

  /** The categories that occur; where the editor set some, only those. */
  get #categories(): readonly FacetValue[] | undefined {
    const wanted = toList(this.categories);
    const { answer } = this.#events;
    return (
      answer && (answer.list.facets?.['category'] ?? []).filter(({ value }) => !wanted.length || wanted.includes(value))
    );
  }

  #goTo(day: string): void {
    this.openDay = undefined;
    this.chosenDay = day;
  }

  readonly #select = ({ event: { id } }: EventItem): void => {
    /** @internal */
    if (this.dispatchEvent(new EventSelectEvent(id))) this.#opened.open(id);
  };

  /** A click in the grid: on an event, on a day or on what a day hides. */
  readonly #click = (click: Event): void => {
    const button = (click.target as Element).closest<HTMLElement>('button');
    const day = button?.closest<HTMLElement>('[data-day]')?.dataset['day'];
    if (!button || !day) return;
    const { answer } = this.#events;
    const item = answer?.plan.get(day)?.items.find(({ event }) => event.id === button.dataset['item']);
    // A day of another month is looked at without going there.
    if (answer && monthOf(day) === monthOf(answer.period.day)) this.chosenDay = day;
    if (item) this.#select(item);
    else this.openDay = this.openDay === day ? undefined : day;
  };

  /** Asks again; the button goes when all have answered, so the focus waits at the period. */
  readonly #askSources = (): void => {
    this.renderRoot.querySelector<HTMLElement>('.period-title')?.focus({ preventScroll: true });
    this.#events.refresh();
  };

  /** After a sign-up a place less is free. */
  #refresh(): void {
    this.#events.refresh();
    this.#opened.refresh();
  }

  async #showMore(): Promise<void> {
    const first = await this.#events.more();
    await this.updateComplete;
    if (first) this.renderRoot.querySelector<HTMLElement>(`[data-item="${CSS.escape(first.id)}"]`)?.focus();
  }

  /** Into the list of the day that was opened, or back to the day; a focus elsewhere stays where it is. */
  #followOpenDay(before: string | undefined): void {
    if (this.openDay) this.renderRoot.querySelector<HTMLElement>('.day-panel .title')?.focus();
    else if (before && !(this.renderRoot as ShadowRoot).activeElement) {
      this.renderRoot.querySelector<HTMLElement>(`[data-day="${before}"] .number`)?.focus();
    }
  }
}

/** Words of an attribute. */
const toList = (text: string | undefined): string[] => text?.split(/\s+/).filter(Boolean) ?? [];

declare global {
  interface HTMLElementTagNameMap {
    'miteinand-calendar': CalendarElement;
  }
}
