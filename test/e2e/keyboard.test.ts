import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch, type Page } from '../support/browser.ts';
import { focusedName, tabTo } from './exchange.ts';
import { openTown, type Town } from './support.ts';

describe('a resident uses the exchange without a mouse', () => {
  let town: Town;
  let page: Page;

  before(async () => {
    town = await openTown();
    page = await launch();
    await page.emulate({ width: 1280, reducedMotion: true });
  });
  after(async () => {
    await page?.close();
    await town?.close();
  });

  /** Presses a key, waits for what it does, and is then still somewhere; the first offer's view takes a moment. */
  const press = async (key: string, seen: string | RegExp): Promise<void> => {
    await page.press(key);
    await page.see(seen);
    for (let tries = 0; tries < 40 && !(await focusedName(page)); tries++) await sleep(25);
    assert.notEqual(await focusedName(page), '', `${key} lost the focus`);
  };
  const type = async (text: string): Promise<void> => {
    for (const key of text) await page.press(key);
  };

  it('searches, filters, opens, signs up and comes back, and is never lost', async () => {
    await page.open(`${town.url}/boerse`);
    await page.see(/\d+ Angebote/);
    await tabTo(page, /^Angebote durchsuchen/);
    await type('Hilfe');
    await page.see(/Passendes zuerst/);
    assert.equal(await focusedName(page), 'Angebote durchsuchen');

    await tabTo(page, /^Ehrenamt/);
    await press('Space', 'Filter zurücksetzen');
    assert.match(await focusedName(page), /^Ehrenamt/);
    await tabTo(page, /^Filter entfernen: Ehrenamt/);
    await press('Enter', /Passendes zuerst/);
    await tabTo(page, /^Regelmäßig/);
    await press('Space', 'Filter zurücksetzen');

    await tabTo(page, /^Sortieren/);
    await press('ArrowDown', 'Nächster Termin zuerst');
    assert.match(await focusedName(page), /Sortieren/);

    await tabTo(page, /^Hausaufgabenhilfe im Güterschuppen/);
    // The way back has the focus until the offer is there.
    await press('Enter', 'Teilen');
    assert.equal(await focusedName(page), 'Hausaufgabenhilfe im Güterschuppen');
    await tabTo(page, /^Anmelden/);
    await press('Enter', 'E-Mail-Adresse');
    await tabTo(page, /^Name/);
    await type('Kim');
    await tabTo(page, /^E-Mail-Adresse/);
    await type('kim@muster.example');
    await tabTo(page, /Ich bin einverstanden/);
    await page.press('Space');
    await tabTo(page, /^Anmelden/);
    await press('Enter', 'Vielen Dank, Sie sind angemeldet.');

    await page.press('Home');
    await tabTo(page, /^Zurück zur Liste/);
    await press('Enter', 'Filter zurücksetzen');
    assert.equal(await focusedName(page), 'Hausaufgabenhilfe im Güterschuppen');
    await tabTo(page, /^Filter zurücksetzen/);
    await press('Enter', /(^|\s)79 Angebote/);
  });

  it('goes on at the first new offer after "show more"', async () => {
    await page.open(`${town.url}/boerse`);
    await page.see('12 von 79');
    await tabTo(page, /^Mehr anzeigen/);
    await press('Enter', '24 von 79');
    const at = await page.run(() => {
      const { shadowRoot } = document.querySelector('miteinand-exchange')!;
      return [...shadowRoot!.querySelectorAll('.offers .open')].indexOf(shadowRoot!.activeElement!);
    });
    assert.equal(at, 12);
  });

  it('unfolds the filters on a phone, chooses, and hears how many are active', async () => {
    await page.emulate({ width: 320 });
    await page.open(`${town.url}/boerse`);
    await page.see(/\d+ Angebote/);
    await tabTo(page, /^Filter/);
    await press('Enter', 'Zeitaufwand');
    await tabTo(page, /^Zeitaufwand/);
    await press('Enter', 'Flexibel');
    await tabTo(page, /^Flexibel/);
    await press('Space', 'Filter (1 aktiv)');
    await tabTo(page, /^Filter \(1 aktiv\)/);
    await press('Space', /(^|\s)\d+ Angebote/);
    await page.absent('Zeitaufwand');
    await page.emulate({ width: 1280 });
  });
});
