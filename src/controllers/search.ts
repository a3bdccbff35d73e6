import type { LitElement } from 'lit';
import { AddressController, type AddressState, type HistoryMode } from './address.js';
import { fromAddress, toAddress, toQuery, type FilterValues, type Preset, type Search } from './search-state.js';

/** What is searched in an element; `More` is what visitors set besides words and filters. */
export interface Searched<F extends string, More extends object> {
  /** Names the element in the page's address. */
  noun: string;
  /** Names the opened item there. */
  item: string;
  filters: readonly F[];
  /** What is set besides at the start. */
  start: More;
  /** What of that goes with a reset. */
  cleared: Partial<More>;
  /** How many filters that makes active. */
  countMore: (more: More) => number;
  toAddress: (more: More) => AddressState;
  /** What the address does not hold stays as it is. */
  fromAddress: (state: AddressState, before: More) => More;
}

/** What the element around a search says. */
export interface Searching<F extends string> {
  /** What the page's author allows. */
  preset: () => Preset<F>;
  /** Told which item the address names. */
  show: (id: string | undefined) => void;
}

/** A search as views show it and act on it. */
export interface Finding<F extends string> {
  readonly search: Search<F>;
  readonly preset: Preset<F>;
  /** How many filters are active; words and order are none. */
  readonly active: number;
  readonly find: (q: string) => void;
  readonly choose: (filter: F, values: readonly string[]) => void;
  readonly reset: () => void;
}

/** What a visitor looks for and which item is open, also in the page's address. */
export class SearchController<F extends string, More extends object> implements Finding<F> {
  search: Search<F> & More;
  readonly #host: LitElement;
  readonly #searched: Searched<F, More>;
  readonly #searching: Searching<F>;
  readonly #address: AddressController;

  constructor(host: LitElement & { history?: HistoryMode }, searched: Searched<F, More>, searching: Searching<F>) {
    this.#host = host;
    this.#searched = searched;
    this.#searching = searching;
    this.search = { q: '', facets: {}, ...searched.start };
    this.#address = new AddressController(host, searched.noun, state => {
      this.search = {
        ...fromAddress(state, searched.filters, this.preset),
        ...searched.fromAddress(state, this.search),
      };
      searching.show(state[searched.item]?.[0] || undefined);
      host.requestUpdate();
    });
  }

  /** What the page's author allows. */
  get preset(): Preset<F> {
    return this.#searching.preset();
  }

  /** The words and filters to ask a backend for. */
  get query(): FilterValues<F> & { q: string | undefined } {
    return toQuery(this.search, this.#searched.filters, this.preset);
  }

  get active(): number {
    const values: readonly unknown[] = Object.values(this.search.facets).flat();
    return values.length + this.#searched.countMore(this.search);
  }

  /** Whether the visitor leaves anything out. */
  get isNarrowed(): boolean {
    return Boolean(this.search.q.trim()) || this.active > 0;
  }

  /** Typing is one step with what was typed before; every choice is a step of its own for the back button. */
  readonly change = (changed: Partial<Search<F> & More>, isStep = changed.q === undefined): void => {
    this.search = { ...this.search, ...changed };
    this.#address.write(this.#state, isStep);
    this.#host.requestUpdate();
  };

  readonly find = (q: string): void => this.change({ q } as Partial<Search<F> & More>);

  readonly choose = (filter: F, values: readonly string[]): void =>
    this.change({ facets: { ...this.search.facets, [filter]: values } } as Partial<Search<F> & More>);

  readonly reset = (): void =>
    this.change({ q: '', facets: {}, ...this.#searched.cleared } as Partial<Search<F> & More>, true);

  /** A visitor opened an item, or went back to this one or to the list. */
  readonly follow = (id: string | undefined, isBack: boolean): void => {
    const { item } = this.#searched;
    const isInAddress = this.#address.read()[item] !== undefined;
    if (isBack && isInAddress && this.#address.stepBack()) return;
    // A step also where it closes: with a step of another widget in between, going back would open that one again.
    this.#address.write({ ...this.#state, ...(id !== undefined && { [item]: [id] }) }, true);
  };

  /** The page's address with this item opened. */
  link(id: string): string {
    return this.#address.link({ [this.#searched.item]: [id] });
  }

  get #state(): AddressState {
    return { ...toAddress(this.search), ...this.#searched.toAddress(this.search) };
  }
}
