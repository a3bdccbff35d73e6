import { expressionBuilder, sql, type Expression, type SqlBool } from 'kysely';
import { fold } from 'miteinand/locale/fold.js';
import type { Tables } from '../db/schema.js';

/** Filters that are also counted: within one any of its values fits. */
export const facetNames = ['kind', 'category', 'commitment', 'organization'] as const;
export type FacetName = (typeof facetNames)[number];

/** What is asked of a list; all that is set must fit. */
export interface ItemFilters extends Partial<Record<FacetName, string[] | undefined>> {
  /** Full text; every word must be found, in whichever language. */
  q?: string | undefined;
  /** Language tags: the item names at least one of them as helpful. */
  language?: string[] | undefined;
  near?: Surroundings | undefined;
  /** Days, both part of the answer. */
  from?: string | undefined;
  to?: string | undefined;
}

/** A circle on the map: degrees, WGS 84, and kilometres. */
export interface Surroundings {
  latitude: number;
  longitude: number;
  radius: number;
}

/** Nobody types more; each word is a search of its own. */
const maxWords = 20;

const eb = expressionBuilder<Tables, 'item'>();

/** The condition under which an item fits the counted filters, all but one. */
export function fitsFacets(filters: ItemFilters, except?: FacetName): Expression<SqlBool> {
  return eb.and(
    facetNames
      .filter(name => name !== except && filters[name])
      .map(name => (name === 'category' ? isFiled(filters[name]!) : eb(`item.${name}`, 'in', filters[name]!))),
  );
}

/** The condition under which an item fits search words, days, languages and surroundings. */
export function fitsSearch({ q = '', from, to, language, near }: ItemFilters): Expression<SqlBool> {
  const words = [...new Set(fold(q).split(' '))].filter(Boolean).slice(0, maxWords);
  return eb.and([
    ...words.map(word => says(word)),
    ...(from ? [eb('item.last_day', '>=', from)] : []),
    // Starts are texts: all-day "2026-06-05" and timed "2026-06-05T18:00" of a day sort before this hour no day has.
    ...(to ? [eb('item.starts', '<', `${to}T24`)] : []),
    ...(language ? [isHelpedBy(language)] : []),
    ...(near ? [isNear(near)] : []),
  ]);
}

const isFiled = (categories: string[]): Expression<SqlBool> =>
  eb.exists(
    eb
      .selectFrom('item_category')
      .select('item_category.id')
      .whereRef('item_category.type', '=', 'item.type')
      .whereRef('item_category.id', '=', 'item.id')
      .where('item_category.category', 'in', categories),
  );

const likePattern = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

const says = (word: string): Expression<SqlBool> =>
  eb.exists(
    eb
      .selectFrom('item_text')
      .select('item_text.id')
      .whereRef('item_text.type', '=', 'item.type')
      .whereRef('item_text.id', '=', 'item.id')
      // SQLite knows no escape sign unless it is told one.
      .where(sql<SqlBool>`item_text.words like ${likePattern(word)} escape '\\'`),
  );

const isHelpedBy = (languages: string[]): Expression<SqlBool> =>
  sql`exists (select 1 from json_each(item.document, '$.knowsLanguage') where value in (${sql.join(languages)}))`;

/** On a flat map, whose error stays under one per cent for the reach of a town's region. */
function isNear({ latitude, longitude, radius }: Surroundings): Expression<SqlBool> {
  const kilometresPerDegree = 111.195;
  const shrink = Math.cos((latitude * Math.PI) / 180);
  const north = sql`(json_extract(item.document, '$.location.geo.latitude') - ${latitude})`;
  const east = sql`(json_extract(item.document, '$.location.geo.longitude') - ${longitude}) * ${shrink}`;
  const reach = (radius / kilometresPerDegree) ** 2;
  return sql`(${north} * ${north} + ${east} * ${east}) <= ${reach}`;
}
