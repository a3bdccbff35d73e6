import { html, nothing, type LitElement } from 'lit';
import type { CalendarEvent } from '../../contract/calendar-event.js';
import { eventFacets } from '../../contract/event-query.js';
import type { List } from '../../contract/list.js';
import { AnswerController } from '../../controllers/answer.js';
import type { AnsweringController } from '../../controllers/answering.js';
import { FoldsController } from '../../controllers/folds.js';
import { isAllowed } from '../../controllers/search-state.js';
import type { TownController } from '../../controllers/town.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/calendar-words.js';
import { icon } from '../../views/icon.js';
import { failed } from '../../views/states.js';
import type { EventFilters, EventFiltersView } from './event-filters.js';
import type { EventFinding } from './event-search.js';

/** What the filters depend on. */
export interface FiltersOptions {
  finding: EventFinding;
  answering: AnsweringController;
  isWide: () => boolean | undefined;
}

/** The last answer: the values that occur; absent until the first. */
type Found = Pick<List<CalendarEvent>, 'facets' | 'isAtLeast' | 'total' | 'items' | 'words'> | undefined;

/**
 * The filters of events, folded behind a button so that the calendar stays where it is. Their code and words come when a
 * visitor opens them, or when some are active.
 */
export class FiltersController {
  readonly #options: FiltersOptions;
  readonly #folds: FoldsController;
  readonly #filters: AnswerController<EventFilters>;

  constructor(host: LitElement, town: TownController, options: FiltersOptions) {
    this.#options = options;
    this.#folds = new FoldsController(host);
    this.#filters = new AnswerController(host, {
      ask: async () => (await import('./event-filters.js')).eventFilters(host, town.lang),
      args: () => (this.#folds.isUnfolded || options.finding.isNarrowed ? [town.lang] : undefined),
    });
  }

  /** The button that opens them, where there is something to choose or to search; it says how many are active. */
  renderButton(found: Found, { words, formats }: Speech<CalendarWords>): unknown {
    if (!this.#isOfUse(found)) return nothing;
    const { finding } = this.#options;
    const active = finding.active + (finding.search.q.trim() ? 1 : 0);
    const { isUnfolded, toggle } = this.#folds;
    const word = this.#canSearch ? words.searchAndFilter : words.filterEvents;
    return html`<div class="filtering">
      <button
        part="button filter"
        aria-expanded=${isUnfolded}
        aria-controls=${isUnfolded ? 'filters' : nothing}
        @click=${toggle}
      >
        ${this.#canSearch ? icon('search') : nothing}${word(active && formats.number(active))}
      </button>
    </div>`;
  }

  /** The filters where they are unfolded, and what of them is active in any case. */
  render(found: Found, speech: Speech<CalendarWords>): unknown {
    const { finding, isWide } = this.#options;
    const { value, error } = this.#filters;
    const isShown = this.#folds.isUnfolded || finding.isNarrowed;
    if (!isShown) return nothing;
    if (!value) return error === undefined ? nothing : failed(error, speech.words, () => this.#filters.askAgain());
    const view: EventFiltersView = {
      finding,
      folds: this.#folds,
      list: found ?? {},
      found,
      canSearch: this.#canSearch,
      isWide: isWide() ?? false,
    };
    return [
      this.#folds.isUnfolded ? value.panel(view, speech) : nothing,
      finding.isNarrowed ? value.chips(view, speech) : nothing,
    ];
  }

  get #canSearch(): boolean {
    return this.#options.answering.can('search');
  }

  #isOfUse(found: Found): boolean {
    const { preset, isNarrowed } = this.#options.finding;
    if (!found || this.#canSearch || isNarrowed) return true;
    return eventFacets.some(filter => {
      const values = (found.facets?.[filter] ?? []).filter(({ value }) => isAllowed(value, preset[filter]));
      // Where all events share a value there is nothing to choose.
      return values.length > 1 || values.some(({ count }) => count && count !== found.total);
    });
  }
}
