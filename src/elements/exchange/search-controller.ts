import type { LitElement } from 'lit';
import type { GeoPoint, OfferFacet, OfferQuery } from '../../contract/offer-query.js';
import { AddressController, type HistoryMode } from '../../controllers/address.js';
import { fromAddress, noSearch, toAddress, toQuery, type OfferSearch } from './offer-search.js';
import { presetOf, type PresetAttributes } from './preset.js';

type Searching = LitElement & PresetAttributes & { history?: HistoryMode };

/** What a visitor looks for and which offer is open, also in the page's address. */
export class SearchController {
  search = noSearch;
  readonly #host: Searching;
  readonly #address: AddressController;

  /** `show` is told which offer the address names. */
  constructor(host: Searching, show: (id: string | undefined) => void) {
    this.#host = host;
    this.#address = new AddressController(host, 'exchange', state => {
      // How far one would go stays out of the address, and so as it is.
      this.search = { ...fromAddress(state, this.preset), radius: this.search.radius };
      show(state['offer']?.[0] || undefined);
      host.requestUpdate();
    });
  }

  /** What the page's author allows. */
  get preset() {
    return presetOf(this.#host);
  }

  /** The question to the backend. */
  query(near: GeoPoint | undefined): OfferQuery {
    return toQuery(this.search, this.preset, near);
  }

  /** Typing is one step with what was typed before; every choice is a step of its own for the back button. */
  readonly change = (changed: Partial<OfferSearch>): void => {
    const isStep = changed.q === undefined || changed === noSearch;
    this.search = { ...this.search, ...changed };
    this.#address.write(toAddress(this.search), isStep);
    this.#host.requestUpdate();
  };

  readonly choose = (facet: OfferFacet, values: readonly string[]): void =>
    this.change({ facets: { ...this.search.facets, [facet]: values } });

  readonly reset = (): void => this.change(noSearch);

  /** A visitor opened an offer or came back from it. */
  readonly follow = (id: string | undefined): void => {
    const isInAddress = this.#address.read()['offer'] !== undefined;
    if (id === undefined && isInAddress && this.#address.stepBack()) return;
    // A step also where it closes: with a step of another widget in between, going back would open that one again.
    this.#address.write({ ...toAddress(this.search), ...(id !== undefined && { offer: [id] }) }, true);
  };

  /** The page's address with this offer opened. */
  link(id: string): string {
    return this.#address.link({ offer: [id] });
  }
}
