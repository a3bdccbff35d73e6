import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { launch, type Page } from '../support/browser.ts';
import { serve, type Served } from '../support/node/serve.ts';
import { openTown, type Town } from './support.ts';

/** A site of its own that pastes the town's loader and one widget. */
const site = (townUrl: () => string): Promise<Served> =>
  serve((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<!doctype html><html lang="de"><head><title>Verein</title>
<script type="module" src="${townUrl()}/miteinand/miteinand.js" data-backend="${townUrl()}/api"></script></head>
<body><h1>Verein</h1><h2>Helfen</h2>
<div data-miteinand="signup" data-miteinand-for="offer:altstadtfest"><p><a href="#telefon">Rufen Sie an</a></p></div></body></html>`);
  });

describe('a club on a site of its own', () => {
  let town: Town;
  let known: Served;
  let stranger: Served;
  let page: Page;

  before(async () => {
    known = await site(() => town.url);
    stranger = await site(() => town.url);
    town = await openTown([known.url]);
    page = await launch();
  });
  after(async () => {
    await page?.close();
    await Promise.all([town, known, stranger].map(server => server?.close()));
  });

  const signUp = async (url: string): Promise<void> => {
    await page.open(url);
    await page.type('Name', 'Alex Beispiel');
    await page.type('E-Mail-Adresse', 'alex@beispiel.example');
    await page.click(/Ich bin einverstanden/, { role: 'checkbox' });
    await page.click('Anmelden');
  };

  it('loads the widget from the town and signs people up where the town allows it', async () => {
    await signUp(known.url);
    await page.see('Vielen Dank, Sie sind angemeldet.');
    assert.deepEqual(await page.violations(), []);
  });

  it('shows everything but takes no sign-ups where the town does not, and claims nothing of what arrived', async () => {
    await signUp(stranger.url);
    // A page is not told why a request to another site has failed.
    await page.see('Wir wissen nicht, ob alles angekommen ist.');
    await page.see('Alex Beispiel');
  });
});
