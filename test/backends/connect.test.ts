import { expect, fixture, waitUntil } from '@open-wc/testing';
import { connect } from '../../src/backends/connect.js';
import type { BackendError } from '../../src/contract/problem.js';
import '../../src/define/config.js';
import '../../src/define/exchange.js';
import { answering, json, reasonOf } from './answering.js';

const page = 'https://town.example/start/page';
const ask = { languages: ['de'] };

/** The addresses a backend asks for events. */
async function asked(address: string, base = page): Promise<string[]> {
  const requests = answering(() => json({ items: [], events: [] }));
  const backend = await connect(address, base);
  await backend.events({}, ask);
  return requests.map(({ url }) => url).filter(url => !url.endsWith('service.json'));
}

describe('connect', () => {
  for (const [address, url] of [
    ['https://api.example/v1', 'https://api.example/v1/events'],
    ['http://api.example', 'http://api.example/events'],
    ['HTTPS://API.example/v1/', 'https://api.example/v1/events'],
    ['  https://api.example/spaces  ', 'https://api.example/spaces/events'],
    ['/api', 'https://town.example/api/events'],
    ['api', 'https://town.example/start/api/events'],
    ['../api', 'https://town.example/api/events'],
    ['//api.example/x', 'https://api.example/x/events'],
    ['https://api.example/a+b', 'https://api.example/a+b/events'],
    ['file+/daten/alles.json', 'https://town.example/daten/alles.json'],
    ['file+alles.json', 'https://town.example/start/alles.json'],
    ['file+https://data.example/alles.json', 'https://data.example/alles.json'],
    ['file+/daten/', 'https://town.example/daten/events.json'],
    ['file+/daten/alles.json#name=Kreis', 'https://town.example/daten/alles.json'],
    ['https://api.example/v1#name=Kreis', 'https://api.example/v1/events'],
  ] as const) {
    it(`asks ${url} for "${address}"`, async () => {
      expect(await asked(address)).to.deep.equal([url]);
    });
  }

  for (const [address, url] of [
    ['ics+https://verein.example/termine.ics', 'https://verein.example/termine.ics'],
    ['ics+/termine.ics', 'https://town.example/termine.ics'],
    ['ics+termine.php?art=ics&jahr=alle', 'https://town.example/start/termine.php?art=ics&jahr=alle'],
    ['webcal://verein.example/termine.ics', 'https://verein.example/termine.ics'],
    ['webcals://verein.example/termine.ics', 'https://verein.example/termine.ics'],
    ['ics+webcal://verein.example/termine.ics#name=Verein', 'https://verein.example/termine.ics'],
  ] as const) {
    it(`reads the calendar ${url} for "${address}"`, async () => {
      const requests = answering(() => new Response('BEGIN:VCALENDAR\nEND:VCALENDAR'));
      expect((await (await connect(address, page)).events({}, ask)).total).to.equal(0);
      expect(requests.map(({ url }) => url)).to.deep.equal([url]);
    });
  }

  for (const [address, fault] of [
    ['ics+', 'no-backend'],
    ['ics+ftp://verein.example/termine.ics', 'no-backend'],
    ['webcal://user:secret@verein.example/', 'no-backend'],
    ['javascript:alert(1)', 'no-backend'],
    ['data:application/json,{}', 'no-backend'],
    ['blob:https://town.example/1', 'no-backend'],
    ['ftp://town.example', 'no-backend'],
    ['file:///etc/passwd', 'no-backend'],
    ['file+javascript:alert(1)', 'no-backend'],
    ['file+', 'no-backend'],
    ['https://', 'no-backend'],
    ['https://user:secret@api.example/', 'no-backend'],
    ['', 'no-backend'],
    ['   ', 'no-backend'],
    ['carrier+https://pigeon.example', 'unsupported'],
  ] as const) {
    it(`says "${fault}" of ${JSON.stringify(address)}`, async () => {
      const error = (await reasonOf(connect(address, page))) as BackendError;
      expect(error.fault).to.equal(fault);
    });
  }

  it('gives the same backend for the same address, so that widgets share it', async () => {
    expect((await connect('/shared', page)) === (await connect('/shared', page))).to.equal(true);
    expect((await connect('/shared', page)) === (await connect('/other', page))).to.equal(false);
    expect((await connect('/shared', page)) === (await connect('/shared', 'https://other.example'))).to.equal(false);
  });
});

