import { expect } from '@open-wc/testing';
import { can } from '../../src/backends/backend.js';
import { fileBackend } from '../../src/backends/file.js';
import type { BackendError } from '../../src/contract/problem.js';
import { answering, json, reasonOf } from './answering.js';

const url = 'https://town.example/daten/alles.json';
const folder = 'https://town.example/daten/';
const ask = { languages: ['de'] };
const offers = [
  { id: '1', lang: 'de', kind: 'room', title: 'Raum', translations: { en: { title: 'Room' } } },
  { id: '2', lang: 'de', kind: 'room', title: 'Saal' },
];
const events = [{ id: 'e', name: 'Fest', startDate: '2026-05-15' }];

const faultOf = async (promise: Promise<unknown>): Promise<string> => ((await reasonOf(promise)) as BackendError).fault;

/** A folder of files; what is not there answers 404. */
const serving = (files: Record<string, unknown>): Request[] =>
  answering(request => {
    const name = new URL(request.url).pathname.split('/').at(-1)!;
    return name in files ? json(files[name]) : new Response('', { status: 404 });
  });

describe('one file', () => {
  it('holds all that a town says', async () => {
    answering(() => json({ offers, events, service: { name: 'Holdersbrunn' } }));
    const backend = fileBackend(url);
    expect((await backend.offers({}, ask)).items.map(({ title }) => title)).to.deep.equal(['Raum', 'Saal']);
    expect((await backend.events({}, ask)).items).to.have.length(1);
    expect((await backend.offer('1', { languages: ['en'] })).title).to.equal('Room');
    expect((await backend.service(ask)).name).to.equal('Holdersbrunn');
  });

  it('is fetched once for all who ask', async () => {
    const requests = answering(() => json({ offers, events }));
    const backend = fileBackend(url);
    await Promise.all([backend.offers({}, ask), backend.events({}, ask), backend.service(ask)]);
    await backend.offer('1', ask);
    expect(requests).to.have.length(1);
  });

  it('is fetched anew after a failure', async () => {
    let broken = true;
    answering(() => (broken ? new Response('', { status: 500 }) : json({ offers })));
    const backend = fileBackend(url);
    expect(await faultOf(backend.offers({}, ask))).to.equal('server');
    broken = false;
    expect((await backend.offers({}, ask)).items).to.have.length(2);
  });

  it('that is missing is at a wrong address: nothing of what is asked for was taken away', async () => {
    answering(() => new Response('', { status: 404 }));
    expect(await faultOf(fileBackend(url).offers({}, ask))).to.equal('unreachable');
  });

  it('stays on its way for others when one gives up', async () => {
    let answer = (_: Response): void => {};
    answering(() => new Promise<Response>(resolve => (answer = resolve)));
    const backend = fileBackend(url);
    const asker = new AbortController();
    const first = backend.offers({}, { ...ask, signal: asker.signal }).catch(() => undefined);
    const second = backend.offers({}, ask);
    asker.abort();
    answer(json({ offers }));
    expect((await second).items).to.have.length(2);
    await first;
  });

  it('that is a list holds offers', async () => {
    answering(() => json(offers));
    const backend = fileBackend(url);
    expect((await backend.offers({}, ask)).items).to.have.length(2);
    expect((await backend.events({}, ask)).items).to.have.length(0);
    const service = await backend.service(ask);
    expect([can(service, 'offers'), can(service, 'events')]).to.deep.equal([true, false]);
  });

  it('that is neither is of the wrong shape', async () => {
    for (const nonsense of ['text', 7, null, true]) {
      answering(() => json(nonsense));
      expect(await faultOf(fileBackend(url).offers({}, ask))).to.equal('wrong-shape');
    }
  });

  it('with a part that is no list is of the wrong shape in that part', async () => {
    answering(() => json({ offers: 'none', events }));
    expect(await faultOf(fileBackend(url).offers({}, ask))).to.equal('wrong-shape');
    expect((await fileBackend(url).events({}, ask)).items).to.have.length(1);
  });

  it('leaves out an item it cannot read and counts it', async () => {
    const odd = [null, 7, 'text', [], { ...offers[0], translations: null }, { ...offers[0], translations: { de: 7 } }];
    answering(() => json([...offers, ...odd]));
    const { items, omitted } = await fileBackend(url).offers({}, ask);
    expect([items.length, omitted]).to.deep.equal([4, 4]);
  });

  it('may be larger or smaller than usual', async () => {
    answering(() => json({ offers }));
    expect(await faultOf(fileBackend(url, { seconds: 10, bytes: 50 }).offers({}, ask))).to.equal('too-large');
  });

  it('says what it can do, and that it takes no sign-ups', async () => {
    answering(() => json({ offers, metrics: [] }));
    const backend = fileBackend(url);
    const service = await backend.service(ask);
    const known = ['offers', 'events', 'metrics', 'passes', 'signups', 'search', 'facets'];
    expect(known.filter(name => can(service, name))).to.deep.equal(['offers', 'metrics', 'search', 'facets']);
    expect(await faultOf(backend.signUp({ target: 'offer:1', form: 'f', answers: {} }, 'k', ask))).to.equal(
      'unsupported',
    );
    expect(await faultOf(backend.desk())).to.equal('unsupported');
  });

  it('says who it is in the visitor’s language', async () => {
    answering(() => json({ service: { lang: 'de', name: 'Stadt', translations: { en: { name: 'Town' } } } }));
    const service = await fileBackend(url).service({ languages: ['en'] });
    expect(service.name).to.equal('Town');
    expect(service).not.to.have.property('translations');
  });

  it('with a service document nobody can read says so', async () => {
    answering(() => json({ service: { name: 7 } }));
    expect(await faultOf(fileBackend(url).service(ask))).to.equal('wrong-shape');
  });

  it('knows nothing by a name that every object has', async () => {
    answering(() => json({ passes: {} }));
    expect(await faultOf(fileBackend(url).pass('constructor', ask))).to.equal('not-found');
    expect(await faultOf(fileBackend(url).offer('constructor', ask))).to.equal('not-found');
  });
});

