import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Page } from '../support/browser.ts';
import { focusedName, tabTo, titles } from './exchange.ts';
import { openTown, type Town } from './support.ts';

const moving = 'Umzug: Schrank, Sofa und vier kräftige Arme';
const room = 'Gymnastikraum im Vereinsheim';

describe('a resident opens an offer', () => {
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

  const openBoard = async (search = ''): Promise<void> => {
    await page.open(`${town.url}/biete-suche${search}`);
    await page.see(/\d+ Angebote?/);
  };
  const isDialogOpen = (): Promise<boolean> =>
    page.run(() => document.querySelector('miteinand-exchange')!.shadowRoot!.querySelector('dialog:modal') !== null);

  it('over the list: the board speaks of seeking and giving, Esc closes, the focus is back where it was', async () => {
    await openBoard();
    await page.see('Suche: Hilfe');
    await page.see('Biete: Raum');
    await tabTo(page, /^Umzug/);
    await page.press('Enter');
    await page.see('Arbeitshandschuhe');
    assert.ok(await isDialogOpen());
    assert.equal(await focusedName(page), moving);
    assert.deepEqual(await page.axe(), []);
    await page.press('Escape');
    await page.absent('Arbeitshandschuhe');
    assert.equal(await focusedName(page), moving);
  });

  it('over the list, and the back button closes it', async () => {
    await openBoard();
    await page.click(moving);
    await page.see('Arbeitshandschuhe');
    assert.match(page.url, /exchange\.offer=moebeltransport/);
    await page.run(() => history.back());
    await page.absent('Arbeitshandschuhe');
    assert.equal(await isDialogOpen(), false);
    assert.doesNotMatch(page.url, /exchange\.offer/);
    await page.run(() => history.forward());
    await page.see('Arbeitshandschuhe');
  });

  it('by a link that somebody shared, with the list and its filters behind it', async () => {
    await openBoard('?exchange.kind=room');
    await page.click(room);
    await page.see('50 € für den Schlüssel');
    await page.click('Teilen');
    await page.see(/Der Link ist (kopiert|markiert)/);
    const shared = page.url;
    const other = await launch();
    try {
      await other.open(shared);
      await other.see('50 € für den Schlüssel');
      await other.press('Escape');
      await other.see(/(^|\s)4 Angebote/);
      assert.ok((await titles(other)).includes(room));
      assert.deepEqual(await other.violations(), []);
    } finally {
      await other.close();
    }
  });

  it('on its own page, reached from the home page, and answers there', async () => {
    await page.open(town.url);
    await page.click(/Lebensmittel sortieren/, { role: 'link' });
    await page.see('Das bekommen Sie');
    assert.equal(new URL(page.url).pathname, '/angebot');
    assert.deepEqual(await page.axe(), []);
    await page.click('Anmelden');
    await page.see('E-Mail-Adresse');
  });

  it('in a sidebar, where only the facts that decide are shown', async () => {
    await page.open(`${town.url}/mitmachen`);
    await page.see(/Nur ein Mal/);
    await page.click('Kiosk beim Heimspiel', { role: 'link' });
    await page.see('Fehler melden');
    await page.see('Noch 2 Plätze frei');
    assert.equal(new URL(page.url).pathname, '/angebot');
  });

  it('in Arabic, from right to left, and asks to borrow it', async () => {
    await page.open(`${town.url}/arabic`);
    await page.see('عرضًا');
    await page.type('البحث في العروض', 'دراجة');
    await page.click('استعارة دراجة النقل مجانًا');
    await page.see('٥٠ يورو');
    await page.see('Radwerkstatt Speiche');
    assert.deepEqual(await page.axe(), []);
    await page.emulate({ width: 320 });
    assert.equal(await page.run(() => document.documentElement.scrollWidth), 320);
    await page.emulate({ width: 1280 });
  });
});
