import type { AddressState } from './address.js';

/** Values by filter. */
export type FilterValues<F extends string = string> = Partial<Record<F, readonly string[]>>;

/** What a visitor looks for in a list. */
export interface Search<F extends string = string> {
  q: string;
  facets: FilterValues<F>;
}

/** Values the page's author allows; a filter that is absent allows all. */
export type Preset<F extends string = string> = FilterValues<F>;

/** The search as the page's address holds it. */
export function toAddress({ q, facets }: Search): AddressState {
  const filled = Object.entries(facets).filter(([, values = []]) => values.length);
  return { ...(q && { q: [q] }), ...Object.fromEntries(filled as [string, readonly string[]][]) };
}

/** Reads a search from the page's address; what is no filter there, or not allowed, is left out. */
export function fromAddress<F extends string>(
  state: AddressState,
  filters: readonly F[],
  preset: Preset<F>,
): Search<F> {
  const valuesOf = (filter: F): string[] =>
    [...new Set(state[filter])].filter(value => value && isAllowed(value, preset[filter])).slice(0, 50);
  return { q: state['q']?.[0]?.slice(0, 200) ?? '', facets: filledOf(filters, valuesOf) };
}

/** What is asked of a backend: what the visitor looks for, within what the page's author set. */
export const toQuery = <F extends string>(
  { q, facets }: Search<F>,
  filters: readonly F[],
  preset: Preset<F>,
): FilterValues<F> & { q: string | undefined } => ({
  q: q.trim() || undefined,
  ...filledOf(filters, filter => within(facets[filter], preset[filter])),
});

/** Whether the page's author lets a value be chosen; where none is set, every one. */
export const isAllowed = (value: string, allowed: readonly string[] = []): boolean =>
  !allowed.length || allowed.includes(value);

/** The filters that have values. */
const filledOf = <F extends string>(filters: readonly F[], valuesOf: (filter: F) => readonly string[]) =>
  Object.fromEntries(
    filters.map(filter => [filter, valuesOf(filter)] as const).filter(([, values]) => values.length),
  ) as FilterValues<F>;

/** Of the chosen values those that are allowed; where none is chosen, or none of them allowed, all that are. */
function within(chosen: readonly string[] = [], allowed: readonly string[] = []): readonly string[] {
  const both = chosen.filter(value => isAllowed(value, allowed));
  return both.length ? both : allowed;
}
