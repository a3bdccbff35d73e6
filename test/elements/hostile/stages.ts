import type { Content } from '../../../src/backends/content.js';
import type { Placing } from '../../support/place.js';

/** What must stay as it is, so that the record passes the check; ids are hostile as far as they may be. */
const kept =
  /^(id|lang|form|type|kind|method|availability|.*Date|timeZone|scheduleTimezone|knowsLanguage|date|value|datePosted|lastReviewed|per)$/;
const hostileId = 'a"><img/src=x/onerror=hit()>';

/** The record with the payload in every text. */
export function spoil<T>(record: T, payload: string): T {
  if (typeof record === 'string') return payload as T;
  if (Array.isArray(record)) return (record as unknown[]).map(item => spoil(item, payload)) as T;
  if (typeof record !== 'object' || record === null) return record;
  const members = Object.entries(record).map(([key, value]: [string, unknown]) => {
    const stays = kept.test(key) && typeof value !== 'object';
    return [key, key === 'id' ? hostileId : stays ? value : spoil(value, payload)];
  });
  return Object.fromEntries(members) as T;
}

const about = {
  organization: { id: 'o', name: 'x', url: 'x' },
  organizer: { id: 'o', name: 'x', url: 'x' },
  categories: [{ id: 'c', name: 'x' }],
  location: { name: 'x', address: 'x', url: 'x' },
  contact: { name: 'x', contactType: 'x', telephone: 'x', email: 'x', hoursAvailable: 'x' },
  source: { name: 'x', url: 'x', license: 'x' },
  url: 'x',
  summary: 'x',
  description: 'x',
};
/** An offer with every text it can have. */
export const offer = {
  ...about,
  id: 'a',
  lang: 'de',
  kind: 'volunteering',
  title: 'x',
  availability: 'open',
  schedule: { startDate: '2026-06-01', description: 'x' },
  timeRequired: { hours: 1, per: 'week' },
  skills: ['x', 'x'],
  audience: ['x'],
  bring: 'x',
  jobBenefits: 'x',
};
const event = {
  ...about,
  id: 'a',
  lang: 'de',
  name: 'x',
  startDate: '2026-05-20T18:00:00+02:00',
  price: 'x',
  uid: 'x',
};
const answers = ['link', 'mail', 'phone'].map(method => ({ method, url: 'x', email: 'x', telephone: 'x' }));
const field = { label: 'x', hint: 'x', autocomplete: 'x', version: 'x', options: [{ value: 'v', label: 'x' }] };
const types = ['text', 'textarea', 'email', 'tel', 'number', 'date', 'choice', 'multiple-choice', 'consent', 'new'];
const pass = {
  type: ['VerifiableCredential'],
  name: 'x',
  issuer: { id: 'did:x', name: 'x', url: 'x' },
  credentialSubject: {
    name: 'x',
    achievement: { name: 'x', description: 'x', criteria: { narrative: 'x' } },
    result: [{ resultDescription: 'x', value: '60' }],
  },
  evidence: [{ name: 'x', narrative: 'x', date: '2026-03-01', hours: 16 }],
};
const metric = {
  id: 'a',
  lang: 'de',
  name: 'x',
  value: 7,
  unitText: 'x',
  period: 'x',
  source: 'x',
  series: [
    { period: 'x', value: 1 },
    { period: 'x', value: 2 },
  ],
};

/** The words of open lists, for which a backend may say anything. */
const openWords = (payload: string): object => ({
  kind: payload,
  commitment: payload,
  availability: payload,
  eventStatus: payload,
  timeRequired: { hours: 1, per: payload },
  response: { method: payload },
});

/** A widget, what a town tells it, and what a visitor opens in it. */
export interface Stage {
  tag: keyof HTMLElementTagNameMap;
  attributes?: Placing['attributes'];
  content: (payload: string) => Content;
  opens?: string;
}

/** Each place where a text of a stranger can appear. */
export const stages: Record<string, Stage> = {
  ...Object.fromEntries(
    answers.flatMap(response => [
      [
        `an offer answered by ${response.method}`,
        {
          tag: 'miteinand-exchange',
          content: payload => ({ offers: [spoil({ ...offer, response }, payload)] }),
          opens: '.open',
        } satisfies Stage,
      ],
      [
        `an event answered by ${response.method}`,
        {
          tag: 'miteinand-calendar',
          attributes: { from: '2026-05-15', view: 'list' },
          content: payload => ({ events: [spoil({ ...event, response }, payload)] }),
          opens: '.open',
        } satisfies Stage,
      ],
    ]),
  ),
  'the kinds of an offer': {
    tag: 'miteinand-exchange',
    content: payload => ({ offers: [{ ...spoil(offer, payload), ...openWords(payload) }] }),
    opens: '.open',
  },
  'the kinds of an event': {
    tag: 'miteinand-calendar',
    attributes: { from: '2026-05-15', view: 'list' },
    content: payload => ({ events: [{ ...spoil(event, payload), ...openWords(payload) }] }),
    opens: '.open',
  },
  'a month of events': {
    tag: 'miteinand-calendar',
    attributes: { from: '2026-05-15', view: 'month' },
    content: payload => ({ events: [spoil(event, payload)] }),
  },
  'a form': {
    tag: 'miteinand-signup',
    attributes: { for: `offer:${hostileId}` },
    content: payload => ({
      offers: [{ ...spoil(offer, payload), response: { method: 'form', form: 'f' } }],
      forms: [
        {
          ...spoil(
            { lang: 'de', title: 'x', description: 'x', submitLabel: 'x', privacy: { text: 'x', url: 'x' } },
            payload,
          ),
          id: 'f',
          fields: types.map(type => ({ ...spoil({ ...field, type }, payload), name: `${hostileId}${type}` })),
        },
      ],
    }),
  },
  'a pass': {
    tag: 'miteinand-pass',
    attributes: { src: 'one' },
    content: payload => ({ passes: { one: { ...spoil(pass, payload), type: pass.type } } }),
  },
  'a figure': { tag: 'miteinand-impact', content: payload => ({ metrics: [spoil(metric, payload)] }) },
};
