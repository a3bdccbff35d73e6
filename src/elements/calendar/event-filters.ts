import { html, nothing, type LitElement } from 'lit';
import type { CalendarEvent } from '../../contract/calendar-event.js';
import type { EventFacet } from '../../contract/event-query.js';
import type { List } from '../../contract/list.js';
import { audiences } from '../../contract/offer.js';
import { addStyles } from '../../controllers/late-styles.js';
import { loadWords } from '../../locale/load.js';
import type { Speech } from '../../locale/speech.js';
import { wordFor } from '../../locale/word-for.js';
import type { CalendarWords } from '../../locale/calendar-words.js';
import type { SearchWords } from '../../locale/words.js';
import { facets } from '../../styles/facets.js';
import { activeFilters } from '../../views/active-filters.js';
import { facetFilters, type Openness } from '../../views/facet-filters.js';
import type { FilteredList, FilterPlan } from '../../views/facet-options.js';
import { understood } from '../../views/marked.js';
import { isolate } from '../../views/text.js';
import { searchField } from '../../views/search-field.js';
import { filters } from './filters.styles.js';

type FilterWords = CalendarWords & SearchWords;

/** What the filters show and what they do. */
export interface EventFiltersView extends Omit<FilteredList<EventFacet, FilterWords>, 'plan'>, Openness {
  canSearch: boolean;
  /** What was found, and by which words; absent until then. */
  found: Pick<List<CalendarEvent>, 'items' | 'words'> | undefined;
}

/** Shows the filters, and what of them is active. */
export interface EventFilters {
  panel: (view: EventFiltersView, speech: Speech<CalendarWords>) => unknown;
  chips: (view: EventFiltersView, speech: Speech<CalendarWords>) => unknown;
}

/** The filters of events, and how they are told. */
const plan: FilterPlan<EventFacet, FilterWords> = {
  first: ['category', 'place', 'organization'],
  more: ['audience', 'language'],
  conditions: ['places', 'access'],
  orders: { audience: audiences },
  labelOf: (filter, words) => words.filters[filter],
  nameOf(filter, value, _, { words, formats }) {
    switch (filter) {
      case 'audience':
        return wordFor(words.audiences, value);
      case 'language':
        return formats.language(value);
      case 'access':
      case 'places':
        return words.filters[filter];
      default:
        return undefined;
    }
  },
};

/** The filters in a language, with their styles. Loaded when a visitor opens them, or comes with some in the address. */
export async function eventFilters(host: LitElement, lang: string): Promise<EventFilters> {
  const words = await loadWords(lang, 'search');
  addStyles(host, [facets, filters]);
  const speechOf = (speech: Speech<CalendarWords>): Speech<FilterWords> => ({
    ...speech,
    words: { ...words, ...speech.words },
  });
  return {
    panel: (view, speech) => panel(view, speechOf(speech)),
    chips: (view, speech) => chips(view, speechOf(speech)),
  };
}

function panel(view: EventFiltersView, speech: Speech<FilterWords>): unknown {
  const { finding, canSearch } = view;
  const field = { label: speech.words.searchEvents, prepare: (): void => undefined };
  return html`<search class="filters" part="filters" id="filters">
    ${canSearch ? searchField(finding, field) : nothing}
    <div class="facets">${facetFilters({ plan, ...view }, nothing, speech)}</div>
  </search>`;
}

/** With the words that are searched for: their field may be folded away. */
function chips(view: EventFiltersView, speech: Speech<FilterWords>): unknown {
  const { finding } = view;
  const q = finding.search.q.trim();
  const words = q ? [{ name: speech.words.searchedFor(q), remove: () => finding.find('') }] : [];
  return [activeFilters({ plan, ...view }, words, speech), understoodNote(view, q, speech)];
}

/** Says what a mistyped word was taken for. */
function understoodNote({ found }: EventFiltersView, q: string, { words, formats }: Speech<FilterWords>): unknown {
  const taken = found?.words ? understood(q, found.words, found.items) : [];
  return taken.length ? html`<p class="muted">${words.understoodAs(formats.list(taken.map(isolate)))}</p>` : nothing;
}
