import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onEachDatabase } from './databases.ts';
import type { StartServer } from './server.ts';
import { town } from './town.ts';

type Seed = NonNullable<Parameters<StartServer>[1]>['seed'];

const [offer] = town.offers!;

/** A content whose one form has these fields. */
const form = (fields: object[], more: object = {}) => ({ forms: [{ id: 'f', title: 'Form', fields, ...more }] });
const name = { name: 'name', type: 'text', label: 'Name' };

/** What is wrong with each, and the place in the file that has to be named. */
const broken: Record<string, [place: RegExp, content: unknown]> = {
  'a number': [/content: /, 5],
  'offers that are no list': [/content\.offers: /, { offers: {} }],
  'an offer that is nothing': [/content\.offers\.1: /, { ...town, offers: [offer, null] }],
  'an offer without a title': [/offers\[0\]\.title: /, { offers: [{ id: 'untitled', kind: 'room' }] }],
  'a title that is a number in one language': [
    /offers\[0\]\.translations\.en\.title: /,
    { ...town, offers: [{ ...offer, translations: { en: { title: 5 } } }] },
  ],
  'translations that are a text': [
    /content\.offers\.0\.translations: /,
    { offers: [{ ...offer, translations: 'en' }] },
  ],
  'two offers of one id': [/offers\[1\]\.id: /, { ...town, offers: [offer, offer] }],
  'a category without an id': [/categories\[0\]\.id: /, { categories: [{ name: 'Natur' }] }],
  'a town whose name is a number': [/service\.name: /, { service: { name: 5 } }],
  'a pass that is a text': [/content\.passes\.bronze: /, { passes: { bronze: 'signed' } }],
  'an offer by a form that is not there': [/offers\[0\]\.response\.form: /, { ...town, forms: [], events: [] }],
  'a condition on a later field': [
    /forms\[0\]\.fields\.0\.showIf\.field: /,
    form([{ ...name, name: 'first', showIf: { field: 'name' } }, name]),
  ],
  'two fields of one name': [/forms\[0\]\.fields\.1\.name: /, form([name, name])],
  'a field of a section that is not there': [/fields\.0\.section: /, form([{ ...name, section: 'none' }])],
  'a translation that asks something else': [
    /forms\[0\]\.translations\.en\.fields: /,
    form([name], { translations: { en: { fields: [{ ...name, label: 'Your name', required: true }] } } }),
  ],
  'a confirmation by mail to nobody': [
    /forms\[0\]\.confirmByMail: /,
    form([{ ...name, type: 'email', name: 'email' }], { confirmByMail: true }),
  ],
};

onEachDatabase('content to begin with', startServer => {
  for (const [name, [place, content]] of Object.entries(broken)) {
    it(`is refused with its place named: ${name}`, async t => {
      await assert.rejects(startServer(t, { seed: content as Seed }), place);
    });
  }

  it('may say a form in other words', async t => {
    const translations = { en: { fields: [{ ...name, label: 'Your name' }] } };
    const server = await startServer(t, { seed: form([name], { translations }) as Seed });
    assert.equal((await server.get('/forms/f', { 'Accept-Language': 'en' })).body.fields[0].label, 'Your name');
  });

  it('may leave out every part', async t => {
    const server = await startServer(t, { seed: {} });
    assert.equal((await server.get('/offers')).body.total, 0);
    assert.equal((await server.get('/')).status, 200);
  });
});
