import { sql } from 'kysely';
import { today } from 'miteinand/time/days.js';
import { facetNames } from '../content/item-query.js';
import type { Order } from '../content/listing.js';
import { townOf } from '../content/service.js';
import { cursor, limit, surroundings, value, values, word } from '../http/query.js';
import type { Handler } from '../http/resource.js';
import type { Services } from '../services.js';
import { sendItem, sendList } from './items.js';

const page = { usual: 20, most: 100 };

/** Next date first, then what has none to come. */
const byDate = async (services: Services): Promise<Order> => ({
  name: 'date',
  key: sql<string>`case when item.starts >= ${await todayIn(services)} then item.starts else '9999' end`,
  direction: 'asc',
});

const todayIn = async (services: Services): Promise<string> =>
  today((await townOf(services, [])).timeZone, services.clock());

const byNewest: Order = { name: 'newest', key: sql<string>`coalesce(item.posted, '')`, direction: 'desc' };

/** Offers that fit, with counts for every filter. */
export const listOffers =
  (services: Services): Handler =>
  async c => {
    const parameters = new URL(c.req.url).searchParams;
    const sort = word(parameters, 'sort', ['date', 'newest']);
    return sendList(c, services, {
      type: 'offer',
      order: sort === 'newest' ? byNewest : await byDate(services),
      facets: facetNames,
      filters: {
        q: value(parameters, 'q'),
        kind: values(parameters, 'kind'),
        category: values(parameters, 'category'),
        commitment: values(parameters, 'commitment'),
        organization: values(parameters, 'organization'),
        language: values(parameters, 'language'),
        near: surroundings(parameters),
      },
      cursor: cursor(parameters),
      limit: limit(parameters, page),
    });
  };

/** One offer. */
export const getOffer = (services: Services): Handler => sendItem(services, 'offer');
