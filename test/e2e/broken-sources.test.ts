import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { launch, type Page } from '../support/browser.ts';
import { folder, serve, type Served } from '../support/node/serve.ts';

/** What a server may say instead of offers, and what the visitor then reads. */
const answers: Record<string, { answer: (response: ServerResponse) => unknown; says: string }> = {
  html: {
    answer: response => response.end('<!doctype html><p>Bitte anmelden</p>'),
    says: 'Statt der Daten kam etwas anderes an',
  },
  half: {
    answer: response => response.end('{"items":[{"id":"a","kind":"ro'),
    says: 'Statt der Daten kam etwas anderes an',
  },
  nothing: { answer: response => response.end(), says: 'Statt der Daten kam etwas anderes an' },
  text: { answer: response => response.end('"alles gut"'), says: 'Die Daten kamen unvollständig an' },
  huge: { answer: sendTenMegabytes, says: 'Es kamen mehr Daten an' },
  cut: {
    answer: response => response.writeHead(200, { 'Content-Length': 99 }).end('{"it'),
    says: 'gerade nicht erreichbar',
  },
  silent: { answer: () => undefined, says: 'Die Antwort dauert zu lange' },
};
const good = { items: [{ id: 'a', kind: 'room', title: 'Probenraum im Keller' }], total: 1 };

/** As a list that would be fine, were it shorter. */
function sendTenMegabytes(response: ServerResponse): void {
  response.write('{"items":[');
  for (let sent = 0; sent < 10; sent++) response.write(`"${'x'.repeat(1_000_000)}",`);
  response.end('0]}');
}

const page = (backend: string): string => `<!doctype html><html lang="de"><head><title>Börse</title>
<script type="module" src="/miteinand.js"></script></head>
<body><h1>Börse</h1><h2>Angebote</h2><miteinand-exchange backend="${backend}">Rufen Sie uns an</miteinand-exchange></body></html>`;

describe('a source that is broken', () => {
  let site: Served;
  let browser: Page;

  before(async () => {
    const files = folder('dist/cdn');
    site = await serve((request, response) => {
      const { pathname, searchParams } = new URL(request.url!, 'http://site');
      const [, kind, what] = /^\/api\/(\w+)\/?(.*)$/.exec(pathname) ?? [];
      if (kind) {
        if (kind !== 'good') return void answers[kind].answer(response);
        const service = { name: 'Stadt Talheim', capabilities: ['offers', 'search', 'facets'] };
        return void response.end(JSON.stringify(what === 'offers' ? good : service));
      }
      if (pathname !== '/page') return files(request, response);
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(page(searchParams.get('backend')!));
    });
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  const open = (...kinds: string[]): Promise<void> =>
    browser.open(`${site.url}/page?backend=${encodeURIComponent(kinds.map(kind => `/api/${kind}`).join(' '))}`);

  for (const [kind, { says }] of Object.entries(answers)) {
    it(`says so, keeps what the editor wrote and offers another try: ${kind}`, { timeout: 40_000 }, async () => {
      await open(kind);
      await (kind === 'silent' ? browser.see(says).catch(() => browser.see(says)) : browser.see(says));
      await browser.see('Rufen Sie uns an');
      await browser.see('Erneut versuchen');
      assert.deepEqual(await browser.violations(), []);
    });
  }

  it('leaves the list to the others, and is named', async () => {
    await open('good', 'html', 'half', 'huge', 'cut', 'silent');
    await browser.see('Probenraum im Keller');
    await browser.see(/1 von 6 Quellen haben geantwortet/);
    await browser.see('Gerade nicht erreichbar');
    assert.deepEqual(await browser.violations(), []);
  });
});
