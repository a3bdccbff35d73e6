import { cursor, limit, value } from '../http/query.js';
import type { Handler } from '../http/resource.js';
import type { Services } from '../services.js';
import { sendItem, sendList } from './items.js';

const page = { usual: 100, most: 500 };

/** Clubs, offices and initiatives by name. */
export const listOrganizations =
  (services: Services): Handler =>
  c => {
    const parameters = new URL(c.req.url).searchParams;
    return sendList(c, services, {
      type: 'organization',
      filters: { q: value(parameters, 'q'), values: {} },
      sort: 'date',
      cursor: cursor(parameters),
      limit: limit(parameters, page),
    });
  };

/** One organization. */
export const getOrganization = (services: Services): Handler => sendItem(services, 'organization');
