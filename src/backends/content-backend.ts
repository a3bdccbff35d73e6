import type * as z from 'zod/mini';
import { CalendarEvent } from '../contract/calendar-event.js';
import { SignupForm } from '../contract/form.js';
import { Metric } from '../contract/metric.js';
import { Offer } from '../contract/offer.js';
import { Organization } from '../contract/organization.js';
import { BackendError } from '../contract/problem.js';
import { ServiceDocument } from '../contract/service.js';
import type { Ask, Backend } from './backend.js';
import { checkItems, checkOne } from './check.js';
import type { Content } from './content.js';
import { findEvents, findOffers } from './filter.js';
import { inLanguage } from './translate.js';

/** Brings one part of the content as it was written; `undefined` when the source has none of it. */
export type LoadPart = (part: keyof Content, ask: Ask) => Promise<unknown>;

/** What can be read from content that is wholly in the page. */
export type ReadingBackend = Omit<Backend, 'service' | 'signUp' | 'signup' | 'cancelSignup'>;

/** Answers questions from content, part by part, each item checked like any backend's. */
export function contentBackend(load: LoadPart): ReadingBackend {
  const read = async <S extends z.ZodMiniType<object>>(
    part: keyof Content,
    schema: S,
    ask: Ask,
  ): Promise<{ items: z.output<S>[]; omitted: number }> => {
    const records = asList(await load(part, ask), part).map(record => inLanguage(asRecord(record), ask.languages));
    return checkItems(schema, await translateCategories(records, load, ask));
  };
  const one = async <S extends z.ZodMiniType<{ id: string }>>(
    part: keyof Content,
    schema: S,
    id: string,
    ask: Ask,
  ): Promise<z.output<S>> => {
    const { items } = await read(part, schema, ask);
    const item = items.find(item => item.id === id);
    if (!item) throw new BackendError('not-found', `${part}: nothing by the id ${id}`);
    return item;
  };

  return {
    async offers(query, ask) {
      const { items, omitted } = await read('offers', Offer, ask);
      return { ...findOffers(items, query), omitted };
    },
    offer: (id, ask) => one('offers', Offer, id, ask),
    async events(query, ask) {
      const { items, omitted } = await read('events', CalendarEvent, ask);
      const { timeZone } = asRecord(await load('service', ask));
      return { ...findEvents(items, query, typeof timeZone === 'string' ? timeZone : undefined), omitted };
    },
    event: (id, ask) => one('events', CalendarEvent, id, ask),
    organizations: ask => read('organizations', Organization, ask),
    form: (id, ask) => one('forms', SignupForm, id, ask),
    metrics: ask => read('metrics', Metric, ask),
    async pass(src, ask) {
      const { checkPass, fetchPass, isAddress } = await import('./credential.js');
      if (isAddress(src)) return fetchPass(src, ask);
      const passes = asRecord(await load('passes', ask));
      if (!Object.hasOwn(passes, src)) throw new BackendError('not-found', `passes: nothing by the id ${src}`);
      return checkPass(passes[src], 'pass');
    },
  };
}

/** The service document of a source that says nothing of itself: it can do what it has. */
export const describe = (own: unknown, capabilities: string[], ask: Ask): ServiceDocument =>
  checkOne(
    ServiceDocument,
    { name: '', ...inLanguage(asRecord(own), ask.languages), capabilities },
    'service document',
  );

async function translateCategories(records: object[], load: LoadPart, ask: Ask): Promise<object[]> {
  if (!records.some(record => 'categories' in record)) return records;
  const known = asList(await load('categories', ask), 'categories').map(category =>
    inLanguage(asRecord(category), ask.languages),
  ) as { id?: unknown; name?: unknown }[];
  const names = new Map(known.map(({ id, name }) => [id, name]));
  return records.map(record => {
    const { categories } = record as { categories?: unknown };
    if (!Array.isArray(categories)) return record;
    return { ...record, categories: categories.map(category => nameCategory(asRecord(category), names)) };
  });
}

const nameCategory = (category: { id?: unknown }, names: Map<unknown, unknown>): object =>
  names.has(category.id) ? { ...category, name: names.get(category.id) } : category;

function asList(value: unknown, part: string): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  throw new BackendError('wrong-shape', `${part}: not a list`);
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
