import { sql } from 'kysely';
import type { Order } from '../content/listing.js';
import { cursor, limit, value } from '../http/query.js';
import type { Handler } from '../http/resource.js';
import type { Services } from '../services.js';
import { sendItem, sendList } from './items.js';

const page = { usual: 100, most: 500 };

const byName: Order = { name: 'name', key: sql<string>`item.name`, direction: 'asc' };

/** Clubs, offices and initiatives by name. */
export const listOrganizations =
  (services: Services): Handler =>
  c => {
    const parameters = new URL(c.req.url).searchParams;
    return sendList(c, services, {
      type: 'organization',
      order: byName,
      facets: [],
      filters: { q: value(parameters, 'q') },
      cursor: cursor(parameters),
      limit: limit(parameters, page),
    });
  };

/** One organization. */
export const getOrganization = (services: Services): Handler => sendItem(services, 'organization');
