import { html, noChange, nothing, type TemplateResult } from 'lit';
import type { FoldsController } from '../controllers/folds.js';
import type { Speech } from '../locale/speech.js';
import type { SearchWords } from '../locale/words.js';
import { facetGroup } from './facet-group.js';
import { choicesOf, optionsOf, type FilteredList } from './facet-options.js';

/** Which of the filters stand open. */
export interface Openness {
  /** Whether those that people use most do. */
  isWide: boolean;
  folds: FoldsController;
}

/** The filters as boxes to tick: those that people use most, what stands beside them, and the others behind a name. */
export function facetFilters<F extends string, Own extends SearchWords>(
  view: FilteredList<F, Own> & Openness,
  beside: unknown,
  speech: Speech<Own>,
): unknown {
  const { plan, isWide } = view;
  return html`${groups(plan.first, isWide, view, speech)}
    <div class="conditions">${plan.conditions.map(filter => condition(filter, view, speech))}</div>
    ${beside} ${moreFilters(view, speech)}`;
}

function moreFilters<F extends string, Own extends SearchWords>(
  view: FilteredList<F, Own> & Openness,
  speech: Speech<Own>,
): TemplateResult | typeof nothing {
  const { plan, finding, folds } = view;
  const isActive = plan.more.some(filter => finding.search.facets[filter]?.length);
  if (!isActive && !plan.more.some(filter => hasChoice(filter, view))) return nothing;
  return html`<details class="more-filters" ?open=${isActive || noChange} @toggle=${folds.follow}>
    <summary part="facet-title">${speech.words.moreFilters}</summary>
    ${
      // Hundreds of boxes that most visitors never see would be counted anew at every key.
      folds.isMoreOpen || isActive ? html`<div class="facets">${groups(plan.more, false, view, speech)}</div>` : nothing
    }
  </details>`;
}

/** Where all items share a value there is nothing to choose. */
const hasChoice = <F extends string, Own>(filter: F, view: FilteredList<F, Own>): boolean =>
  choicesOf(filter, view).length > 1;

const groups = <F extends string, Own extends SearchWords>(
  filters: readonly F[],
  isOpen: boolean,
  view: FilteredList<F, Own>,
  speech: Speech<Own>,
): unknown[] => filters.map(filter => group(filter, isOpen, view, speech)).filter(shown => shown !== nothing);

function group<F extends string, Own extends SearchWords>(
  filter: F,
  isOpen: boolean,
  view: FilteredList<F, Own>,
  speech: Speech<Own>,
): TemplateResult | typeof nothing {
  const { plan, finding, list } = view;
  const chosen = finding.search.facets[filter] ?? [];
  if (!chosen.length && !hasChoice(filter, view)) return nothing;
  return facetGroup(
    {
      id: `facet-${filter}`,
      label: plan.labelOf(filter, speech.words),
      options: optionsOf(filter, view, speech),
      chosen,
      isAtLeast: list.isAtLeast ?? false,
      isOpen: isOpen || chosen.length > 0,
    },
    speech,
    values => finding.choose(filter, values),
  );
}

function condition<F extends string, Own extends SearchWords>(
  filter: F,
  view: FilteredList<F, Own>,
  speech: Speech<Own>,
): TemplateResult | typeof nothing {
  const { finding, list } = view;
  const chosen = finding.search.facets[filter] ?? [];
  const [option] = optionsOf(filter, view, speech);
  if (!option) return nothing;
  return html`<label class="option ${option.count ? '' : 'none'}" for=${`facet-${filter}`}>
    <input
      type="checkbox"
      part="input"
      id=${`facet-${filter}`}
      .checked=${chosen.length > 0}
      @change=${() => finding.choose(filter, chosen.length ? [] : [option.value])}
    />
    <span>${option.name}</span>
    <span class="muted">${speech.formats.number(option.count)}${list.isAtLeast && option.count ? '+' : nothing}</span>
  </label>`;
}
