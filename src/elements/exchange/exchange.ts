import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Backend } from '../../backends/backend.js';
import type { Theme } from '../../context/settings.js';
import type { Offer } from '../../contract/offer.js';
import type { OfferQuery, OfferSort } from '../../contract/offer-query.js';
import type { HistoryMode } from '../../controllers/address.js';
import { FallbackController } from '../../controllers/fallback.js';
import { FocusController } from '../../controllers/focus.js';
import { FoldsController } from '../../controllers/folds.js';
import { goOn } from '../../controllers/item-focus.js';
import { ItemWays, type DetailMode } from '../../controllers/item-ways.js';
import { OpenedController } from '../../controllers/opened.js';
import { PublishingController } from '../../controllers/publishing.js';
import { SearchController } from '../../controllers/search.js';
import { StatesController } from '../../controllers/states.js';
import { TownController } from '../../controllers/town.js';
import { WidthController } from '../../controllers/width.js';
import { loadWords } from '../../locale/load.js';
import type { Speech } from '../../locale/speech.js';
import type { ExchangeWords } from '../../locale/words.js';
import { openedView } from '../../views/opened-view.js';
import { pending } from '../../views/states.js';
import { OfferSelectEvent } from './exchange.events.js';
import { styles } from './exchange.styles.js';
import { NearController } from './near-me.js';
import { titleOf } from './offer-facts.js';
import { offerFilterPlan, offerFilters } from './offer-filters.js';
import { OfferListController } from './offer-list.js';
import { offerResults } from './offer-results.js';
import { offerQuery, offerSearch, presetOf } from './offer-search.js';
import type { OfferView } from './offer-view.js';

/** From this width on, in ems, the filters stand beside the list. */
const sideWidth = 56;

/**
 * Lists what people can do for others in a town, lets them search and filter, read one offer and sign up for it.
 *
 * @summary Volunteer exchange listing.
 * @tag miteinand-exchange
 *
 * @slot - Shown until the first answer and while the widget cannot work: a link to the offers' page, a phone number.
 * @slot empty - Shown when there are no offers.
 *
 * @csspart filters - The search field and the filters.
 * @csspart facet - A filter with its values.
 * @csspart facet-title - The name of a filter, which opens and closes it.
 * @csspart input - A field of the filters.
 * @csspart offer - One offer of the list; its kind is a second name of the part.
 * @csspart kind - The kind of an offer, with its sign.
 * @csspart title - The title of an offer.
 * @csspart organization - Who offers it.
 * @csspart availability - Whether places are free; the state is a second name of the part.
 * @csspart stale - Says that nobody checked an offer for long.
 * @csspart tools - What one can do with an opened offer: share, print, report a mistake.
 * @csspart detail - One offer with all its facts.
 * @csspart dialog - The window over the list in which an offer is shown.
 * @csspart facts - The facts of an offer.
 * @csspart button - A button; `sign-up`, `reset`, `chip`, `near`, `more`, `back`, `retry`, `share`, `print` and `report` are second names.
 * @csspart notice - What is said when something went wrong.
 * @csspart sources - Says which of several sources did not answer.
 * @csspart foreign - Says that a text is there only in another language.
 * @csspart omitted - Says how many entries could not be read.
 *
 * @cssstate waiting - There is nothing to show yet.
 * @cssstate loading - Offers are on their way.
 * @cssstate failed - The last question was not answered.
 * @cssstate empty - No offer fits.
 *
 * @fires {OfferSelectEvent} miteinand-offer-select - A visitor picked an offer; cancel it to show the offer yourself.
 */
export class ExchangeElement extends LitElement {
  static override styles = styles;

  /** Address of the town's backend, or several, separated by spaces; without it the settings around the widget count. */
  @property() backend?: string | Backend;

  /** Shows only the offers of these organizations; ids separated by spaces. */
  @property() organization?: string;

  /** Shows only these kinds, separated by spaces: `volunteering help-wanted help-offered equipment room mentoring`. */
  @property() kinds?: string;

  /** Shows only offers in these categories; ids separated by spaces. */
  @property() categories?: string;

  /** Shows only what binds one like this, separated by spaces: `one-off regular flexible long-term digital`. */
  @property() commitments?: string;

  /** Shows only what is meant for these people, separated by spaces: `youth families newcomers seniors groups`. */
  @property() audiences?: string;

  /** How many offers are shown before "show more". */
  @property({ type: Number }) limit = 12;

  /** What stands first: `date`, the next date, or `newest`; visitors can choose otherwise. */
  @property() sort?: OfferSort;

  /** `list` or `cards` side by side. */
  @property() layout: 'list' | 'cards' = 'list';

  /** Only titles with their facts, without search and filters: for a sidebar. */
  @property({ type: Boolean }) compact = false;

  /** How an offer is shown: `inline`, in place of the list, `dialog`, over it, or `page`, on its own page. */
  @property() detail: DetailMode = 'inline';

  /** Address of the page of one offer on your own site, with `{id}` in it; without it an offer's own address counts. */
  @property({ attribute: 'href-template' }) hrefTemplate?: string;

  /** Shows this offer first; its id. */
  @property() offer?: string;

