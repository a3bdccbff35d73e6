import { expect } from '@open-wc/testing';
import { connect } from '../../src/backends/connect.js';
import type { BackendError } from '../../src/contract/problem.js';
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
  ] as const) {
    it(`asks ${url} for "${address}"`, async () => {
      expect(await asked(address)).to.deep.equal([url]);
    });
  }

  for (const [address, fault] of [
    ['javascript:alert(1)', 'no-backend'],
    ['java\tscript:alert(1)', 'no-backend'],
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
    ['https://a.example\nhttps://b.example', 'no-backend'],
    ['https://a.example/api https://b.example/api', 'no-backend'],
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
