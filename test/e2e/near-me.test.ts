import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Page } from '../support/browser.ts';
import { titles } from './exchange.ts';
import { openTown, type Town } from './support.ts';

/** Dorfstraße in Moosen, five kilometres from the market square. */
const moosen = { latitude: 48.06934, longitude: 10.36712 };

describe('a resident looks for what is near', () => {
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

  const openExchange = async (): Promise<void> => {
    await page.open(`${town.url}/boerse`);
    await page.see(/\d+ Angebote/);
  };
  /** Where the page told the backend that the visitor is. */
  const told = (): Promise<string[]> =>
    page.run(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).searchParams.get('near'))
        .filter(near => near !== null),
    );

  it('and agrees: the backend learns it to about a kilometre, and only then', async () => {
    await openExchange();
    await page.emulate({ position: moosen });
    await page.click('In meiner Nähe');
    await page.see(/Standort, auf einen Kilometer gerundet, an \W?Stadt Holdersbrunn/);
    assert.deepEqual(await told(), []);
    await page.click('Einverstanden');
    await page.see('Nahes zuerst');
    await page.see(/Dorfhaus Moosen · .*m/);
    assert.deepEqual((await titles(page)).slice(0, 2).sort(), [
      'Dorfhaus Moosen mit Küche und Kachelofen',
      'Spazieren gehen mit Hunden vom Hof',
    ]);
    assert.deepEqual([...new Set(await told())], ['48.07,10.37']);
    assert.doesNotMatch(page.url, /48/, 'the address keeps it to itself');
  });

  it('within a distance, and takes it back', async () => {
    await page.choose('In meiner Nähe', 'Bis 2 km');
    await page.see(/(^|\s)2 Angebote/);
    await page.click('Standort vergessen');
    await page.see(/(^|\s)79 Angebote/);
  });

  it('and does not agree: nothing is told', async () => {
    await openExchange();
    await page.click('In meiner Nähe');
    await page.click('Lieber nicht');
    await page.absent('auf einen Kilometer gerundet');
    assert.deepEqual(await told(), []);
  });

  it('but does not tell the browser: the list stays and says why', async () => {
    await openExchange();
    await page.emulate({ position: 'refused' });
    await page.click('In meiner Nähe');
    await page.see('Ihr Standort ließ sich nicht ermitteln');
    assert.equal((await titles(page)).length, 12);
    assert.deepEqual(await page.violations(), []);
  });
});
