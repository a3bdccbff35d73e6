import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Page } from '../support/browser.ts';
import { openTown, type Town } from './support.ts';

const helped = 'Mithelfen beim Altstadtfest';
const numberIn = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1]?.replace(/\D/g, ''));
async function placesLeft(page: Page): Promise<number> {
  const left = /Noch (\d+) Plätze frei/;
  await page.see(left);
  return numberIn(await page.text(), left);
}

describe('a resident signs up in the demo town', () => {
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

  const signupsSoFar = async (): Promise<number> => {
    await page.open(`${town.url}/wirkung`);
    const figure = /Anmeldungen über diese Seite ([\d.]+)/;
    await page.see(figure);
    return numberIn(await page.text(), figure);
  };

  const openOffer = async (): Promise<void> => {
    await page.open(`${town.url}/boerse`);
    await page.see(/\d+ Angebote/);
    await page.type('Angebote durchsuchen', 'Altstadtfest');
    await page.see(/(^|\s)[1-3] Angebote?/);
    await page.click(helped);
    await page.see('Zurück zur Liste');
  };

  it('with the mouse: the place is taken, the figure rises, and both survive a restart', async () => {
    const figureBefore = await signupsSoFar();
    await openOffer();
    const before = await placesLeft(page);
    await page.click('Anmelden');
    await page.type('Name', 'Alex Beispiel');
    await page.type('E-Mail-Adresse', 'alex@beispiel.example');
    await page.click(/Ich bin einverstanden/, { role: 'checkbox' });
    await page.click('Anmelden');
    await page.see('Vielen Dank, Sie sind angemeldet.');
    await page.see(`Noch ${before - 1} Plätze frei`);
    assert.deepEqual(await page.violations(), []);

    assert.equal(await signupsSoFar(), figureBefore + 1);
    await town.restart();
    assert.equal(await signupsSoFar(), figureBefore + 1);
    await openOffer();
    assert.equal(await placesLeft(page), before - 1);
  });

  it('with the keyboard alone, from the search to the confirmation and to the manage link', async () => {
    await page.open(`${town.url}/boerse`);
    await page.see(/\d+ Angebote/);
    await page.tabTo('Angebote durchsuchen');
    for (const key of 'Altstadtfest') await page.press(key);
    await page.see(/(^|\s)[1-3] Angebote?/);
    await page.tabTo(helped);
    await page.press('Enter');
    await page.see('Zurück zur Liste');
    const before = await placesLeft(page);
    await page.tabTo('Anmelden');
    await page.press('Enter');
    await page.see('E-Mail-Adresse');
    await page.tabTo('Name');
    for (const key of 'Kim') await page.press(key);
    await page.tabTo(/^E-Mail-Adresse/);
    for (const key of 'kim@muster.example') await page.press(key);
    await page.tabTo(/Ich bin einverstanden/);
    await page.press('Space');
    await page.tabTo('Anmelden');
    await page.press('Enter');
    await page.see('Vielen Dank, Sie sind angemeldet.');
    await page.see(`Noch ${before - 1} Plätze frei`);
    await page.tabTo('Anmeldung ansehen oder absagen');
    await page.press('Enter');
    await page.see('Ihre Nummer');
    assert.doesNotMatch(page.url, /#/, 'the token is out of the address');
    await page.tabTo('Anmeldung absagen');
    await page.press('Enter');
    await page.see('Möchten Sie wirklich absagen?');
    await page.tabTo('Anmeldung absagen');
    await page.press('Enter');
    await page.see('Ihre Anmeldung ist abgesagt');
    await openOffer();
    assert.equal(await placesLeft(page), before);
  });

  it('tells what is missing and keeps what was typed', async () => {
    await openOffer();
    await page.click('Anmelden');
    await page.type('Name', 'Alex Beispiel');
    await page.click('Anmelden');
    await page.see('Angaben fehlen noch oder passen nicht');
    assert.match(await page.text(), /Alex Beispiel/);
    assert.deepEqual(await page.axe(), []);
  });

  it('keeps the typing when the connection is cut, and sends it by itself when it is back', async () => {
    await openOffer();
    const before = await placesLeft(page);
    await page.click('Anmelden');
    await page.type('Name', 'Alex Beispiel');
    await page.type('E-Mail-Adresse', 'alex2@beispiel.example');
    await page.click(/Ich bin einverstanden/, { role: 'checkbox' });
    await page.setOffline(true);
    await page.click('Anmelden');
    await page.see('Ihre Angaben sind noch da');
    await page.see('Sie sind gerade offline');
    assert.match(await page.text(), /Alex Beispiel/);
    await page.setOffline(false);
    await page.see('Vielen Dank, Sie sind angemeldet.');
    await page.see(`Noch ${before - 1} Plätze frei`);
  });

  it('signs up for a date of the calendar, in the form that comes with it', async () => {
    await page.open(`${town.url}/termine`);
    await page.click('Liste');
    await page.click(/Repair-Café/);
    await page.see('Zurück zum Kalender');
    const before = await placesLeft(page);
    await page.click('Anmelden');
    await page.type('Name', 'Alex Beispiel');
    await page.type('E-Mail-Adresse', 'alex@beispiel.example');
    await page.click(/Ich bin einverstanden/, { role: 'checkbox' });
    await page.click('Platz reservieren');
    await page.see('Vielen Dank, Sie sind angemeldet.');
    await page.see(`Noch ${before - 1} Plätze frei`);
    assert.deepEqual(await page.violations(), []);
  });
});
