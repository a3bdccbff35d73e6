import type { Context } from 'hono';
import { countFacets } from '../content/facets.js';
import type { FacetName, ItemFilters } from '../content/item-query.js';
import { findItem, listItems, type Order } from '../content/listing.js';
import { namesOf } from '../content/names.js';
import { present, type Presenting } from '../content/present.js';
import { townOf } from '../content/service.js';
import type { ItemType } from '../db/schema.js';
import { sendJson, wishesOf } from '../http/answers.js';
import { notFound } from '../http/problems.js';
import type { Env, Handler } from '../http/resource.js';
import type { Services } from '../services.js';

/** A list as a route asks for it. */
export interface ListRequest {
  type: ItemType;
  order: Order;
  filters: ItemFilters;
  facets: readonly FacetName[];
  cursor?: string | undefined;
  limit: number;
}

/** Answers a list: a page of items, how many there are, and counts for its filters. */
export async function sendList(c: Context<Env>, services: Services, request: ListRequest): Promise<Response> {
  const { db } = services;
  const { type, order, filters, facets, cursor, limit } = request;
  const context = await presenting(services, wishesOf(c));
  const { items, total, next } = await listItems(db, { type, order, cursor, limit, ...filters });
  const names = {
    category: context.categories,
    ...(facets.includes('organization') && { organization: await namesOf(db, 'organization', context.wishes) }),
  };
  const presented = items.map(item => present(item, context));
  const list = {
    items: presented,
    total,
    ...(facets.length && { facets: await countFacets(db, { type, filters, facets, names }) }),
    ...(next && { next }),
  };
  return sendJson(c, list, { cache: 'changing', languages: presented.map(({ lang }) => lang) });
}

/** Answers one item by the id in the address. */
export const sendItem =
  (services: Services, type: ItemType): Handler =>
  async c => {
    const item = await findItem(services.db, type, c.req.param('id')!);
    if (!item) throw notFound();
    const presented = present(item, await presenting(services, wishesOf(c)));
    const cache = item.taken === null ? 'steady' : 'changing';
    return sendJson(c, presented, { cache, languages: [presented.lang] });
  };

/** What answers in these languages, given now, have in common. */
export async function presenting(services: Services, wishes: readonly string[]): Promise<Presenting> {
  const { timeZone } = await townOf(services, wishes);
  return { wishes, now: services.clock(), categories: await namesOf(services.db, 'category', wishes), timeZone };
}
