import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { serve as listen } from '@hono/node-server';
import { Hono } from 'hono';
import type { AddressInfo } from 'node:net';
import { createSite } from '../../demo/site.ts';
import { launch, type Page } from '../support/browser.ts';
import { serve } from '../support/node/serve.ts';
import { openTown, settled, type Town } from './support.ts';

const pages = [
  '/',
  '/boerse',
  '/biete-suche',
  '/biete-suche?exchange.offer=lastenrad',
  '/angebot?exchange.offer=rollstuhl',
  '/region',
  '/termine',
  '/mitmachen',
  '/ehrenamtspass',
  '/wirkung',
  '/anmeldung',
  '/english',
  '/arabic',
  '/strict',
  '/impressum',
  '/datenschutz',
  '/club/',
];

describe('the pages of the demo town', () => {
  let town: Town;
  let page: Page;

  before(async () => {
    town = await openTown();
    page = await launch();
  });
  after(async () => {
    await page?.close();
    await town?.close();
  });

  for (const path of pages) {
    it(`${path} is accessible in light and dark, fits 320 pixels and throws nothing`, async () => {
      await page.emulate({ width: 1280, dark: false });
      await page.open(town.url + path);
      assert.ok(await settled(page), 'every widget has settled');
      assert.deepEqual(await page.axe(), [], 'light');
      await page.emulate({ dark: true });
      assert.deepEqual(await page.axe(), [], 'dark');
      await page.emulate({ width: 320 });
      const wide = await page.run(() => document.documentElement.scrollWidth);
      assert.equal(wide, 320, 'no sideways scrolling');
      assert.deepEqual(await page.violations(), []);
      await page.emulate({ width: 1280, dark: false });
    });
  }

  it('stores nothing on the device and asks nobody but the town', async () => {
    await page.open(town.url);
    await settled(page);
    const { stored, hosts } = await page.run(() => ({
      stored: [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)].join(''),
      hosts: [...new Set(performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin))],
    }));
    assert.equal(stored, '');
    assert.deepEqual(hosts, [town.url]);
  });

  it('shows a club only its own offers', async () => {
    await page.open(`${town.url}/club/`);
    await page.see(/\d+ Angebote/);
    const organizations = await page.run(() =>
      [...document.querySelector('miteinand-exchange')!.shadowRoot!.querySelectorAll('[part~=organization]')].map(
        ({ textContent }) => textContent?.trim(),
      ),
    );
    assert.ok(organizations.length > 0);
    assert.deepEqual([...new Set(organizations)], ['SV Rinnach 1921']);
  });

  it('shows all five widgets under the strict policy without a breach', async () => {
    await page.open(`${town.url}/strict`);
    assert.ok(await settled(page));
    for (const text of [/\d+ Angebote/, /\d+ Termine/, 'Anmeldungen', 'E-Mail-Adresse', 'Echt']) await page.see(text);
    assert.deepEqual(await page.violations(), []);
  });

  it('would notice a breach of the policy (negative control)', async () => {
    const served = await serve((_request, response) => {
      response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'self'");
      response.setHeader('Content-Type', 'text/html');
      response.end('<!doctype html><title>x</title><p style="color: red">x</p>');
    });
    await page.open(served.url);
    const found = await page.violations();
    await served.close();
    assert.equal(found.length, 1);
    assert.match(found[0], /style/);
  });

  it('stands on its fallback links where there is no JavaScript', async () => {
    const plain = await launch();
    try {
      await plain.emulate({ javascript: false });
      await plain.open(town.url);
      const links = (await plain.controls()).filter(({ role }) => role === 'link').map(({ name }) => name);
      for (const name of ['Alle Angebote und Gesuche', 'Alle Termine', 'Mehr zum Ehrenamtspass']) {
        assert.ok(links.includes(name), `${name} among ${links.join(', ')}`);
      }
    } finally {
      await plain.close();
    }
  });

  it('works on a plain http address, where only the pass cannot be checked and says why', async () => {
    const visitor = await launch({ hosts: { 'town.test': '127.0.0.1' } });
    try {
      await visitor.open(`http://town.test:${new URL(town.url).port}/strict`);
      assert.equal(await visitor.run(() => isSecureContext), false);
      assert.ok(await settled(visitor));
      for (const text of [/\d+ Angebote/, /\d+ Termine/, 'Anmeldungen']) await visitor.see(text);
      await visitor.see('Nicht prüfbar');
      await visitor.see('nicht über https geöffnet');
      await visitor.open(`http://town.test:${new URL(town.url).port}/mitmachen`);
      await visitor.see('E-Mail-Adresse');
      assert.deepEqual(await visitor.violations(), []);
    } finally {
      await visitor.close();
    }
  });

  it('tells each state of a pass', async () => {
    await page.open(`${town.url}/ehrenamtspass`);
    await settled(page);
    for (const verdict of [
      'Echt',
      'Abgelaufen',
      'Noch nicht gültig',
      'Gefälscht',
      'Aussteller unbekannt',
      'Nicht prüfbar',
    ]) {
      await page.see(verdict);
    }
  });
});

describe('the town with its backend stopped', () => {
  it('says so in every widget, offers a retry, keeps the links and throws nothing', async () => {
    const silent = new Hono<{ Bindings: { outgoing: { destroy(): void } } }>().all('*', c => {
      c.env.outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
    });
    const server = listen({ fetch: createSite(silent, {}).fetch, port: 0, hostname: '127.0.0.1' });
    const page = await launch();
    try {
      await page.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await page.see('gerade nicht erreichbar');
      assert.ok(await settled(page));
      const widgets = await page.run(() =>
        ['exchange', 'calendar', 'signup', 'pass', 'impact'].map(name => {
          const widget = document.querySelector(`miteinand-${name}`)!;
          const link = widget.querySelector('a');
          return {
            name,
            says: /nicht erreichbar/.test(widget.shadowRoot?.textContent ?? ''),
            retry: widget.shadowRoot?.querySelector('.failed button') !== null,
            link: link?.checkVisibility(),
          };
        }),
      );
      for (const { name, ...state } of widgets) assert.deepEqual(state, { says: true, retry: true, link: true }, name);
      assert.deepEqual(await page.violations(), []);
      assert.deepEqual(await page.axe(), []);
    } finally {
      await page.close();
      server.close();
    }
  });
});