  /** Keeps search and opened offer in the page's address: `off`, `replace`, or `push` for the back button. */
  @property() history: HistoryMode = 'off';

  /** After how many days without a check an offer is marked. */
  @property({ type: Number, attribute: 'stale-after' }) staleAfter = 180;

  /** Tells search engines what is shown; the value is the country the places are in, such as `DE`. */
  @property({ attribute: 'structured-data' }) structuredData?: string;

  /** Level of the offers' headings, 2 to 6: one below the heading that stands over the widget. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** `light` or `dark`; without it the widget looks as the page does. */
  @property() theme?: Theme;

  readonly #town = new TownController(this, 'exchange');
  readonly #fallback = new FallbackController(this);
  readonly #states = new StatesController(this);
  readonly #width = new WidthController(this, sideWidth);
  readonly #folds = new FoldsController(this);
  readonly #finding = new SearchController(this, offerSearch, {
    preset: () => presetOf(this),
    show: id => this.#opened.show(id),
  });
  readonly #ways = new ItemWays(this, { open: id => this.#select(id), link: id => this.#finding.link(id) });
  readonly #near = new NearController(this, () => this.#finding.search, this.#finding.change);
  readonly #offers = new OfferListController(this, this.#town, () => this.#query);
  readonly #opened = new OpenedController<Offer, OfferView>(this, this.#town, {
    fetch: (id, backend, ask) => backend.offer(id, ask),
    view: async () => {
      const [{ offerView }, words] = await Promise.all([import('./offer-view.js'), loadWords(this.#town.lang, 'item')]);
      return offerView(this, words);
    },
    opener: () => this.renderRoot.querySelector<HTMLElement>('.head [role=status]'),
    onMove: this.#finding.follow,
    // After a sign-up a place less is free, in the list too.
    onAnswer: offer => this.#offers.update(offer),
  });

  constructor() {
    super();
    // On the page of one offer search engines want that one, else what the list shows.
    new PublishingController(this, () => ({
      offers: this.#opened.known ? this.#opened.alone : this.#offers.list?.items,
      linkOf: this.#ways.linkTo,
    }));
    // After all others, which know better where the focus belongs.
    new FocusController(this, ['#q', '.chips', '.near-me', '.head [role=status]']);
  }

  get #query(): OfferQuery {
    const limit = Math.min(Math.max(Math.round(this.limit) || 12, 1), 100);
    return { ...offerQuery(this.#finding, this.#near.pointFor(this.#offers.answering), this.sort), limit };
  }

  protected override updated(): void {
    // A list that came before its words is not shown yet.
    this.#states.follow(this.#offers, this.#town.speech && this.#offers.list?.items.length);
  }

  protected override willUpdate(changed: PropertyValues): void {
    // What the address names wins over what the author names.
    if (changed.has('offer') && (this.hasUpdated || this.#opened.id === undefined)) this.#opened.show(this.offer);
  }

  protected override render(): TemplateResult {
    const { speech, said } = this.#town;
    if (!speech) return pending(this.#fallback.present);
    const { id } = this.#opened;
    const hasList = id === undefined || this.detail === 'dialog';
    return html`<div
      class="exchange ${hasList ? 'list' : ''} ${this.compact ? 'compact' : ''}"
      lang=${said.lang}
      dir=${said.dir}
    >
      ${hasList ? this.#renderList(speech) : nothing} ${id === undefined ? nothing : this.#renderOpened(id, speech)}
    </div>`;
  }

  #renderList(speech: Speech<ExchangeWords>): TemplateResult {
    const view = {
      offers: this.#offers,
      plan: offerFilterPlan,
      finding: this.#finding,
      folds: this.#folds,
      near: this.#near,
      ways: this.#ways,
      sort: this.#query.sort,
      level: this.headingLevel,
      staleAfter: this.staleAfter,
      isWide: this.#width.isWide ?? false,
      isCompact: this.compact,
      layout: this.layout,
      hasFallback: this.#fallback.present,
      showMore: () => void goOn(this, this.#offers, '.offer .open'),
    };
    const { list } = this.#offers;
    return html`
      ${list && !this.compact ? offerFilters({ ...view, list }, speech) : nothing}
      <div class="results">${offerResults(view, speech)}</div>
    `;
  }

  #renderOpened(id: string, speech: Speech<ExchangeWords>): TemplateResult {
    const { known, view, refresh, form } = this.#opened;
    const { preset } = this.#finding;
    const offer = known?.item ?? this.#offers.list?.items.find(offer => offer.id === id);
    const options = {
      preset,
      service: known?.service,
      signups: known?.signups,
      form,
      backend: this.#town.settings.backend,
      level: this.headingLevel,
      staleAfter: this.staleAfter,
      link: this.#ways.linkTo(offer ?? { id }),
      signedUp: refresh,
    };
    const content = view && offer ? view(offer, options, speech) : undefined;
    const label = offer && titleOf(offer, preset, speech.words);
    return openedView(this.#opened, { detail: this.detail, label, back: speech.words.back, content }, speech);
  }

  #select(id: string): void {
    /** @internal */
    if (this.dispatchEvent(new OfferSelectEvent(id))) this.#opened.open(id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'miteinand-exchange': ExchangeElement;
  }
}
