import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Page } from '../support/browser.ts';
import { serve } from '../support/node/serve.ts';
import { openTown, settled, type Town } from '../e2e/support.ts';

const pages = [
  '/',
  '/boerse',
  '/biete-suche',
  '/region',
  '/termine',
  '/mitmachen',
  '/ehrenamtspass',
  '/wirkung',
  '/anmeldung',
  '/english',
  '/arabic',
  '/strict',
  '/club/',
];

interface Shift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
}

/** What has moved under the visitor's eyes since the page was opened, and by how much: nothing is the aim. */
const shifts = (page: Page): Promise<string[]> =>
  page.run(
    () =>
      new Promise<string[]>(resolve => {
        const nameOf = (node: Node | null): string =>
          node instanceof Element ? `${node.localName}.${node.className || node.part.value}` : String(node?.nodeName);
        const observer = new PerformanceObserver(list => note(list.getEntries() as Shift[]));
        const moved: string[] = [];
        const note = (entries: Shift[]): void => {
          for (const { value, hadRecentInput, sources } of entries)
            if (!hadRecentInput)
              moved.push(`${value.toFixed(4)}: ${sources.map(({ node }) => nameOf(node)).join(', ')}`);
        };
        observer.observe({ type: 'layout-shift', buffered: true });
        // The buffer is handed over with the next frames.
        requestAnimationFrame(() => setTimeout(() => resolve(moved), 300));
      }),
  );

describe('nothing jumps while a page loads', () => {
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
    it(path, async () => {
      for (const width of [320, 768, 1280]) {
        await page.emulate({ width });
        await page.open(town.url + path);
        assert.ok(await settled(page));
        assert.deepEqual(await shifts(page), [], `at ${width} px`);
      }
    });
  }

  it('or the test is blind: without the line of CSS, the loader at the end (negative control)', async () => {
    const site = await serve((_request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end(`<!doctype html><html lang="de"><head><title>Verein</title></head>
<body><h1>Verein</h1><miteinand-exchange backend="${town.url}/api"></miteinand-exchange><p>Fußzeile</p>
<script>setTimeout(() => import('${town.url}/miteinand/miteinand.js'), 500);</script></body></html>`);
    });
    try {
      await page.open(site.url);
      await page.see('Angebot');
      assert.notDeepEqual(await shifts(page), []);
    } finally {
      await site.close();
    }
  });
});