describe('connect to several addresses', () => {
  const offer = (id: string): unknown => ({ id, kind: 'room', title: `Raum ${id}` });
  /** Answers lists of offers by host; whoever has none is down. */
  const serving = (hosts: Record<string, unknown[]>): Request[] =>
    answering(({ url }) => {
      const { host, pathname } = new URL(url);
      if (!(host in hosts)) throw new TypeError('unreachable');
      if (pathname.endsWith('.json')) return json({ offers: hosts[host] });
      return json(
        pathname.endsWith('/offers') ? { items: hosts[host], total: 1 } : { name: host, capabilities: ['offers'] },
      );
    });

  it('makes one list of them, in whatever way they are parted', async () => {
    serving({ 'a.example': [offer('1')], 'b.example': [offer('2')], 'town.example': [offer('3')] });
    const backend = await connect(' https://a.example/api\n  https://b.example\tfile+/daten/drei.json ', page);
    const list = await backend.offers({}, ask);
    expect(list.items.map(({ id, source }) => [id, source!.name])).to.deep.equal([
      ['1', 'a.example'],
      ['2~2', 'b.example'],
      ['3~3', 'Drei'],
    ]);
  });

  for (const [address, name] of [
    ['file+/daten/vereine-im_Tal.csv', 'Vereine im Tal'],
    ['file+/daten/gemeinde%20au.csv', 'Gemeinde au'],
    ['file+https://daten.example/vereine.csv', 'Vereine (daten.example)'],
    ['file+/kreis/', 'Kreis'],
    ['file+https://daten.example/', 'daten.example'],
    ['file+/daten/%E0.csv', '%E0'],
    ['file+/daten/vereine.csv#name=Gemeinde%20Auenkirchen', 'Gemeinde Auenkirchen'],
    ['file+/daten/vereine.csv#name=Gemeinde+Auenkirchen', 'Gemeinde Auenkirchen'],
    ['file+/daten/vereine.csv#name=', 'Vereine'],
    ['https://a.example/api#name=Unser%20Amt', 'Unser Amt'],
    ['carrier+https://pigeon.example#name=Tauben', 'Tauben'],
    ['ics+/termine_der-vereine.ics', 'Termine der vereine'],
    ['ics+https://calendar.example/basic.ics', 'calendar.example'],
    ['webcal://calendar.example/basic.ics', 'calendar.example'],
  ] as const) {
    it(`calls ${address} "${name}"`, async () => {
      serving({ 'other.example': [offer('1')] });
      const backend = await connect(`${address} https://other.example`, page);
      const { sources } = await backend.offers({}, ask);
      expect(sources![0].name).to.equal(name);
    });
  }

  it('names those that are wrong or down, and shows the others', async () => {
    serving({ 'a.example': [offer('1')] });
    const backend = await connect(
      'https://a.example javascript:alert(1) carrier+https://pigeon.example https://c.example',
      page,
    );
    const { items, sources } = await backend.offers({}, ask);
    expect(items).to.have.length(1);
    expect(sources!.map(({ name, error }) => [name, (error as BackendError | undefined)?.fault])).to.deep.equal([
      ['a.example', undefined],
      ['javascript:alert(1)', 'no-backend'],
      ['pigeon.example', 'unsupported'],
      ['c.example', 'unreachable'],
    ]);
  });

  it('fails when all are wrong', async () => {
    const backend = await connect('ftp://a.example data:x', page);
    expect(((await reasonOf(backend.offers({}, ask))) as BackendError).fault).to.equal('no-backend');
  });

  it('is no more than one where all are the same', async () => {
    const twice = await connect('https://one.example https://one.example', page);
    serving({ 'one.example': [offer('1')] });
    expect(await twice.offers({}, ask)).not.to.have.property('sources');
  });

  it('shares the backends with widgets that ask one of them alone', async () => {
    const requests = serving({ 'a.example': [offer('1')], 'town.example': [offer('2')] });
    const several = await connect('https://a.example/shared file+/geteilt.json#name=Geteilt', page);
    await several.offers({}, ask);
    await (await connect('file+/geteilt.json', page)).offers({}, ask);
    expect(requests.filter(({ url }) => url.endsWith('geteilt.json'))).to.have.length(1);
  });

  for (const [where, give] of [
    ['<miteinand-config>', (address: string) => `<miteinand-config backend="${address}"></miteinand-config>`],
    ['the widget itself', () => ''],
  ] as const) {
    it(`takes them from ${where}`, async () => {
      serving({ 'x.example': [offer('1')], 'y.example': [offer('2')] });
      const address = 'https://x.example/api https://y.example/api';
      const own = give(address) ? '' : ` backend="${address}"`;
      const place = await fixture(`<div>${give(address)}<miteinand-exchange${own}></miteinand-exchange></div>`);
      const exchange = place.querySelector('miteinand-exchange')!;
      await waitUntil(() => exchange.shadowRoot!.querySelectorAll('[part~=offer]').length === 2);
    });
  }
});
