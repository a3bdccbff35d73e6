import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Page } from '../support/browser.ts';
import { marks, titles } from './exchange.ts';
import { openTown, type Town } from './support.ts';

describe('a resident looks for something to do', () => {
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

  const openExchange = async (search = ''): Promise<void> => {
    await page.open(`${town.url}/boerse${search}`);
    await page.see(/\d+ Angebote?/);
  };

  it('mistypes a word, and is told what was looked for instead', async () => {
    await openExchange();
    await page.type('Angebote durchsuchen', 'Farrad');
    await page.see(/Gesucht wurde nach: \W*Fahrrad/);
    assert.ok((await titles(page)).includes('Räder wieder flott machen'));
    assert.ok((await marks(page)).every(mark => /fahrr[aä]d/i.test(mark)));
  });

  it('finds a word inside of others, those in titles first', async () => {
    await openExchange();
    await page.type('Angebote durchsuchen', 'hilfe');
    await page.see('Passendes zuerst');
    await page.see('Einkaufshilfe in Ihrer Straße');
    const found = await titles(page);
    const last = found.findLastIndex(title => /hilfe/i.test(title));
    assert.ok(last >= 2, found.join('; '));
    assert.deepEqual(
      found.slice(0, last + 1).filter(title => !/hilfe/i.test(title)),
      [],
    );
    assert.ok((await marks(page)).includes('hilfe'));
  });

  it('narrows by several filters, each counted under the others, and takes them back one by one', async () => {
    await openExchange();
    await page.click('Zum Ausleihen', { role: 'checkbox' });
    await page.see(/(^|\s)11 Angebote/);
    await page.click('Raum', { role: 'checkbox' });
    await page.see(/(^|\s)15 Angebote/);
    await page.click('Kinder und Jugend', { role: 'checkbox' });
    await page.see(/(^|\s)4 Angebote/);
    await page.click('Filter entfernen: Zum Ausleihen');
    await page.see(/(^|\s)1 Angebot(\s|$)/);
    assert.deepEqual(await titles(page), ['Bandraum mit Schlagzeug und Verstärkern']);
    await page.click('Filter zurücksetzen');
    await page.see(/(^|\s)79 Angebote/);
    assert.deepEqual(await page.axe(), []);
  });

  it('finds what is on a weekday in a part of town', async () => {
    await openExchange();
    await page.click('Weitere Filter');
    await page.click('Wochentag');
    await page.click('Donnerstag', { role: 'checkbox' });
    await page.see('Filter zurücksetzen');
    await page.click('Ort');
    await page.click('Bahnhofsviertel', { role: 'checkbox' });
    await page.see(/(^|\s)4 Angebote/);
    assert.deepEqual((await titles(page)).sort(), [
      'Abholtour am frühen Morgen',
      'Hausaufgabenhilfe im Güterschuppen',
      'Lebensmittel sortieren und ausgeben',
      'Räder wieder flott machen',
    ]);
  });

  it('sends a search on: its address shows the same in another browser', async () => {
    await openExchange();
    await page.click('Zum Ausleihen', { role: 'checkbox' });
    await page.see('Filter zurücksetzen');
    await page.type('Angebote durchsuchen', 'Kinder');
    await page.see(/(^|\s)4 Angebote/);
    await page.choose('Sortieren', 'Neues zuerst');
    await page.see(/Neues zuerst.*Lastenrad.*Leihinstrumente/);
    const [found, { url }] = [await titles(page), page];
    assert.match(url, /exchange\.kind=equipment/);
    assert.match(url, /exchange\.q=Kinder/);
    assert.equal(found.length, 4);
    const other = await launch();
    try {
      await other.open(url);
      await other.see(/(^|\s)4 Angebote/);
      await other.see('Filter zurücksetzen');
      await other.see('Neues zuerst');
      assert.deepEqual(await titles(other), found);
    } finally {
      await other.close();
    }
  });

  it('goes back step by step: the back button takes filters and an opened offer back', async () => {
    await openExchange();
    await page.click('Raum', { role: 'checkbox' });
    await page.see(/(^|\s)4 Angebote/);
    await page.click('Dorfhaus Moosen mit Küche und Kachelofen');
    await page.see('Zurück zur Liste');
    await page.run(() => history.back());
    await page.absent('Zurück zur Liste');
    await page.see(/(^|\s)4 Angebote/);
    await page.run(() => history.back());
    await page.see(/(^|\s)79 Angebote/);
    await page.run(() => history.forward());
    await page.see(/(^|\s)4 Angebote/);
  });

  it('reads Arabic: with or without hamza and marks the same is found', async () => {
    for (const typed of ['اصلاح', 'إصلاح', 'إِصْلَاح', 'إصـــلاح']) {
      await page.open(`${town.url}/arabic`);
      await page.see('عرضًا');
      await page.type('البحث في العروض', typed);
      await page.see('عرض واحد');
      assert.deepEqual(await titles(page), ['إصلاح الدراجات'], typed);
      assert.deepEqual(await marks(page), ['إصلاح'], typed);
    }
    assert.deepEqual(await page.axe(), []);
  });

  it('finds German words on the Arabic page, where a text is there only in German', async () => {
    await page.open(`${town.url}/arabic`);
    await page.see('عرضًا');
    await page.type('البحث في العروض', 'Huepfburg');
    await page.see('Hüpfburg »Drachenfels«');
    await page.see('باللغة الألمانية فقط');
  });
});
