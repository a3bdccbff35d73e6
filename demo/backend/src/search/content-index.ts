import { setImmediate as pause } from 'node:timers/promises';
import { namesIn, type Named, type Names } from '../content/names.js';
import { changedTargets, seenNow, type Seen } from '../db/changes.js';
import { inSlices, type IndexedItem } from '../db/item-slices.js';
import { textsOf, type ItemText } from '../db/item-texts.js';
import type { Database } from '../db/schema.js';
import { ItemIndex, type IndexedRecord } from './item-index.js';
import { itemKinds } from './item-kinds.js';
import { listedTypes, type ListedType } from './question.js';
import { WordSearch } from './word-search.js';
import { Vocabulary, WordUsesBuilder } from './word-uses.js';

/** What lists read of a service document. */
type Town = Named & { timeZone?: string };

/** Items of a type, and the search in them. */
export interface Searchable {
  items: ItemIndex;
  words: WordSearch;
}

/** How many languages names are kept in. */
const maxKept = 50;

/** All that lists are made of besides the documents of a page, as of one version of the content. */
export class ContentIndex {
  readonly types: Readonly<Record<ListedType, Searchable>>;
  readonly town: Town;
  readonly #things: Record<NamedFacet, ReadonlyMap<string, Named>>;
  readonly #names = new Map<string, Names>();
  #seen: Seen;

  constructor(db: Database, seen: Seen, { items, uses, town, things }: Parts) {
    this.#seen = seen;
    this.town = town;
    this.#things = things;
    this.types = ofEachType(type => ({
      items: items[type],
      words: new WordSearch(db, items[type], uses[type].build()),
    }));
  }

  /** Which content the index shows. */
  get version(): string {
    return this.#seen.version;
  }

  /** Takes in which places were taken or given back since the last time; `seen` was read before. */
  async updatePlaces(db: Database, seen: Seen): Promise<void> {
    const targets = await changedTargets(db, this.#seen);
    for (const { items } of Object.values(this.types)) items.places.update(targets);
    this.#seen = { ...seen, version: this.version };
  }

  /** What the values of a facet are called, where they are ids. */
  namesOf(facet: string, wishes: readonly string[]): Names | undefined {
    if (!isNamed(facet)) return undefined;
    const key = `${facet} ${wishes.join()}`;
    const names = this.#names.get(key) ?? namesIn(this.#things[facet], wishes);
    if (this.#names.size >= maxKept) this.#names.clear();
    this.#names.set(key, names);
    return names;
  }
}

/** Facets whose values are ids of things with a name of their own. */
const namedFacets = ['category', 'organization'] as const;
type NamedFacet = (typeof namedFacets)[number];

const isNamed = (facet: string): facet is NamedFacet => (namedFacets as readonly string[]).includes(facet);

interface Parts {
  items: Record<ListedType, ItemIndex>;
  uses: Record<ListedType, WordUsesBuilder>;
  town: Town;
  things: Record<NamedFacet, Map<string, Named>>;
}

/** Reads all content, in slices between which other questions are answered. */
export async function buildIndex(db: Database): Promise<ContentIndex> {
  // Before the content: what changes meanwhile is noticed by the next question.
  const seen = await seenNow(db);
  const vocabulary = new Vocabulary(await db.selectFrom('word').selectAll().execute());
  const parts: Parts = {
    items: ofEachType(type => new ItemIndex(itemKinds[type])),
    uses: ofEachType(() => new WordUsesBuilder(vocabulary)),
    town: { name: '' },
    things: { category: new Map(), organization: new Map() },
  };
  for await (const slice of inSlices(db, ['service', 'category', 'organization', 'offer', 'event'])) {
    const texts = await textsOf(db, slice);
    for (const item of slice) addItem(parts, item, texts.get(item.number));
    await pause();
  }
  const index = new ContentIndex(db, { ...seen, places: '0' }, parts);
  await index.updatePlaces(db, seen);
  return index;
}

function addItem(
  { items, uses, town, things }: Parts,
  { number, type, id, record }: IndexedItem,
  texts: readonly ItemText[] = [],
): void {
  if (type === 'service') Object.assign(town, record);
  if (isNamed(type)) things[type].set(id, nameOf(record));
  if (!isListed(type)) return;
  for (const { field, words } of texts) uses[type].add(items[type].size, field, words);
  const zone = { timeZone: town.timeZone, ...record } as IndexedRecord;
  items[type].add(number, `${type}:${id}`, zone);
}

/** Thousands of them are kept. */
function nameOf({ name, lang, translations = {} }: IndexedItem['record']): Named {
  const named = Object.entries(translations as NonNullable<Named['translations']>).filter(([, texts]) => texts.name);
  return {
    name: name as string,
    lang: lang as string | undefined,
    translations: Object.fromEntries(named.map(([tag, { name }]) => [tag, { name: name! }])),
  };
}

const isListed = (type: string): type is ListedType => (listedTypes as readonly string[]).includes(type);

const ofEachType = <T>(make: (type: ListedType) => T): Record<ListedType, T> =>
  Object.fromEntries(listedTypes.map(type => [type, make(type)])) as Record<ListedType, T>;
