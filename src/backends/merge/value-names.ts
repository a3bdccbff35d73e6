import type { List } from '../../contract/list.js';
import { fold } from '../../locale/fold.js';
import type { ValuesOf } from './counts.js';

/** The filters whose values are ids that each source gives by itself, with names for people. */
const namedFilters = ['category', 'organization'] as const;
type NamedFilter = (typeof namedFilters)[number];

/** The part of a question that each source has its own words for. */
export type NamedQuery = Partial<Record<NamedFilter, readonly string[] | undefined>>;

/**
 * What the values of filters are called in the sources, as far as they have said. Values of the same name are one value
 * to visitors, however their sources call them: `natur` and `natur-und-garten` are both "Natur und Garten".
 */
export class ValueNames {
  /** By value its signs: itself, and the names that it has. */
  readonly #signs = new Map<string, Set<string>>();
  /** By sign the values that have it, source by source. */
  readonly #values = new Map<string, string[][]>();
  /** Values that were asked for, the last first: the page knows them by these. */
  readonly #asked: Record<NamedFilter, readonly string[]> = { category: [], organization: [] };

  /** Learns how a source calls things from a page of a list. */
  learn<T>(source: number, { facets, items }: List<T>, valuesOf: ValuesOf<T>): void {
    for (const filter of namedFilters) {
      for (const { value, name } of facets?.[filter] ?? items.flatMap(item => valuesOf(item)[filter] ?? [])) {
        this.#note(source, filter, value, value);
        const folded = fold(name ?? '');
        // No id begins with a space.
        if (folded) this.#note(source, filter, value, ` ${folded}`);
      }
    }
  }

  /** The page speaks of these values from now on. */
  note(query: NamedQuery): void {
    for (const filter of namedFilters)
      this.#asked[filter] = [...new Set([...(query[filter] ?? []), ...this.#asked[filter]])];
  }

  /** The question with the source's own values; what it is not known to have it is asked for as it stands. */
  inWordsOf<Q extends NamedQuery>(source: number, query: Q): Q {
    const own = { ...query };
    for (const filter of namedFilters) {
      const values = query[filter]?.flatMap(value => {
        const known = this.#having(filter, value).flatMap(bySource => bySource[source] ?? []);
        return known.length ? known : [value];
      });
      if (values) own[filter] = [...new Set(values)];
    }
    return own;
  }

  /** Whether nothing more needs to be known to ask a source: each value is its own, or has a name. */
  areClear(source: number, query: NamedQuery): boolean {
    return namedFilters.every(
      filter =>
        query[filter]?.every(
          value => this.#values.get(keyOf(filter, value))?.[source] || this.#signsOf(filter, value).length > 1,
        ) ?? true,
    );
  }

  /** The one value that stands for all that mean the same: one the page knows already, else the first source's. */
  unify(filter: string, value: string): string {
    if (!isNamed(filter)) return value;
    const signs = this.#signsOf(filter, value);
    const asked = this.#asked[filter].find(one => this.#signsOf(filter, one).some(sign => signs.includes(sign)));
    if (asked !== undefined) return asked;
    const having = this.#having(filter, value);
    const first = Math.min(...having.map(bySource => bySource.findIndex(values => values)));
    return having.find(bySource => bySource[first])?.[first][0] ?? value;
  }

  #note(source: number, filter: NamedFilter, value: string, sign: string): void {
    const key = keyOf(filter, value);
    const signs = this.#signs.get(key) ?? new Set();
    this.#signs.set(key, signs.add(sign));
    const values = this.#values.get(keyOf(filter, sign)) ?? [];
    this.#values.set(keyOf(filter, sign), values);
    values[source] ??= [];
    if (!values[source].includes(value)) values[source].push(value);
  }

  #signsOf(filter: NamedFilter, value: string): string[] {
    return [...(this.#signs.get(keyOf(filter, value)) ?? [value])];
  }

  #having(filter: NamedFilter, value: string): string[][][] {
    return this.#signsOf(filter, value).flatMap(sign => {
      const values = this.#values.get(keyOf(filter, sign));
      return values ? [values] : [];
    });
  }
}

const keyOf = (filter: NamedFilter, sign: string): string => `${filter} ${sign}`;

const isNamed = (filter: string): filter is NamedFilter => (namedFilters as readonly string[]).includes(filter);
