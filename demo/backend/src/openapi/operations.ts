import { dayTimes, weekdays } from 'miteinand/contract/offer.js';
import { eventFacets, type EventFacet } from 'miteinand/contract/event-query.js';
import { offerFacets, offerSorts, type OfferFacet } from 'miteinand/contract/offer-query.js';
import { refTo, type SchemaName } from './components.js';
import { language, type Operation, type Parameter } from './operation.js';
import { signupOperations } from './signup-operations.js';

const many = { type: 'array', items: { type: 'string' } };
const dayText = { type: 'string', format: 'date' };
/** What the values of a filter are, where its name does not say it. */
const facetTexts: Partial<Record<OfferFacet, string>> = {
  weekday: `Days of RFC 5545: ${weekdays.join(', ')}.`,
  daytime: `When it begins: ${dayTimes.join(', ')}.`,
  language: 'Tags of languages that help.',
  place: 'Villages or parts of town (`addressLocality`).',
  access: '`barrier-free`',
  places: '`free`: one can sign up now and gets a place.',
};

const eventTexts: Partial<Record<EventFacet, string>> = { language: 'Tags of languages it is held in.' };

const idParameter: Parameter = { name: 'id', in: 'path' };
const paging: readonly Parameter[] = [
  { name: 'cursor', text: 'The `next` of the page before.' },
  { name: 'limit', schema: { type: 'integer', minimum: 1 } },
];
const search: Parameter = {
  name: 'q',
  text: 'Every word must be found; `words` in the answer tells what was searched for.',
};
const eventFilters: readonly Parameter[] = [
  { name: 'from', schema: dayText, text: 'First day.' },
  { name: 'to', schema: dayText, text: 'Last day, still part of the answer.' },
  search,
  ...eventFacets.map(name => ({ name, schema: many, text: eventTexts[name] ?? facetTexts[name] })),
  {
    name: 'superEvent',
    text: 'What belongs to this event. Parts of a programme stand in no other list, unless words are searched for.',
  },
];
const offerFilters: readonly Parameter[] = [
  ...offerFacets.map(name => ({ name, schema: many, text: facetTexts[name] })),
  { name: 'near', schema: { type: 'string', description: 'LATITUDE,LONGITUDE in degrees' } },
  {
    name: 'radius',
    schema: { type: 'number', exclusiveMinimum: 0, maximum: 500 },
    text: 'Kilometres around `near`; without it `near` only orders.',
  },
  {
    name: 'sort',
    schema: { enum: offerSorts },
    text: '`relevance` needs `q`, `nearest` needs `near`; by relevance where words are searched for, else by date.',
  },
];

const pageOf = (name: SchemaName): object => ({
  type: 'object',
  required: ['items'],
  properties: {
    items: { type: 'array', items: refTo(name) },
    total: { type: 'integer' },
    facets: { ...refTo('Facets'), description: 'Of many values those with most items, and those asked for.' },
    words: many,
    next: { type: 'string' },
  },
});

/** Reading one thing by its id. */
const one = (path: string, id: string, name: SchemaName, summary: string, type?: string): Operation => ({
  method: 'get',
  path,
  id,
  summary,
  parameters: [idParameter, language],
  answer: { schema: refTo(name), ...(type && { type }) },
  problems: [404],
});

/** All operations of the native interface. */
export const operations: readonly Operation[] = [
  {
    method: 'get',
    path: '/',
    id: 'getService',
    summary: 'Who the backend is and what it can do',
    parameters: [language],
    answer: { schema: refTo('ServiceDocument') },
  },
  {
    method: 'get',
    path: '/offers',
    id: 'listOffers',
    summary: 'Offers that fit, with counts for every filter',
    parameters: [search, ...offerFilters, ...paging, language],
    answer: { schema: pageOf('Offer') },
    problems: [400],
  },
  one('/offers/{id}', 'getOffer', 'Offer', 'One offer'),
  {
    method: 'get',
    path: '/events',
    id: 'listEvents',
    summary: 'Events that touch the days asked for, in order of their start, with counts for every filter',
    parameters: [...eventFilters, ...paging, language],
    answer: { schema: pageOf('CalendarEvent') },
    problems: [400],
  },
  one('/events/{id}', 'getEvent', 'CalendarEvent', 'One event'),
  {
    method: 'get',
    path: '/events.ics',
    id: 'getCalendarFeed',
    summary: 'The same events as a calendar to subscribe to',
    parameters: [...eventFilters, language],
    answer: { type: 'text/calendar', schema: { type: 'string' } },
    problems: [400],
  },
  {
    method: 'get',
    path: '/organizations',
    id: 'listOrganizations',
    summary: 'Clubs, offices and initiatives by name',
    parameters: [search, ...paging, language],
    answer: { schema: pageOf('Organization') },
    problems: [400],
  },
  one('/organizations/{id}', 'getOrganization', 'Organization', 'One organization'),
  one('/forms/{id}', 'getForm', 'SignupForm', 'The definition of a form'),
  {
    method: 'get',
    path: '/status/{list}',
    id: 'getStatusList',
    summary: 'The signed list of revoked passes (W3C Bitstring Status List); list is "revocation"',
    parameters: [{ ...idParameter, name: 'list' }],
    answer: { schema: { type: 'object' }, type: 'application/vc' },
    problems: [404],
  },
  one('/passes/{id}', 'getPass', 'Pass', 'A signed credential', 'application/vc'),
  {
    method: 'get',
    path: '/metrics',
    id: 'listMetrics',
    summary: "What the town's volunteers achieved",
    parameters: [language],
    answer: { schema: pageOf('Metric') },
  },
  {
    method: 'get',
    path: '/metrics/stream',
    id: 'streamMetrics',
    summary: 'The same as server-sent events named `metrics`: at once and after each change',
    parameters: [language],
    answer: { type: 'text/event-stream', schema: { type: 'string' } },
  },
  ...signupOperations,
];
