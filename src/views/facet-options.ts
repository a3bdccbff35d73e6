import type { FacetValue, List } from '../contract/list.js';
import type { Finding } from '../controllers/search.js';
import { isAllowed, type Preset } from '../controllers/search-state.js';
import type { Speech } from '../locale/speech.js';
import type { FacetOption } from './facet-group.js';

/** The filters of a list, and how they are told. */
export interface FilterPlan<F extends string, Own> {
  /** The filters that people use most. */
  first: readonly F[];
  /** Those that stand behind a name of their own. */
  more: readonly F[];
  /** Filters with one value: a box each. */
  conditions: readonly F[];
  /** Values that have an order of their own; the others stand in the order of the alphabet. */
  orders: Partial<Record<F, readonly string[]>>;
  /** What a filter is called. */
  labelOf: (filter: F, words: Own) => string;
  /** What a value is called, where the answers do not name it. */
  nameOf: (filter: F, value: string, preset: Preset<F>, speech: Speech<Own>) => string | undefined;
}

/** What is found by which filters. */
export interface Filtering<F extends string, Own> {
  plan: FilterPlan<F, Own>;
  finding: Finding<F>;
}

/** With the last answer: the values that occur. */
export interface FilteredList<F extends string, Own> extends Filtering<F, Own> {
  list: Pick<List<unknown>, 'facets' | 'isAtLeast'>;
}

/** Names that answers brought along, by language, filter and value: a choice keeps its name when nothing has it any more. */
const seen = new Map<string, string>();

/** What a value of a filter is called. */
const nameOf = <F extends string, Own>(
  filter: F,
  value: string,
  { plan, finding }: Filtering<F, Own>,
  speech: Speech<Own>,
): string =>
  plan.nameOf(filter, value, finding.preset, speech) ?? seen.get(`${speech.lang} ${filter} ${value}`) ?? value;

/** The values of a filter that can be chosen, with what is chosen already, be it found nowhere any more. */
export function optionsOf<F extends string, Own>(
  filter: F,
  filtering: FilteredList<F, Own>,
  speech: Speech<Own>,
): FacetOption[] {
  const { search } = filtering.finding;
  const found = mostFound(choicesOf(filter, filtering));
  for (const { value, name } of found) if (name) seen.set(`${speech.lang} ${filter} ${value}`, name);
  const missing = (search.facets[filter] ?? []).filter(value => !found.some(option => option.value === value));
  const all: FacetValue[] = [...found, ...missing.map(value => ({ value, count: 0 }))];
  // Each once, however often an answer has it: the boxes are told apart by their values.
  const options = [...new Map(all.map(option => [option.value, option])).values()].map(({ value, count }) => ({
    value,
    count,
    name: nameOf(filter, value, filtering, speech),
  }));
  return options.sort(byOrder(filtering.plan.orders[filter], speech));
}

/** The values of a filter that occur, of those the page's author allows. */
export const choicesOf = <F extends string>(
  filter: F,
  { finding, list }: Pick<FilteredList<F, never>, 'finding' | 'list'>,
): readonly FacetValue[] =>
  (list.facets?.[filter] ?? []).filter(({ value }) => isAllowed(value, finding.preset[filter]));

/** Nobody reads through more; the search finds the rest. */
const mostOptions = 100;

const mostFound = (values: readonly FacetValue[]): readonly FacetValue[] =>
  values.length > mostOptions
    ? [...values].sort((one, other) => other.count - one.count).slice(0, mostOptions)
    : values;

const byOrder =
  (order: readonly string[] | undefined, { formats }: Speech) =>
  (one: FacetOption, other: FacetOption): number =>
    order ? placeIn(order, one.value) - placeIn(order, other.value) : formats.compare(one.name, other.name);

/** What nobody knows yet comes last. */
const placeIn = (order: readonly string[], value: string): number =>
  order.includes(value) ? order.indexOf(value) : order.length;
