import type { Context } from 'hono';
import { findItem } from '../content/listing.js';
import { categoryNames } from '../content/names.js';
import { present } from '../content/present.js';
import { townOf } from '../content/service.js';
import type { ItemType } from '../db/schema.js';
import { sendCacheable, sendJson, wishesOf } from '../http/answers.js';
import { notFound } from '../http/problems.js';
import type { Env, Handler } from '../http/resource.js';
import type { Question } from '../search/question.js';
import type { Services } from '../services.js';

/** A list as a route asks for it. */
export type ListRequest = Omit<Question, 'as' | 'wishes' | 'now'>;

/** Answers a list: a page of items, how many there are, and counts for its filters. */
export async function sendList(c: Context<Env>, services: Services, request: ListRequest): Promise<Response> {
  const { reader, clock } = services;
  const answer = await reader.ask({ ...request, as: 'page', wishes: wishesOf(c), now: clock() });
  return sendCacheable(c, { ...answer, cache: 'changing' });
}

/** Answers one item by the id in the address. */
export const sendItem =
  (services: Services, type: ItemType): Handler =>
  async c => {
    const { db, clock } = services;
    const item = await findItem(db, type, c.req.param('id')!);
    if (!item) throw notFound();
    const wishes = wishesOf(c);
    const { timeZone } = await townOf(services, wishes);
    const categories = await categoryNames(db, wishes);
    const presented = present(item, { wishes, now: clock(), categories, timeZone });
    const cache = item.taken === null ? 'steady' : 'changing';
    return sendJson(c, presented, { cache, languages: [presented.lang] });
  };
