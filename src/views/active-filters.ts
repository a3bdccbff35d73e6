import { html, type TemplateResult } from 'lit';
import type { Finding } from '../controllers/search.js';
import type { Speech } from '../locale/speech.js';
import type { SearchWords } from '../locale/words.js';
import { optionsOf, type FilteredList } from './facet-options.js';
import { icon } from './icon.js';

/** Something active, and how it is taken back. */
export interface ActiveFilter {
  name: string;
  remove: () => void;
}

/** What is active, each to be taken back by itself, or all at once; `others` is what the widget filters by besides. */
export function activeFilters<F extends string, Own extends SearchWords>(
  filtering: FilteredList<F, Own>,
  others: readonly ActiveFilter[],
  speech: Speech<Own>,
): TemplateResult {
  const { words } = speech;
  return html`<ul class="chips" role="list" aria-label=${words.activeFilters}>
    ${[...chosenOf(filtering, speech), ...others].map(active => chip(active, words))}
    <li>
      <button class="link" part="button reset" @click=${filtering.finding.reset}>${words.resetFilters}</button>
    </li>
  </ul>`;
}

/** The values that are chosen, called as the last answer calls them: the filters themselves may be folded. */
function chosenOf<F extends string, Own>(filtering: FilteredList<F, Own>, speech: Speech<Own>): ActiveFilter[] {
  const { search, choose }: Finding<F> = filtering.finding;
  return (Object.entries(search.facets) as [F, readonly string[]][]).flatMap(([filter, values]) => {
    const options = optionsOf(filter, filtering, speech);
    return values.map(value => ({
      name: options.find(option => option.value === value)?.name ?? value,
      remove: () =>
        choose(
          filter,
          values.filter(other => other !== value),
        ),
    }));
  });
}

const chip = ({ name, remove }: ActiveFilter, words: SearchWords): TemplateResult =>
  html`<li>
    <button class="chip" part="button chip" aria-label=${words.removeFilter(name)} @click=${remove}>
      <span dir="auto">${name}</span>${icon('cross')}
    </button>
  </li>`;
