import { sortOf } from 'miteinand/backends/search/order.js';
import { offerFacets, offerSorts } from 'miteinand/contract/offer-query.js';
import { cursor, limit, point, radius, value, values, word } from '../http/query.js';
import type { Handler } from '../http/resource.js';
import type { Services } from '../services.js';
import { sendItem, sendList } from './items.js';

const page = { usual: 20, most: 100 };

/** Offers that fit, with counts for every filter. */
export const listOffers =
  (services: Services): Handler =>
  c => {
    const parameters = new URL(c.req.url).searchParams;
    const q = value(parameters, 'q');
    const near = point(parameters);
    return sendList(c, services, {
      type: 'offer',
      filters: {
        q,
        values: Object.fromEntries(offerFacets.map(facet => [facet, values(parameters, facet)])),
        near,
        radius: radius(parameters),
      },
      sort: sortOf({ q, near, sort: word(parameters, 'sort', offerSorts) }),
      cursor: cursor(parameters),
      limit: limit(parameters, page),
    });
  };

/** One offer. */
export const getOffer = (services: Services): Handler => sendItem(services, 'offer');
