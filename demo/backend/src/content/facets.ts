import { sql, type Expression } from 'kysely';
import type { Facets } from 'miteinand/contract/list.js';
import type { Database, ItemType } from '../db/schema.js';
import { fitsFacets, fitsSearch, type FacetName, type ItemFilters } from './item-query.js';
import type { Names } from './names.js';

/** What facets are counted for. */
export interface FacetQuestion {
  type: ItemType;
  filters: ItemFilters;
  facets: readonly FacetName[];
  /** What values are called, where the value itself is not for people. */
  names: Partial<Record<FacetName, Names>>;
}

/** Counts the values of each filter under all the other filters; a value that would find nothing stays, with 0. */
export async function countFacets(db: Database, { type, filters, facets, names }: FacetQuestion): Promise<Facets> {
  const counted: Facets = {};
  for (const facet of facets) {
    const rows = await (facet === 'category'
      ? countCategories(db, type, filters)
      : countColumn(db, type, filters, facet));
    counted[facet] = rows.map(({ value, count }) => {
      const name = names[facet]?.get(value);
      return { value, ...(name !== undefined && { name }), count: Number(count) };
    });
  }
  return counted;
}

interface Row {
  value: string;
  count: number | string;
}

const countColumn = (
  db: Database,
  type: ItemType,
  filters: ItemFilters,
  facet: Exclude<FacetName, 'category'>,
): Promise<Row[]> =>
  db
    .selectFrom('item')
    .select([sql.ref<string>(`item.${facet}`).as('value'), countIf(fitsFacets(filters, facet)).as('count')])
    .where('item.type', '=', type)
    .where(`item.${facet}`, 'is not', null)
    .where(fitsSearch(filters))
    .groupBy(`item.${facet}`)
    .orderBy(`item.${facet}`)
    .execute();

const countCategories = (db: Database, type: ItemType, filters: ItemFilters): Promise<Row[]> =>
  db
    .selectFrom('item')
    .innerJoin('item_category', join =>
      join.onRef('item_category.type', '=', 'item.type').onRef('item_category.id', '=', 'item.id'),
    )
    .select(['item_category.category as value', countIf(fitsFacets(filters, 'category')).as('count')])
    .where('item.type', '=', type)
    .where(fitsSearch(filters))
    .groupBy('item_category.category')
    .orderBy('item_category.category')
    .execute();

const countIf = (condition: Expression<unknown>) => sql<number | string>`sum(case when ${condition} then 1 else 0 end)`;
