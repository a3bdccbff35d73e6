import type { LitElement } from 'lit';
import type { GeoPoint, OfferFacet, OfferQuery } from '../../contract/offer-query.js';
import { AddressController, type HistoryMode } from '../../controllers/address.js';
import { fromAddress, noSearch, toAddress, toQuery, type OfferSearch } from './offer-search.js';
import { presetOf, type PresetAttributes } from './preset.js';

type Searching = LitElement & PresetAttributes & { history?: HistoryMode; offer?: string };

/** What a visitor looks for and which offer is open, also in the page's address. */
export class SearchController {
  search = noSearch;
  readonly #host: Searching;
  readonly #address: AddressController;

  /** `show` is told which offer the address names, or else the page's author. */
  constructor(host: Searching, show: (id: string | undefined) => void) {
    this.#host = host;
    this.#address = new AddressController(host, 'exchange', state => {
      this.search = fromAddress(state);
      show(state['offer']?.[0] ?? host.offer);
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
    void this.#keepFocus();
  };

  readonly choose = (facet: OfferFacet, values: readonly string[]): void =>
    this.change({ facets: { ...this.search.facets, [facet]: values } });

  readonly reset = (): void => this.change(noSearch);

  /** A visitor opened an offer or came back from it. */
  readonly follow = (id: string | undefined): void => {
    if (id === undefined && this.#address.stepBack()) return;
    this.#address.write({ ...toAddress(this.search), ...(id !== undefined && { offer: [id] }) }, id !== undefined);
  };

  /** The page's address with this offer opened. */
  link(id: string): string {
    return this.#address.link({ offer: [id] });
  }

  /** A chip goes away with its filter: the next one, or the search field, is the place to go on. */
  async #keepFocus(): Promise<void> {
    const root = this.#host.renderRoot as ShadowRoot;
    const hadFocus = root.activeElement !== null;
    await this.#host.updateComplete;
    if (hadFocus && !root.activeElement) root.querySelector<HTMLElement>('.chip, input, .count')?.focus();
  }
}
