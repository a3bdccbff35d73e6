import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { can, type Ask, type Backend } from '../../backends/backend.js';
import { serviceOf } from '../../backends/service.js';
import type { Theme } from '../../context/settings.js';
import type { FacetValue } from '../../contract/list.js';
import type { Offer } from '../../contract/offer.js';
import type { OfferQuery } from '../../contract/offer-query.js';
import { FallbackController } from '../../controllers/fallback.js';
import { AnswerController } from '../../controllers/answer.js';
import { SignupFormController } from '../../controllers/signup-form.js';
import { StatesController } from '../../controllers/states.js';
import { TownController } from '../../controllers/town.js';
import type { Speech } from '../../locale/speech.js';
import type { ExchangeWords } from '../../locale/words.js';
import { icon } from '../../views/icon.js';
import { morePages } from '../../views/more-pages.js';
import { respondAction } from '../../views/respond.js';
import { failed, omittedNote, pending } from '../../views/states.js';
import { OfferSelectEvent } from './exchange.events.js';
import { styles } from './exchange.styles.js';
import { offerCard } from './offer-card.js';
import { offerDetail } from './offer-detail.js';
import { noFilters, offerFilters, type OfferFilters } from './offer-filters.js';
import { OfferListController } from './offer-list.js';

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
 * @csspart input - A field of the filters.
 * @csspart offer - One offer of the list; its kind is a second name of the part.
 * @csspart kind - The kind of an offer, with its sign.
 * @csspart title - The title of an offer.
 * @csspart organization - Who offers it.
 * @csspart availability - Whether places are free; the state is a second name of the part.
 * @csspart detail - One offer with all its facts.
 * @csspart facts - The facts of an offer.
 * @csspart button - A button; `sign-up`, `reset`, `more` and `back` are second names.
 * @csspart notice - What is said when something went wrong.
 * @csspart foreign - Says that a text is there only in another language.
 * @csspart omitted - Says how many entries could not be read.
 *
 * @cssstate loading - Offers are on their way.
 * @cssstate failed - The last question was not answered.
 * @cssstate empty - No offer fits.
 *
 * @fires {OfferSelectEvent} miteinand-offer-select - A visitor picked an offer; cancel it to show the offer yourself.
 */
export class ExchangeElement extends LitElement {
  static override styles = styles;

  /** Address of the town's backend; without it the settings around the widget count. */
  @property() backend?: string | Backend;

  /** Shows only the offers of these organizations; ids separated by spaces. */
  @property() organization?: string;

  /** Shows only these kinds, separated by spaces: `volunteering help-wanted help-offered equipment room mentoring`. */
  @property() kinds?: string;

  /** Shows only offers in these categories; ids separated by spaces. */
  @property() categories?: string;

  /** How many offers are shown before "show more". */
  @property({ type: Number }) limit = 12;

  /** Level of the offers' headings, 2 to 6: one below the heading that stands over the widget. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** `light` or `dark`; without it the widget looks as the page does. */
  @property() theme?: Theme;

  @state() private filters = noFilters;
  @state() private unfolded = false;
  @state() private opened: string | undefined;

  readonly #town = new TownController(this, 'exchange');
  readonly #fallback = new FallbackController(this);
  readonly #states = new StatesController(this);
  readonly #offers = new OfferListController(this, this.#town, () => this.#query);
  readonly #offer = new AnswerController(this, {
    ask: async signal =>
      this.opened === undefined
        ? undefined
        : fetchOffer(this.opened, await this.#town.backend(), this.#town.ask(signal)),
    args: () => [this.opened, this.#town.key, this.#town.lang],
    // After a sign-up a place less is free, in the list too.
    onAnswer: known => known && this.#offers.update(known.offer),
  });
  readonly #form = new SignupFormController(this);

