import { CalendarEvent } from '../contract/calendar-event.js';
import type { EventQuery } from '../contract/event-query.js';
import { Metric } from '../contract/metric.js';
import { Offer } from '../contract/offer.js';
import type { GeoPoint, OfferQuery } from '../contract/offer-query.js';
import { Organization } from '../contract/organization.js';
import { BackendError } from '../contract/problem.js';
import { ServiceDocument } from '../contract/service.js';
import { Signup } from '../contract/signup.js';
import type { Ask, Backend } from './backend.js';
import { checkOne, checkPage } from './check.js';
import { defaultLimits, missingIsUnreachable, requestJson, type Limits, type Sending } from './request.js';

/** The native HTTP interface (DESIGN.md section 3) at a base address. */
export function httpBackend(base: string, limits: Limits = defaultLimits): Backend {
  const root = base.replace(/\/+$/, '');
  const get = (path: string, ask: Ask, sending?: Sending): Promise<unknown> =>
    requestJson(root + path, ask, sending, limits);
  const getAlways = (path: string, ask: Ask): Promise<unknown> => get(path, ask).catch(missingIsUnreachable);

  return {
    service: async ask => checkOne(ServiceDocument, await getAlways('', ask), 'service document'),
    offers: async (query, ask) => checkPage(Offer, await getAlways(`/offers${toSearch(query)}`, ask), 'offers'),
    offer: async (id, ask) => checkOne(Offer, await get(`/offers/${segment(id)}`, ask), 'offer'),
    events: async (query, ask) => checkPage(CalendarEvent, await getAlways(`/events${toSearch(query)}`, ask), 'events'),
    feedUrl: ({ cursor: _cursor, limit: _limit, ...query }) => `${root}/events.ics${toSearch(query)}`,
    event: async (id, ask) => checkOne(CalendarEvent, await get(`/events/${segment(id)}`, ask), 'event'),
    organizations: async ask => checkPage(Organization, await getAlways('/organizations', ask), 'organizations'),
    async form(id, ask) {
      // Only pages with a form pay for what reads one; both are fetched at once.
      const answer = get(`/forms/${segment(id)}`, ask);
      const [{ SignupForm }, form] = await Promise.all([import('../contract/form.js'), answer]);
      return checkOne(SignupForm, form, 'form');
    },
    async signUp(request, key, ask, proof) {
      const headers = { 'Idempotency-Key': key, ...(proof !== undefined && { 'Miteinand-Proof': proof }) };
      return checkOne(Signup, await get('/signups', ask, { method: 'POST', headers, body: request }), 'sign-up');
    },
    desk: async () => (await import('./http-desk.js')).httpDesk(root, limits),
    async pass(src, ask) {
      // Only pages with a pass pay for what reads one.
      const { fetchPass, isAddress } = await import('./credential.js');
      return fetchPass(isAddress(src) ? src : `${root}/passes/${segment(src)}`, ask, limits);
    },
    metrics: async ask => checkPage(Metric, await getAlways('/metrics', ask), 'metrics'),
  };
}

/** Filters as a query string; a filter with several values is repeated, a point is `latitude,longitude`. */
function toSearch(query: OfferQuery | EventQuery): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query) as [string, OfferQuery[keyof OfferQuery]][]) {
    const values = (Array.isArray(value) ? value : [value]) as (string | number | GeoPoint | undefined)[];
    for (const one of values) if (one !== undefined && one !== '') search.append(name, textOf(one));
  }
  const text = String(search);
  return text && `?${text}`;
}

const textOf = (value: string | number | GeoPoint): string =>
  typeof value === 'object' ? `${value.latitude},${value.longitude}` : String(value);

/** An id as one segment of a path. What cannot be one, such as `..`, names nothing. */
function segment(id: string): string {
  try {
    if (!/^\.{0,2}$/.test(id)) return encodeURIComponent(id);
  } catch {
    // A lone surrogate cannot be encoded.
  }
  throw new BackendError('not-found', `nothing can have the id "${id}"`);
}
