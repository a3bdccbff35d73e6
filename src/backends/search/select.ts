import type { Facets } from '../../contract/list.js';
import type { FacetColumn } from './facet-column.js';
import { pickRows } from './row-order.js';

/** The values wanted under each filter; within one any fits, all filters must fit. */
export type Wanted<Facet extends string> = Partial<Record<Facet, readonly string[] | undefined>>;

/** What a question finds. */
export interface Selection {
  /** The rows that fit, in the order of the candidates: counting goes fastest from the first row to the last. */
  rows: Uint32Array;
  /** Each value's count under all the *other* filters, so that a choice shows what it would find. */
  facets: Facets;
}

/** Those of the candidate rows that fit all filters, and how many would fit each other choice. */
export function select<Facet extends string>(
  columns: Record<Facet, FacetColumn>,
  candidates: Uint32Array,
  wanted: Wanted<Facet>,
): Selection {
  const facetNames = Object.keys(columns) as Facet[];
  const active = facetNames.filter(name => wanted[name]?.length);
  const missed = missedFilters(
    active.map(name => columns[name].matcher(wanted[name]!)),
    candidates,
  );
  const rows = active.length ? pickRows(candidates, (_, at) => missed[at] === 0) : candidates;
  const facets: Facets = {};
  for (const name of facetNames) {
    const filter = active.indexOf(name) + 1;
    facets[name] = columns[name].count(
      filter ? pickRows(candidates, (_, at) => missed[at] === 0 || missed[at] === filter) : rows,
    );
  }
  return { rows, facets };
}

const several = 255;

/** For each candidate 0 where it fits all filters, the number of the one filter it misses (from 1), or `several`. */
function missedFilters(fits: readonly ((row: number) => boolean)[], candidates: Uint32Array): Uint8Array {
  const missed = new Uint8Array(candidates.length);
  for (const [index, fitsOne] of fits.entries()) {
    for (let at = 0; at < candidates.length; at++) {
      if (missed[at] !== several && !fitsOne(candidates[at])) missed[at] = missed[at] ? several : index + 1;
    }
  }
  return missed;
}