  get #query(): OfferQuery {
    const { q, kind, category, commitment } = this.filters;
    return {
      q,
      kind: kind ? [kind] : toList(this.kinds),
      category: category ? [category] : toList(this.categories),
      commitment: toList(commitment),
      organization: toList(this.organization),
      limit: Math.min(Math.max(Math.round(this.limit) || 12, 1), 100),
    };
  }

  protected override updated(changed: PropertyValues): void {
    const { list, pending, error } = this.#offers;
    this.#states.toggle('loading', pending);
    this.#states.toggle('failed', error !== undefined);
    this.#states.toggle('empty', list?.items.length === 0);
    if (changed.has('opened' as keyof this)) this.#moveFocus(changed.get('opened' as keyof this) as string | undefined);
  }

  protected override render(): TemplateResult {
    const { speech, said } = this.#town;
    if (!speech) return pending(this.#fallback.present);
    return html`<div class="exchange ${this.opened === undefined ? 'list' : ''}" lang=${said.lang} dir=${said.dir}>
      ${this.opened === undefined ? this.#renderList(speech) : this.#renderDetail(this.opened, speech)}
    </div>`;
  }

  #renderList(speech: Speech<ExchangeWords>): TemplateResult {
    const { words } = speech;
    const { list, error } = this.#offers;
    return html`
      ${list ? this.#renderFilters(speech) : nothing}
      <div class="results">
        <p class=${list ? 'count' : 'visually-hidden'} role="status">
          ${error ? nothing : list ? words.offersFound(list.total ?? list.items.length) : words.loading}
        </p>
        ${error ? html`${failed(error, words, this.#offers.again)}<slot></slot>` : nothing}
        ${list ? this.#renderOffers(speech) : error ? nothing : pending(this.#fallback.present)}
      </div>
    `;
  }

  #renderFilters(speech: Speech<ExchangeWords>): TemplateResult {
    return offerFilters(
      {
        filters: this.filters,
        facets: this.#facets,
        unfolded: this.unfolded,
        change: changed => this.#filter(changed),
        fold: () => (this.unfolded = !this.unfolded),
      },
      speech,
    );
  }

  #renderOffers(speech: Speech<ExchangeWords>): TemplateResult {
    const list = this.#offers.list!;
    const { items, omitted } = list;
    if (!items.length) return this.#renderEmpty(speech);
    return html`
      <ul class="offers" role="list" aria-busy=${this.#offers.pending}>
        ${items.map(offer => html`<li>${offerCard(offer, this.headingLevel, speech, event => this.#select(offer, event))}</li>`)}
      </ul>
      ${omittedNote(omitted, speech.words)} ${morePages(list, this.#offers, () => void this.#showMore(), speech)}
    `;
  }

  #renderEmpty({ words }: Speech<ExchangeWords>): TemplateResult {
    const isFiltered = Object.values(this.filters).some(Boolean);
    return isFiltered
      ? html`<p class="notice">${words.noOffersFit}</p>`
      : html`<slot name="empty"><p class="notice">${words.noOffers}</p></slot>`;
  }

  #renderDetail(id: string, speech: Speech<ExchangeWords>): TemplateResult {
    const { words } = speech;
    const { value, error } = this.#offer;
    const known = value?.offer.id === id ? value : undefined;
    const offer = known?.offer ?? this.#offers.list?.items.find(offer => offer.id === id);
    return html`<article class="detail" part="detail">
      <div>
        <button part="button back" @click=${() => (this.opened = undefined)}>${icon('back')}${words.back}</button>
      </div>
      ${error ? failed(error, words, () => this.#offer.askAgain()) : nothing}
      ${offer ? offerDetail(offer, this.headingLevel, speech) : pending(false, 1)}
      ${known ? this.#renderResponse(known.offer, known.signups, speech) : nothing}
    </article>`;
  }

  #renderResponse(offer: Offer, signups: boolean, { words }: Speech): unknown {
    if (offer.response?.method === 'form' && !signups) return html`<p class="notice">${words.readOnly}</p>`;
    if (!this.#form.isOpen) return html`<div class="actions">${respondAction(offer, words, this.#form)}</div>`;
    return html`<miteinand-signup
      for="offer:${offer.id}"
      lang=${this.#town.lang}
      no-summary
      heading-level=${this.headingLevel + 1}
      .backend=${this.#town.settings.backend}
      @miteinand-signup-sent=${() => this.#offer.askAgain()}
    ></miteinand-signup>`;
  }

  /** The values of each filter; where the editor set kinds or categories, only those. */
  get #facets(): Record<string, readonly FacetValue[]> {
    const facets = this.#offers.list?.facets ?? {};
    const only = (name: string, set: string | undefined): readonly FacetValue[] =>
      (facets[name] ?? []).filter(({ value }) => !set || toList(set).includes(value));
    return { ...facets, kind: only('kind', this.kinds), category: only('category', this.categories) };
  }

  #filter(changed: Partial<OfferFilters>): void {
    this.filters = { ...this.filters, ...changed };
    // The reset button goes away with the filters: the search field is the place to go on.
    if (changed === noFilters) this.renderRoot.querySelector('input')?.focus();
  }

  #select(offer: Offer, event: Event): void {
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    if (ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    /** @internal */
    if (this.dispatchEvent(new OfferSelectEvent(offer.id))) this.#open(offer.id);
  }

  #open(id: string): void {
    this.#form.close();
    this.opened = id;
  }

  async #showMore(): Promise<void> {
    const first = await this.#offers.more();
    await this.updateComplete;
    if (first >= 0) this.renderRoot.querySelectorAll<HTMLElement>('.offer .open')[first]?.focus();
  }

  /** Into the offer that was opened, or back to where it stood in the list. */
  #moveFocus(before: string | undefined): void {
    if (this.opened !== undefined) {
      this.renderRoot.querySelector<HTMLElement>('.detail .title')?.focus();
    } else if (before !== undefined) {
      const index = this.#offers.list?.items.findIndex(offer => offer.id === before) ?? -1;
      this.renderRoot.querySelectorAll<HTMLElement>('.offer .open')[index]?.focus();
    }
  }
}

/** An offer as it stands now, and whether its backend takes sign-ups. */
async function fetchOffer(id: string, backend: Backend, ask: Ask): Promise<{ offer: Offer; signups: boolean }> {
  const [offer, service] = await Promise.all([backend.offer(id, ask), serviceOf(backend, ask)]);
  return { offer, signups: can(service, 'signups') };
}

/** Words of an attribute. */
const toList = (text: string | undefined): string[] => text?.split(/\s+/).filter(Boolean) ?? [];

declare global {
  interface HTMLElementTagNameMap {
    'miteinand-exchange': ExchangeElement;
  }
}
