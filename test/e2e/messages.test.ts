import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { recipients } from '../../demo/town/data/recipients.ts';
import { launch, type Page } from '../support/browser.ts';
import { openTown, type Town } from './support.ts';

const lamps = 'Ich hänge Lampen auf und schraube Regale fest';

/** The first mail, with the soft line breaks of quoted-printable taken out (RFC 2045 section 6.7). */
const unfolded = ([mail]: string[]): string => mail.replaceAll('=\r\n', '');

describe('a resident writes to somebody who posted something on the board', () => {
  let town: Town;
  let page: Page;

  before(async () => {
    town = await openTown();
    page = await launch();
    await page.emulate({ width: 1280 });
  });
  after(async () => {
    await page?.close();
    await town?.close();
  });

  it('in place: the message arrives, and the page never held the address', async () => {
    await page.open(`${town.url}/biete-suche`);
    await page.see(/\d+ Angebote/);
    await page.type('Angebote durchsuchen', 'Lampen');
    await page.click(lamps);
    await page.click('Nachricht schreiben');
    await page.type('Name', 'Alex Beispiel');
    await page.type('E-Mail-Adresse', 'alex@beispiel.example');
    await page.type('Nachricht', 'Bei mir hängt seit Mai eine Lampe am Kabel. Hätten Sie Zeit?');
    await page.click(/Ich bin einverstanden/, { role: 'checkbox' });
    await page.click('Nachricht senden');
    await page.see('Ihre Nachricht ist abgeschickt');
    assert.deepEqual(await page.axe(), []);
    assert.deepEqual(await page.violations(), []);

    const mail = unfolded(await town.outbox());
    assert.match(mail, new RegExp(`^To: ${recipients['offer:lampe-regal']}`, 'm'));
    assert.match(mail, /^Reply-To: alex@beispiel\.example/m);
    assert.match(mail, /Lampe am Kabel/);
    const told = await page.run(async () => {
      const answers = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/api/'));
      return Promise.all(answers.map(async ({ name }) => (await fetch(name)).text()));
    });
    assert.ok(told.length > 0);
    assert.doesNotMatch(told.join(), /privat\.example/);
  });
});
