import type * as z from 'zod/mini';
import { CalendarEvent } from '../contract/calendar-event.js';
import { SignupForm } from '../contract/form.js';
import type { List } from '../contract/list.js';
import { Metric } from '../contract/metric.js';
import { Offer } from '../contract/offer.js';
import { Organization } from '../contract/organization.js';
import { BackendError } from '../contract/problem.js';
import { ServiceDocument } from '../contract/service.js';
import { today } from '../time/zones.js';
import type { Ask, Backend } from './backend.js';
import { checkOne } from './check.js';
import type { Content } from './content.js';
import { EventIndex } from './search/event-index.js';
import { Kept } from './search/kept.js';
import { OfferIndex } from './search/offer-index.js';
import { asRecord, Records } from './search/records.js';
import { inLanguage } from './translate.js';

/** Brings one part of the content as it was written; `undefined` when the source has none of it. */
export type LoadPart = (part: keyof Content, ask: Ask) => Promise<unknown>;

/** What can be read from content that is wholly in the page. */
export type ReadingBackend = Omit<Backend, 'service' | 'signUp' | 'desk'>;

/**
 * Answers questions from content, part by part, each item checked like any backend's. Offers and events are read once
 * for each wish of languages; `changed` are offers as they have become since, by id.
 */
export function contentBackend(load: LoadPart, changed: ReadonlyMap<string, Offer> = new Map()): ReadingBackend {
  const offerIndexes = new Kept<OfferIndex>();
  const eventIndexes = new Kept<EventIndex>();

  const read = async <T extends object>(
    part: keyof Content,
    schema: z.ZodMiniType<T>,
    ask: Ask,
  ): Promise<Records<T>> => {
    const list = asList(await load(part, ask), part);
    const hasCategories = list.some(record => 'categories' in asRecord(record));
    return new Records(
      list,
      schema,
      ask.languages,
      hasCategories ? asList(await load('categories', ask), 'categories') : nothing,
    );
  };
  const one = async <T extends object>(
    part: keyof Content,
    schema: z.ZodMiniType<T>,
    id: string,
    ask: Ask,
  ): Promise<T> => {
    return (await read(part, schema, ask)).byId(id) ?? missing(part, id);
  };
  const all = async <T extends object>(part: keyof Content, schema: z.ZodMiniType<T>, ask: Ask): Promise<List<T>> => {
    const records = await read(part, schema, ask);
    const items = records.all();
    return { items, omitted: records.length - items.length };
  };
  const zone = async (ask: Ask): Promise<string | undefined> => {
    // Who does not say where the town is can list what it has all the same.
    const { timeZone } = asRecord(await load('service', ask).catch(() => undefined));
    return typeof timeZone === 'string' ? timeZone : undefined;
  };
  const eventIndex = async (ask: Ask): Promise<EventIndex> => {
    const [records, timeZone] = await Promise.all([read('events', CalendarEvent, ask), zone(ask)]);
    const key = `${ask.languages.join()} ${timeZone}`;
    return eventIndexes.get(records.content, key, () => new EventIndex(records, timeZone));
  };

  return {
    async offers(query, ask) {
      const [records, timeZone] = await Promise.all([read('offers', Offer, ask), zone(ask)]);
      const index = offerIndexes.get(records.content, ask.languages.join(), () => new OfferIndex(records, changed));
      return index.find(query, { ...ask, today: today(timeZone) });
    },
    offer: (id, ask) => one('offers', Offer, id, ask),
    events: async (query, ask) => (await eventIndex(ask)).find(query, ask),
    async event(id, ask) {
      const event = await (await eventIndex(ask)).event(id);
      return event ?? missing('events', id);
    },
    organizations: ask => all('organizations', Organization, ask),
    form: (id, ask) => one('forms', SignupForm, id, ask),
    metrics: ask => all('metrics', Metric, ask),
    async pass(src, ask) {
      const { checkPass, fetchPass, isAddress } = await import('./credential.js');
      if (isAddress(src)) return fetchPass(src, ask);
      const passes = asRecord(await load('passes', ask));
      return Object.hasOwn(passes, src) ? checkPass(passes[src], 'pass') : missing('passes', src);
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

function missing(part: keyof Content, id: string): never {
  throw new BackendError('not-found', `${part}: nothing by the id ${id}`);
}

/** The same every time: what is made of it stays. */
const nothing: readonly unknown[] = [];

function asList(value: unknown, part: string): readonly unknown[] {
  if (value === undefined || value === null) return nothing;
  if (Array.isArray(value)) return value;
  throw new BackendError('wrong-shape', `${part}: not a list`);
}
