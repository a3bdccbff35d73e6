import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import { createBackend, type Backend } from '@miteinand/backend';
import type { Content } from '../../src/backends/content.ts';
import { launch, type Page } from '../support/browser.ts';
import { serve, type Served } from '../support/node/serve.ts';
import { titles } from './exchange.ts';
import { openTown, type Town } from './support.ts';

/** The provider that the page of the region names third. */
const countyHost = 'ehrenamt.landkreis-rinnachtal.example';

const county: Content = {
  service: { name: 'Landkreis Rinnachtal', lang: 'de' },
  offers: [
    {
      id: 'https://auenkirchen.example/angebote/wanderwege',
      kind: 'volunteering',
      title: 'Wanderwege im Landkreis',
      url: 'https://auenkirchen.example/angebote/wanderwege',
    },
    { id: 'schulranzen', kind: 'help-wanted', title: 'Schulranzen sammeln und verteilen' },
  ],
};

/** A provider whose server can be down. */
interface Provider extends Served {
  isUp: boolean;
}

async function openProvider(content: Content): Promise<Provider> {
  const dataDir = await mkdtemp(join(tmpdir(), 'miteinand-e2e-'));
  const backend: Backend = await createBackend({
    dataDir,
    seed: content,
    baseUrl: `http://${countyHost}/api`,
    manageUrl: `http://${countyHost}/`,
  });
  const answer = getRequestListener(request => {
    const url = new URL(request.url);
    url.pathname = url.pathname.replace(/^\/api/, '');
    return backend.app.fetch(new Request(url, request));
  });
  const served = await serve((request, response) =>
    provider.isUp ? void answer(request, response) : void request.socket.destroy(),
  );
  const provider: Provider = {
    ...served,
    isUp: false,
    async close() {
      await served.close();
      await backend.close();
      await rm(dataDir, { recursive: true });
    },
  };
  return provider;
}

describe('three sources in one list', () => {
  let town: Town;
  let provider: Provider;
  let page: Page;

  before(async () => {
    town = await openTown();
    provider = await openProvider(county);
    page = await launch({ hosts: { [countyHost]: `127.0.0.1:${provider.port}` } });
    await page.emulate({ width: 1280 });
  });
  after(async () => {
    await page?.close();
    await Promise.all([town, provider].map(server => server?.close()));
  });

  const open = async (search = ''): Promise<void> => {
    await page.open(`${town.url}/region${search}`);
    await page.see(/\d+ Angebote?/);
  };

  it('of which one is down: it is named, and the others stand', async () => {
    await open();
    await page.see('2 von 3 Quellen haben geantwortet');
    await page.see(countyHost);
    await page.see(/(^|\s)84 Angebote/);
    assert.deepEqual(await page.axe(), []);
    await page.click('Erneut versuchen');
    await page.see('2 von 3 Quellen haben geantwortet');
    assert.equal((await titles(page)).length, 12);
  });

  it('are searched and filtered as one, and each offer names its source', async () => {
    await open();
    await page.type('Angebote durchsuchen', 'Farradanhänger');
    await page.see('Fahrradanhänger für Kinder');
    await page.see(/Quelle: .*Gemeinde Auenkirchen/);
    await page.type('Angebote durchsuchen', '');
    await page.click('Raum', { role: 'checkbox' });
    await page.see(/(^|\s)5 Angebote/);
    const found = await titles(page);
    assert.ok(found.includes('Probenraum im Feuerwehrhaus'));
    assert.ok(found.includes('Gymnastikraum im Vereinsheim'));
  });

  it('of which one is a table from a spreadsheet: umlauts, quotes, line breaks and the ways to answer are read', async () => {
    await open('?exchange.q=Auenkirchen');
    await page.click('Mittagstisch: Köchinnen und Köche gesucht');
    await page.see('eingekauft wird für 4,50 € je Gast');
    await page.see('+49 89 99998 611');
    await page.click('Zurück zur Liste');
    await page.click('Wanderwege freihalten');
    await page.see('wer "nur" eine Stunde hat');
    await page.see('E-Mail schreiben');
    assert.deepEqual(await page.axe(), []);
  });

  it('take sign-ups where the town takes them', async () => {
    await open('?exchange.q=Altstadtfest');
    await page.click('Mithelfen beim Altstadtfest');
    await page.click('Anmelden');
    await page.type('Name', 'Alex Beispiel');
    await page.type('E-Mail-Adresse', 'alex@beispiel.example');
    await page.click(/Ich bin einverstanden/, { role: 'checkbox' });
    await page.click('Anmelden');
    await page.see('Vielen Dank, Sie sind angemeldet.');
  });

  it('of which one comes up: trying again brings it, and what two of them have stands there once', async () => {
    await open();
    await page.see('2 von 3 Quellen haben geantwortet');
    provider.isUp = true;
    await page.click('Erneut versuchen');
    await page.absent('haben geantwortet');
    await page.type('Angebote durchsuchen', 'Wanderwege');
    await page.see(/(^|\s)1 Angebot(\s|$)/);
    assert.deepEqual(await titles(page), ['Wanderwege freihalten']);
    await page.type('Angebote durchsuchen', 'Schulranzen');
    await page.click('Schulranzen sammeln und verteilen');
    await page.see(/Quelle: .*Landkreis Rinnachtal/);
    assert.deepEqual(await page.violations(), []);
  });
});
