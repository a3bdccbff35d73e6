import { html, noChange, nothing, type TemplateResult } from 'lit';
import type { List } from '../../contract/list.js';
import type { Offer } from '../../contract/offer.js';
import type { OfferFacet } from '../../contract/offer-query.js';
import type { Speech } from '../../locale/speech.js';
import type { ExchangeWords } from '../../locale/words.js';
import { facetGroup } from '../../views/facet-group.js';
import { icon } from '../../views/icon.js';
import { optionsOf } from './offer-facets.js';
import { countActive, isAllowed, type OfferSearch, type Preset } from './offer-search.js';

/** What the filters show and what they do. */
export interface FiltersView {
  search: OfferSearch;
  preset: Preset;
  /** The last answer: the values that occur. */
  list: List<Offer>;
  canSearch: boolean;
  /** Whether there is room beside the list: then the filters people use most stand open. */
  isWide: boolean;
  /** Whether the filters are unfolded where there is little room. */
  isUnfolded: boolean;
  /** Whether the filters that fewer people use are open. */
  isMoreOpen: boolean;
  /** The way to what is near; where the page can tell where it is. */
  near: unknown;
  /** Called when somebody is about to search. */
  prepare: () => void;
  find: (q: string) => void;
  choose: (facet: OfferFacet, values: readonly string[]) => void;
  fold: () => void;
  openMore: (isOpen: boolean) => void;
}

/** The filters that people use most; the others stand behind a name of their own. */
const firstFacets = ['kind', 'category', 'commitment'] as const;
const moreFacets = ['weekday', 'daytime', 'language', 'audience', 'place', 'organization'] as const;
/** Filters with one value: a box each. */
const conditions = ['places', 'access'] as const;

/** The search field and the filters; in a narrow place the filters fold behind a button that says how many are active. */
export function offerFilters(view: FiltersView, speech: Speech<ExchangeWords>): TemplateResult {
  const { search, canSearch, isUnfolded, isMoreOpen, near, fold, openMore } = view;
  const { words, formats } = speech;
  const active = countActive(search);
  const groups = (facets: readonly OfferFacet[], isOpen: boolean): unknown[] =>
    facets.map(facet => group(facet, isOpen, view, speech)).filter(shown => shown !== nothing);
  const first = [...groups(firstFacets, view.isWide), ...conditions.map(facet => condition(facet, view, speech))];
  const isMoreActive = moreFacets.some(facet => search.facets[facet]?.length);
  const hasMore = isMoreActive || moreFacets.some(facet => hasChoice(facet, view));
  return html`<search class="filters" part="filters">
    ${canSearch ? searchField(view, words) : nothing}
    <button class="fold" part="button" aria-expanded=${isUnfolded} aria-controls="facets" @click=${fold}>
      ${words.showFilters(active && formats.number(active))}
    </button>
    <div id="facets" class="facets ${isUnfolded ? '' : 'folded'}">
      ${first} ${near}
      ${
        hasMore
          ? html`<details
              class="more-filters"
              ?open=${isMoreActive || noChange}
              @toggle=${(event: ToggleEvent) => openMore(event.newState === 'open')}
            >
              <summary part="facet-title">${words.moreFilters}</summary>
              ${
                // Hundreds of boxes that most visitors never see would be counted anew at every key.
                isMoreOpen || isMoreActive ? groups(moreFacets, false) : nothing
              }
            </details>`
          : nothing
      }
    </div>
  </search>`;
}

/** Where all offers share a value there is nothing to choose. */
const hasChoice = (facet: OfferFacet, { list, preset }: FiltersView): boolean =>
  (list.facets?.[facet] ?? []).filter(({ value }) => isAllowed(value, preset[facet])).length > 1;

function searchField({ search, prepare, find }: FiltersView, words: ExchangeWords): TemplateResult {
  return html`<div class="field search">
    <label for="q">${words.searchOffers}</label>
    <span class="with-sign">
      ${icon('search')}
      <input
        id="q"
        type="search"
        part="input"
        enterkeyhint="search"
        autocomplete="off"
        maxlength="200"
        .value=${search.q}
        @focus=${prepare}
        @input=${(event: InputEvent) => find((event.target as HTMLInputElement).value)}
      />
    </span>
  </div>`;
}

function group(
  facet: OfferFacet,
  isOpen: boolean,
  view: FiltersView,
  speech: Speech<ExchangeWords>,
): TemplateResult | typeof nothing {
  const { search, preset, list, choose } = view;
  const chosen = search.facets[facet] ?? [];
  if (!chosen.length && !hasChoice(facet, view)) return nothing;
  const options = optionsOf(facet, list.facets ?? {}, chosen, preset, speech);
  const label = facet === 'category' ? speech.words.filterCategory : speech.words.filters[facet];
  const isAtLeast = list.isAtLeast ?? false;
  return facetGroup(
    { id: `facet-${facet}`, label, options, chosen, isAtLeast, isOpen: isOpen || chosen.length > 0 },
    speech,
    values => choose(facet, values),
  );
}

function condition(
  facet: (typeof conditions)[number],
  { search, preset, list, choose }: FiltersView,
  speech: Speech<ExchangeWords>,
): TemplateResult | typeof nothing {
  const chosen = search.facets[facet] ?? [];
  const [option] = optionsOf(facet, list.facets ?? {}, chosen, preset, speech);
  if (!option) return nothing;
  return html`<label class="option ${option.count ? '' : 'none'}" for=${`facet-${facet}`}>
    <input
      type="checkbox"
      part="input"
      id=${`facet-${facet}`}
      .checked=${chosen.length > 0}
      @change=${() => choose(facet, chosen.length ? [] : [option.value])}
    />
    <span>${option.name}</span>
    <span class="muted">${speech.formats.number(option.count)}${list.isAtLeast && option.count ? '+' : nothing}</span>
  </label>`;
}
