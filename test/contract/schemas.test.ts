import { expect } from '@open-wc/testing';
import { townContent } from '../../demo/town/data/town.ts';
import type { Content } from '../../src/backends/content.js';
import { inLanguage } from '../../src/backends/translate.js';
import { CalendarEvent } from '../../src/contract/calendar-event.js';
import { Category } from '../../src/contract/category.js';
import { SignupForm } from '../../src/contract/form.js';
import { Page } from '../../src/contract/list.js';
import { Metric } from '../../src/contract/metric.js';
import { Offer } from '../../src/contract/offer.js';
import { Organization } from '../../src/contract/organization.js';
import { Pass } from '../../src/contract/pass.js';
import { Problem } from '../../src/contract/problem.js';
import { ServiceDocument } from '../../src/contract/service.js';
import { DateOrInstant, DateText, Id, InstantText, LanguageTag } from '../../src/contract/shapes.js';
import { Signup, SignupRequest, SignupTarget } from '../../src/contract/signup.js';

interface Schema {
  safeParse(value: unknown): { success: boolean; data?: unknown };
}

const takes = (schema: Schema, value: unknown): boolean => schema.safeParse(value).success;

const lists = {
  offers: Offer,
  events: CalendarEvent,
  organizations: Organization,
  categories: Category,
  forms: SignupForm,
  metrics: Metric,
} satisfies Partial<Record<keyof Content, Schema>>;

describe('what the demo town says', () => {
  for (const day of ['2026-01-01', '2026-05-15', '2026-10-25', '2026-12-31', '2028-02-29']) {
    it(`is understood on ${day}, in every language`, () => {
      const content = townContent(day);
      for (const [part, schema] of Object.entries(lists)) {
        const records = content[part as keyof typeof lists]! as readonly object[];
        expect(records.length, part).to.be.greaterThan(0);
        for (const lang of ['de', 'en', 'ar']) {
          const refused = records.filter(record => !takes(schema, inLanguage(record, [lang])));
          expect(refused, `${part} in ${lang}`).to.deep.equal([]);
        }
      }
    });
  }

  it('includes passes, once they have an issuer', () => {
    for (const draft of Object.values(townContent('2026-05-15').passes!)) {
      expect(takes(Pass, { issuer: 'did:example:town', ...draft })).to.equal(true);
    }
  });
});

/** The least that each thing must say. */
const least: [string, Schema, Record<string, unknown>][] = [
  ['an offer', Offer, { id: '1', kind: 'room', title: 'Raum' }],
  ['an event', CalendarEvent, { id: '1', name: 'Fest', startDate: '2026-05-15' }],
  ['an organization', Organization, { id: '1', name: 'Verein' }],
  ['a category', Category, { id: '1', name: 'Garten' }],
  ['a form', SignupForm, { id: '1', title: 'Anmeldung', fields: [] }],
  ['a figure', Metric, { id: '1', name: 'Stunden', value: 0 }],
  ['a pass', Pass, { type: 'X', issuer: 'did:x:y', credentialSubject: { achievement: { name: 'Bronze' } } }],
  ['a service document', ServiceDocument, { name: '', capabilities: [] }],
  ['a sign-up', Signup, { state: 'confirmed', reference: 'M-1', target: 'offer:1' }],
  ['a request to sign up', SignupRequest, { target: 'event:1', form: 'f', answers: {} }],
  ['a page of a list', Page, { items: [] }],
  ['a problem', Problem, {}],
];

for (const [name, schema, value] of least) {
  describe(name, () => {
    it('needs no more than this', () => {
      expect(takes(schema, value)).to.equal(true);
    });

    for (const field of Object.keys(value)) {
      it(`is refused without ${field}`, () => {
        const { [field]: _, ...rest } = value;
        expect(takes(schema, rest)).to.equal(false);
      });
    }

    it('may say what a newer contract adds, which is left out', () => {
      const { success, data } = schema.safeParse({ ...value, tomorrow: { deep: [1] } });
      expect(success).to.equal(true);
      expect(data).not.to.have.property('tomorrow');
    });

    for (const nonsense of [undefined, null, 7, 'text', [], true]) {
      it(`is not ${JSON.stringify(nonsense)}`, () => {
        expect(takes(schema, nonsense)).to.equal(false);
      });
    }
  });
}

