import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FacetValue } from '../../contract/list.js';
import type { Speech } from '../../locale/speech.js';
import { icon } from '../../views/icon.js';

/** What a visitor has chosen; empty means all. */
export interface OfferFilters {
  q: string;
  kind: string;
  category: string;
  commitment: string;
}

export const noFilters: OfferFilters = { q: '', kind: '', category: '', commitment: '' };

/** One filter with the values that occur. */
interface Facet {
  name: Exclude<keyof OfferFilters, 'q'>;
  label: string;
  values: readonly FacetValue[];
  wordOf: (value: FacetValue) => string;
}

/** The search field and the three filters that people use most. */
export function offerFilters(
  filters: OfferFilters,
  facets: Partial<Record<string, readonly FacetValue[]>>,
  { words, formats, lang }: Speech,
  change: (changed: Partial<OfferFilters>) => void,
): TemplateResult {
  const word = (list: Record<string, string>) => (value: FacetValue) => list[value.value] ?? value.name ?? value.value;
  const all: Facet[] = [
    { name: 'kind', label: words.filterKind, values: facets['kind'] ?? [], wordOf: word(words.kinds) },
    { name: 'category', label: words.filterCategory, values: facets['category'] ?? [], wordOf: word({}) },
    {
      name: 'commitment',
      label: words.filterCommitment,
      values: facets['commitment'] ?? [],
      wordOf: word(words.commitments),
    },
  ];
  const isFiltered = Object.values(filters).some(Boolean);
  return html`<search class="filters" part="filters">
    <div class="field search">
      <label for="q">${words.searchOffers}</label>
      <span class="with-sign">
        ${icon('search')}
        <input
          id="q"
          type="search"
          part="input"
          enterkeyhint="search"
          maxlength="200"
          .value=${live(filters.q)}
          @input=${(event: InputEvent) => change({ q: (event.target as HTMLInputElement).value })}
        />
      </span>
    </div>
    ${all.filter(({ name, values }) => values.length > 1 || filters[name]).map(facet => select(facet))}
    ${
      isFiltered
        ? html`<button class="reset" part="button reset" @click=${() => change(noFilters)}>
            ${icon('cross')}${words.resetFilters}
          </button>`
        : nothing
    }
  </search>`;

  function select({ name, label, values, wordOf }: Facet): TemplateResult {
    const named = values.map(value => ({ ...value, word: wordOf(value) }));
    const sorted = name === 'category' ? named.sort((one, other) => one.word.localeCompare(other.word, lang)) : named;
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <select
        id=${name}
        part="input"
        .value=${live(filters[name])}
        @change=${(event: Event) => change({ [name]: (event.target as HTMLSelectElement).value })}
      >
        <option value="" ?selected=${!filters[name]}>${words.all}</option>
        ${sorted.map(
          ({ value, word, count }) =>
            html`<option value=${value} ?selected=${value === filters[name]}>
              ${word} (${formats.number(count)})
            </option>`,
        )}
      </select>
    </div>`;
  }
}
