import * as z from 'zod/mini';

/** How many items of a list have a value; `name` is in the language of the answer. */
export const FacetValue = z.object({ value: z.string(), name: z.optional(z.string()), count: z.number() });
export type FacetValue = z.infer<typeof FacetValue>;

/** Counts by filter name, each under all the *other* filters. */
export const Facets = z.record(z.string(), z.array(FacetValue));
export type Facets = z.infer<typeof Facets>;

/** A page of a list as it comes: the items are checked one by one, so that a bad one is left out and the rest shown. */
export const Page = z.object({
  items: z.array(z.unknown()),
  total: z.optional(z.number()),
  facets: z.optional(Facets),
  next: z.optional(z.string()),
  words: z.optional(z.array(z.string())),
});

/** How one of several sources answered. */
export interface SourceState {
  /** What the source is called; its host where it does not say. */
  name: string;
  state: 'answered' | 'waiting' | 'failed';
  /** Why it failed. */
  error?: unknown;
}

/** A page of a list after the check. */
export interface List<T> {
  items: T[];
  /** All that fit the question, not only this page; absent when the backend does not count. */
  total?: number | undefined;
  facets?: Facets | undefined;
  /** Set where `total` and the counts of `facets` are lower bounds, because a source cannot count or has not answered. */
  isAtLeast?: boolean | undefined;
  /**
   * The folded words that were searched for, a mistyped one as it was understood; for marking them in the texts.
   * Absent where nothing was searched for, or the backend does not tell.
   */
  words?: readonly string[] | undefined;
  /** With several sources: how each answered. */
  sources?: readonly SourceState[] | undefined;
  /** The cursor of the next page; absent on the last. */
  next?: string | undefined;
  /** How many items were left out because they could not be read. */
  omitted: number;
  /** How many entries of a source were read where it has more than that: what is beyond them is missing in every answer. */
  cutAt?: number | undefined;
  /** The moment at which the source was read last, where it could not be read again since. */
  asOf?: string | undefined;
}

/** A list with its next page behind it; counts of the whole stay those of the first answer, sources stand as they do now. */
export const appendPage = <T>(list: List<T>, { items, omitted, next, sources = list.sources }: List<T>): List<T> => ({
  ...list,
  items: [...list.items, ...items],
  omitted: list.omitted + omitted,
  next,
  ...(sources && { sources }),
});

/** Whether nothing joins a list by itself any more: no source is on its way, and one in the page has looked at all. */
export const isWhole = ({ sources, isAtLeast }: List<unknown>): boolean =>
  sources ? sources.every(({ state }) => state !== 'waiting') : !isAtLeast;
