import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Page } from '../support/browser.ts';
import { folder, serve, type Served } from '../support/node/serve.ts';

const widgets = ['exchange', 'calendar', 'signup', 'pass', 'impact'];

describe('dist/cdn on a page of another origin, under the strict content security policy', () => {
  let town: Served;
  let club: Served;
  let page: Page;
  let markup = '';
  let broken = false;

  before(async () => {
    const files = folder('dist/cdn');
    town = await serve((request, response) => {
      if (broken && request.url?.includes('/pass-')) response.destroy();
      else return files(request, response);
    });
    club = await serve((_, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('Content-Security-Policy', policy(town.url));
      response.end(document(town.url, markup));
    });
    page = await launch();
  });
  after(() => Promise.all([page?.close(), town?.close(), club?.close()]));

  const areDefined = (names: string[]): Promise<boolean[]> =>
    page.run(wanted => wanted.map(name => Boolean(customElements.get(`miteinand-${name}`))), names);

  it('defines every widget on the page without a breach', async () => {
    markup = widgets.map(name => `<miteinand-${name}><p>Instead of ${name}</p></miteinand-${name}>`).join('');
    await page.open(club.url);
    await page.run(names => Promise.all(names.map(name => customElements.whenDefined(`miteinand-${name}`))), widgets);
    assert.deepEqual(await page.violations(), []);
  });

  it('asks for nothing but itself on a page without widgets', async () => {
    markup = '<p>Nothing here</p>';
    await page.open(club.url);
    assert.deepEqual(
      await areDefined(widgets),
      widgets.map(() => false),
    );
    const fetched = await page.run(() => performance.getEntriesByType('resource').map(({ name }) => name));
    assert.deepEqual(
      fetched.filter(address => address.startsWith(town.url)),
      [`${town.url}/miteinand.js`],
    );
  });

  it('leaves the fallback where the code of a widget cannot be fetched, and serves the others', async () => {
    broken = true;
    markup = '<miteinand-pass><p>Ask at the town hall</p></miteinand-pass><miteinand-impact></miteinand-impact>';
    await page.open(club.url);
    await page.run(() => customElements.whenDefined('miteinand-impact').then(() => undefined));
    await page.see('Ask at the town hall');
    assert.deepEqual(await areDefined(['pass']), [false]);
    assert.deepEqual(await page.violations(), []);
    broken = false;
  });
});

const policy = (origin: string): string =>
  [
    `default-src 'none'; script-src ${origin}; style-src 'self'; connect-src ${origin}; img-src 'self'`,
    `trusted-types lit-html miteinand 'allow-duplicates'; require-trusted-types-for 'script'`,
  ].join('; ');

const document = (origin: string, markup: string): string =>
  `<!doctype html><html lang="de"><title>Verein</title><main>${markup}</main>
  <script type="module" src="${origin}/miteinand.js" data-backend="${origin}/api"></script></html>`;
