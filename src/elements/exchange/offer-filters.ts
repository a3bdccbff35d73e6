import { html, nothing, type TemplateResult } from 'lit';
import type { FacetValue } from '../../contract/list.js';
import type { Speech } from '../../locale/speech.js';
import type { ExchangeWords } from '../../locale/words.js';
import { facetSelect } from '../../views/facet-select.js';
import { icon } from '../../views/icon.js';

/** What a visitor has chosen; empty means all. */
export interface OfferFilters {
  q: string;
  kind: string;
  category: string;
  commitment: string;
}

export const noFilters: OfferFilters = { q: '', kind: '', category: '', commitment: '' };

/** What the filters show and what they do. */
export interface FiltersView {
  filters: OfferFilters;
  /** The values that occur, by filter. */
  facets: Partial<Record<string, readonly FacetValue[]>>;
  /** Whether the filters are unfolded where there is little room. */
  unfolded: boolean;
  change: (changed: Partial<OfferFilters>) => void;
  fold: () => void;
}

/** The search field and the three filters that people use most; in a narrow place these fold behind a button. */
export function offerFilters(view: FiltersView, speech: Speech<ExchangeWords>): TemplateResult {
  const { filters, unfolded, change, fold } = view;
  const { words, formats } = speech;
  const active = [filters.kind, filters.category, filters.commitment].filter(Boolean).length;
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
          .value=${filters.q}
          @input=${(event: InputEvent) => change({ q: (event.target as HTMLInputElement).value })}
        />
      </span>
    </div>
    <button class="fold" part="button" aria-expanded=${unfolded} aria-controls="facets" @click=${fold}>
      ${words.showFilters(active && formats.number(active))}
    </button>
    <div id="facets" class="facets ${unfolded ? '' : 'folded'}">
      ${facet('kind', words.filterKind, words.kinds)} ${facet('category', words.filterCategory)}
      ${facet('commitment', words.filterCommitment, words.commitments)}
    </div>
    ${
      active || filters.q
        ? html`<button class="reset" part="button reset" @click=${() => change(noFilters)}>
            ${icon('cross')}${words.resetFilters}
          </button>`
        : nothing
    }
  </search>`;

  function facet(
    name: 'kind' | 'category' | 'commitment',
    label: string,
    wordOf: Record<string, string> = {},
  ): unknown {
    const chosen = filters[name];
    const values = (view.facets[name] ?? []).map(facet => ({ ...facet, name: wordOf[facet.value] ?? facet.name }));
    // Where all offers share a value there is nothing to choose.
    if (values.length < 2 && !chosen) return nothing;
    return facetSelect({ name, label, values, chosen }, speech, value => change({ [name]: value }));
  }
}
