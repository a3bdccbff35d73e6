import type { List } from '../../contract/list.js';
import { fold } from '../../locale/fold.js';
import type { ValuesOf } from './counts.js';
import { isPlain, markId, readId } from './ids.js';

/** The filters whose values are ids that each source gives by itself, with names for people. */
export const namedFilters = ['category', 'organization'] as const;
type NamedFilter = (typeof namedFilters)[number];

/** The part of a question that each source has its own words for. */
export type NamedQuery = Partial<Record<NamedFilter, readonly string[] | undefined>>;

/**
 * What the values of filters are called in the sources, as far as they have said. Values of the same name are one value
 * to visitors, however their sources call them: `natur` and `2~natur-und-garten` are both "Natur und Garten". An id alone
 * tells nothing beyond its source, unless it is the same all over the world: many a club is `1` somewhere. A plain id
 * that a page's author wrote means the first source's that has it.
 */
export class ValueNames {
  readonly #sourceCount: number;
  /** By value its folded names. */
  readonly #names = new Map<string, Set<string>>();
  /** By folded name the values that have it. */
  readonly #named = new Map<string, Set<string>>();
  /** Of which values which sources have been asked. */
  readonly #heard = new Set<string>();
  /** Values that were asked for, the last first: the page knows them by these. */
  readonly #asked: Record<NamedFilter, readonly string[]> = { category: [], organization: [] };

  constructor(sourceCount: number) {
    this.#sourceCount = sourceCount;
  }

  /** Learns how a source calls things from a page of a list, whose values are marked, and from what it was asked. */
  learn<T>(source: number, asked: NamedQuery, { facets, items }: List<T>, valuesOf: ValuesOf<T>): void {
    for (const filter of namedFilters) {
      for (const id of asked[filter] ?? []) this.#heard.add(keyOf(filter, `${source} ${id}`));
      for (const { value, name } of [
        ...(facets?.[filter] ?? []),
        ...items.flatMap(item => valuesOf(item)[filter] ?? []),
      ])
        this.#note(filter, value, fold(name ?? ''));
    }
  }

  /** The page speaks of these values from now on. */
  note(query: NamedQuery): void {
    for (const filter of namedFilters)
      this.#asked[filter] = [...new Set([...(query[filter] ?? []), ...this.#asked[filter]])];
  }

  /** The question with the source's own values; what it is not known to have it is asked for by the id as it stands. */
  inWordsOf<Q extends NamedQuery>(source: number, query: Q): Q {
    const own = { ...query };
    for (const filter of namedFilters) {
      const values = query[filter]?.flatMap(value => this.#ownOf(source, filter, value));
      if (values) own[filter] = [...new Set(values)];
    }
    return own;
  }

  /** Whether nothing more needs to be known to ask a source: each value is its own, or has a name. */
  areClear(source: number, query: NamedQuery): boolean {
    return everyValue(query, (filter, value) => {
      const meant = this.#meant(filter, value);
      const isOwn = this.#isKnown(filter, meant) && readId(meant).source === source;
      return isOwn || this.#namesOf(filter, meant).length > 0;
    });
  }

  /** The sources that may have something else by a plain id of the question than a later one, and have not said so yet. */
  doubtful(query: NamedQuery): number[] {
    const doubtful = new Set<number>();
    everyValue(query, (filter, value) => {
      const owner = isPlain(value) ? readId(this.#meant(filter, value)).source! : 0;
      for (let source = 0; source < owner; source++)
        if (!this.#heard.has(keyOf(filter, `${source} ${value}`))) doubtful.add(source);
      return true;
    });
    return [...doubtful];
  }

  /** The one value that stands for all that mean the same: one the page knows already, else the first source's. */
  unify(filter: string, value: string): string {
    if (!isNamed(filter)) return value;
    const same = this.#sameAs(filter, value);
    const asked = this.#asked[filter].find(one => same.includes(this.#meant(filter, one)));
    const rank = (one: string): number => readId(one).source ?? 0;
    return asked ?? same.reduce((first, one) => (rank(one) < rank(first) ? one : first));
  }

  #note(filter: NamedFilter, value: string, name: string): void {
    add(this.#names, keyOf(filter, value), name);
    if (name) add(this.#named, keyOf(filter, name), value);
  }

  #isKnown(filter: NamedFilter, value: string): boolean {
    return this.#names.has(keyOf(filter, value));
  }

  /** The value that a page means by what it asks for. */
  #meant(filter: NamedFilter, value: string): string {
    if (!isPlain(value)) return value;
    const possible = Array.from({ length: this.#sourceCount }, (_, source) => markId(source, value));
    return possible.find(one => this.#isKnown(filter, one)) ?? value;
  }

  #namesOf(filter: NamedFilter, value: string): string[] {
    return [...(this.#names.get(keyOf(filter, value)) ?? [])].filter(Boolean);
  }

  /** The value, and all that are called as it is. */
  #sameAs(filter: NamedFilter, value: string): string[] {
    const named = this.#namesOf(filter, value).flatMap(name => [...this.#named.get(keyOf(filter, name))!]);
    return [...new Set([value, ...named])];
  }

  /** The ids by which a source is known to have a value. */
  #knownIn(source: number, filter: NamedFilter, meant: string): string[] {
    return this.#sameAs(filter, meant)
      .map(readId)
      .flatMap(({ source: owner = source, id }) => (owner === source ? [id] : []));
  }

  #ownOf(source: number, filter: NamedFilter, value: string): string[] {
    const meant = this.#meant(filter, value);
    const known = this.#knownIn(source, filter, meant);
    if (known.length) return known;
    const { source: owner = 0, id } = readId(meant);
    // What is something else there is asked for by an id that nothing has: nothing fits, and the rest is counted.
    return [this.#isKnown(filter, markId(source, id)) ? `${owner + 1}~${id}` : id];
  }
}

const keyOf = (filter: NamedFilter, text: string): string => `${filter} ${text}`;

const isNamed = (filter: string): filter is NamedFilter => (namedFilters as readonly string[]).includes(filter);

const everyValue = (query: NamedQuery, is: (filter: NamedFilter, value: string) => boolean): boolean =>
  namedFilters.every(filter => query[filter]?.every(value => is(filter, value)) ?? true);

function add(sets: Map<string, Set<string>>, key: string, member: string): void {
  if (!sets.has(key)) sets.set(key, new Set());
  sets.get(key)!.add(member);
}
