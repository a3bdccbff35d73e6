import { kilometresBetween } from 'miteinand/backends/search/distance.js';
import { pickRows } from 'miteinand/backends/search/row-order.js';
import type { ItemFilters } from '../content/item-query.js';
import type { ItemIndex } from './item-index.js';
import type { Hits } from './word-search.js';

/** The positions of what was found, if words were searched for, and fits all but the facets; in no order. */
export function candidatesOf(index: ItemIndex, filters: ItemFilters, found: Hits | undefined): Uint32Array {
  const candidates = found?.positions ?? index.positions;
  const conditions = [...surroundings(index, filters), ...ownConditions(index, filters)];
  return conditions.length ? pickRows(candidates, position => conditions.every(fits => fits(position))) : candidates;
}

type Condition = (position: number) => boolean;

function surroundings({ points }: ItemIndex, { near, radius }: ItemFilters): Condition[] {
  if (!near || radius === undefined) return [];
  return [
    position => {
      const point = points[position];
      return point !== undefined && kilometresBetween(near, point) <= radius;
    },
  ];
}

function ownConditions({ kind, sortables }: ItemIndex, filters: ItemFilters): Condition[] {
  const isAsked = kind.conditionOf?.(filters);
  return isAsked ? [position => isAsked(sortables[position])] : [];
}
