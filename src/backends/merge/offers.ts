import type { Offer } from '../../contract/offer.js';
import type { List } from '../../contract/list.js';
import type { OfferQuery } from '../../contract/offer-query.js';
import type { Ask, Backend } from '../backend.js';
import { offerFacetsOf } from '../search/offer-facets.js';
import { offerOrder } from '../search/order.js';
import { markList, markOffer } from './mark.js';
import type { ListPlan } from './merged-list.js';
import { inOwnWords } from './own-words.js';
import { readFrom, readWhole } from './read.js';
import { keysOf } from './same.js';
import type { MergedSource } from './source.js';
import type { ValueNames } from './value-names.js';

/** How the offers of several sources become one list, on a day of the town. */
export function planOffers(query: OfferQuery, today: string, names: ValueNames): ListPlan<Offer> {
  const valuesOf = offerFacetsOf;
  return {
    read: inOwnWords(query, { names, valuesOf }, async (source, own, ask) => {
      const page = await readFrom(source, 'offers', ask, async backend =>
        (await mustSearchHere(source, own, ask)) ? searchHere(source, backend, own, ask) : backend.offers(own, ask),
      );
      return markList(page, source, markOffer);
    }),
    order: words => offerOrder(query, today, words),
    keysOf,
    valuesOf,
    unify: (filter, value) => names.unify(filter, value),
  };
}

/** Whether a source cannot do what is asked for, or may not. */
async function mustSearchHere(source: MergedSource, query: OfferQuery, ask: Ask): Promise<boolean> {
  if (query.q && (await source.cannotSearch(ask))) return true;
  return query.near !== undefined && source.mayNotKnowPosition();
}

async function searchHere(source: MergedSource, backend: Backend, query: OfferQuery, ask: Ask): Promise<List<Offer>> {
  const { q: _, near: __, radius: ___, sort: ____, ...filters } = query;
  const items = await readWhole(source.name, (cursor, limit) => backend.offers({ ...filters, cursor, limit }, ask));
  const { contentBackend } = await import('../content-backend.js');
  const here = contentBackend(async part => (part === 'offers' ? items : undefined));
  return here.offers({ ...query, cursor: undefined, limit: items.length || 1 }, ask);
}