describe('a folder', () => {
  it('holds one file a kind, a list or a page of one', async () => {
    const requests = serving({ 'offers.json': offers, 'events.json': { items: events } });
    const backend = fileBackend(folder);
    expect((await backend.offers({}, ask)).items).to.have.length(2);
    expect((await backend.events({}, ask)).items).to.have.length(1);
    expect(requests.map(request => request.url.replace(folder, ''))).to.deep.equal([
      'offers.json',
      // Says in which zone the town's days are told.
      'service.json',
      'events.json',
    ]);
  });

  it('may lack a part', async () => {
    serving({ 'offers.json': offers });
    const backend = fileBackend(folder);
    expect((await backend.events({}, ask)).items).to.deep.equal([]);
    expect(await faultOf(backend.form('f', ask))).to.equal('not-found');
    expect(can(await backend.service(ask), 'events')).to.equal(false);
  });

  it('tells a part that is missing from one that is down', async () => {
    answering(() => new Response('', { status: 503 }));
    expect(await faultOf(fileBackend(folder).offers({}, ask))).to.equal('server');
  });

  it('keeps what stands behind its address', async () => {
    const requests = serving({ 'offers.json': offers });
    await fileBackend(`${folder}?v=7`).offers({}, ask);
    expect(requests[0].url).to.equal(`${folder}offers.json?v=7`);
  });

  it('is told by its path, not by what stands behind it', async () => {
    const requests = answering(() => json({ offers }));
    await fileBackend('https://town.example/export.php?path=/daten/').offers({}, ask);
    expect(requests[0].url).to.equal('https://town.example/export.php?path=/daten/');
  });

  it('names categories in the visitor’s language', async () => {
    serving({
      'offers.json': [
        {
          ...offers[0],
          categories: [
            { id: 'k', name: 'Kultur' },
            { id: 'x', name: 'Anderes' },
          ],
        },
      ],
      'categories.json': [{ id: 'k', lang: 'de', name: 'Kultur', translations: { en: { name: 'Culture' } } }],
    });
    const { items } = await fileBackend(folder).offers({}, { languages: ['en'] });
    expect(items[0].categories!.map(({ name }) => name)).to.deep.equal(['Culture', 'Anderes']);
  });
});
