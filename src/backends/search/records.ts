import type * as z from 'zod/mini';
import { checkItems } from '../check.js';
import { inLanguage } from '../translate.js';

/** Records of one kind as they were written, read in the visitor's language and checked when they are needed. */
export class Records<T extends object> {
  readonly #records: readonly unknown[];
  readonly #schema: z.ZodMiniType<T>;
  readonly #languages: readonly string[];
  readonly #categories: readonly unknown[];
  readonly #names: ReadonlyMap<unknown, unknown>;
  /** What was read of few records, which are soon forgotten. */
  #kept: Map<number, T | undefined> | undefined;

  constructor(
    records: readonly unknown[],
    schema: z.ZodMiniType<T>,
    languages: readonly string[],
    categories: readonly unknown[],
  ) {
    this.#records = records;
    this.#schema = schema;
    this.#languages = languages;
    this.#categories = categories;
    this.#names = new Map(categories.map(category => named(inLanguage(asRecord(category), languages))));
  }

  get length(): number {
    return this.#records.length;
  }

  /** Of what the records are made: others are made of other content. */
  get content(): readonly unknown[] {
    return [this.#records, this.#categories];
  }

  /** The records as they were written. */
  get raws(): readonly unknown[] {
    return this.#records;
  }

  /** Some of the records only, to be shown at once: each is checked once, however often it is read. */
  only(places: readonly number[]): Records<T> {
    const some = places.map(at => this.#records[at]);
    const records = new Records(some, this.#schema, this.#languages, this.#categories);
    records.#kept = new Map();
    return records;
  }

  /** The record in the visitor's language; `undefined` when it cannot be read. */
  read(at: number): T | undefined {
    if (this.#kept?.has(at)) return this.#kept.get(at);
    const [record] = checkItems(this.#schema, [this.readAgain(at)]).items;
    this.#kept?.set(at, record);
    return record;
  }

  /** All that can be read. */
  all(): T[] {
    return this.#records.map((_, at) => this.read(at)).filter(record => record !== undefined);
  }

  /** The first that can be read by an id. */
  byId(id: string): T | undefined {
    for (const [at, record] of this.#records.entries()) {
      const found = asRecord(record)['id'] === id ? this.read(at) : undefined;
      if (found) return found;
    }
    return undefined;
  }

  /** A record that was read before, not checked again: to look into, not to hand on. */
  readAgain(at: number): T {
    const record = inLanguage(asRecord(this.#records[at]), this.#languages);
    const { categories } = record as { categories?: unknown };
    if (!Array.isArray(categories) || !this.#names.size) return record as T;
    return { ...record, categories: categories.map(category => this.#translate(asRecord(category))) } as unknown as T;
  }

  #translate(category: { id?: unknown }): object {
    return this.#names.has(category.id) ? { ...category, name: this.#names.get(category.id) } : category;
  }
}

const named = ({ id, name }: { id?: unknown; name?: unknown }): [unknown, unknown] => [id, name];

/** A value of unknown shape, to be looked into. */
export const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