describe('a word that a newer contract adds', () => {
  const known: [string, Schema, Record<string, unknown>][] = [
    ['kind', Offer, { id: '1', title: 'x', kind: 'teleport' }],
    ['commitment', Offer, { id: '1', title: 'x', kind: 'room', commitment: 'eternal' }],
    ['availability', Offer, { id: '1', title: 'x', kind: 'room', availability: 'quantum' }],
    ['audience', Offer, { id: '1', title: 'x', kind: 'room', audience: ['martians'] }],
    ['way to respond', Offer, { id: '1', title: 'x', kind: 'room', response: { method: 'pigeon' } }],
    ['unit of time', Offer, { id: '1', title: 'x', kind: 'room', timeRequired: { hours: 1, per: 'aeon' } }],
    ['event status', CalendarEvent, { id: '1', name: 'x', startDate: '2026-05-15', eventStatus: 'EventMovedOnline' }],
    ['type of field', SignupForm, { id: '1', title: 'x', fields: [{ name: 'a', type: 'colour', label: 'A' }] }],
    ['capability', ServiceDocument, { name: 'x', capabilities: ['teleporting'] }],
    ['state of a sign-up', Signup, { state: 'dreaming', reference: '1', target: 'offer:1' }],
  ];
  for (const [name, schema, value] of known) {
    it(`may be a ${name}, and stays as it is`, () => {
      expect(schema.safeParse(value).data).to.deep.equal(value);
    });
  }
});

describe('dates', () => {
  for (const [text, reason] of [
    ['2026-13-01', 'month 13'],
    ['2026-00-10', 'month 0'],
    ['2026-05-32', 'day 32'],
    ['2026-05-00', 'day 0'],
    ['2026-04-31', '31 April'],
    ['2026-02-29', '29 February of a common year'],
    ['1900-02-29', '29 February of a century'],
    ['26-05-15', 'a short year'],
    ['15.05.2026', 'German order'],
    [' 2026-05-15', 'a space'],
    ['2026-05-15\n', 'a line break'],
    ['', 'nothing'],
  ] as const) {
    it(`refuse ${reason}`, () => {
      expect([takes(DateText, text), takes(DateOrInstant, text)]).to.deep.equal([false, false]);
    });
  }

  for (const [time, reason] of [
    ['T25:00Z', 'hour 25'],
    ['T10:60Z', 'minute 60'],
    ['T10:00:61Z', 'second 61'],
    ['T10:00', 'no offset'],
    ['T10:00+02', 'half an offset'],
    ['T10:00+25:00', 'an offset of 25 hours'],
    [' 10:00Z', 'a space'],
  ] as const) {
    it(`refuse ${reason}`, () => {
      const text = `2026-05-15${time}`;
      expect([takes(InstantText, text), takes(DateOrInstant, text)]).to.deep.equal([false, false]);
    });
  }

  for (const text of ['2026-05-15', '2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01']) {
    it(`take the day ${text}, but not as a moment`, () => {
      expect([takes(DateText, text), takes(DateOrInstant, text), takes(InstantText, text)]).to.deep.equal([
        true,
        true,
        false,
      ]);
    });
  }

  for (const time of ['T10:00Z', 'T23:59:59+02:00', 'T00:00:00.123456789-11:00', 'T00:00+13:45']) {
    it(`take the moment ${time}, which every browser can read`, () => {
      const text = `2026-05-15${time}`;
      expect([takes(InstantText, text), takes(DateOrInstant, text), takes(DateText, text)]).to.deep.equal([
        true,
        true,
        false,
      ]);
      expect(Date.parse(text)).not.to.be.NaN;
    });
  }

  it('take exactly the days that exist', () => {
    const start = Date.UTC(1999, 11, 31);
    const existing = new Set(
      Array.from({ length: 3000 }, (_, index) => new Date(start + index * 86_400_000).toISOString().slice(0, 10)),
    );
    const two = (number: number): string => String(number).padStart(2, '0');
    for (let year = 2000; year < 2008; year++) {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const text = `${year}-${two(month)}-${two(day)}`;
          if (takes(DateText, text) !== existing.has(text)) expect.fail(text);
        }
      }
    }
  });
});

describe('names', () => {
  it('take any language tag, and nothing else', () => {
    expect(['de', 'de-AT', 'de-simple', 'ar', 'zh-Hans-CN', 'ckb'].filter(tag => !takes(LanguageTag, tag))).to.be.empty;
    expect(['', 'd', 'de_AT', 'de-', 'de"', 'German language', 'de\n'].filter(tag => takes(LanguageTag, tag))).to.be
      .empty;
  });

  it('take slugs, numbers as text and URIs as ids, without white space', () => {
    expect(['1', 'fest-2026', 'urn:uuid:1', 'https://x.example/1', 'Ä'].filter(id => !takes(Id, id))).to.be.empty;
    expect(['', ' ', 'a b', 'a\tb', 'x'.repeat(501)].filter(id => takes(Id, id))).to.be.empty;
  });

  it('name what is signed up for', () => {
    expect(['offer:1', 'event:fest:2', 'form:a'].filter(target => !takes(SignupTarget, target))).to.be.empty;
    expect(['offer:', 'offer', 'pass:1', ' offer:1', 'offer:a b'].filter(target => takes(SignupTarget, target))).to.be
      .empty;
  });
});
