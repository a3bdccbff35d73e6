import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import ICAL from 'ical.js';
import { launch, type Page } from '../support/browser.ts';
import { openTown, type Town } from './support.ts';

/** Names of the events of a calendar file, as another program reads them. */
const namesIn = (text: string): string[] =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map(event => String(event.getFirstPropertyValue('summary')));

describe('a resident looks at the calendar', () => {
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

  const inCalendar = <T>(selector: string, read: string): Promise<T> =>
    page.run(
      (selector, read) => {
        const found = document.querySelector('miteinand-calendar')!.shadowRoot!.querySelector(selector);
        return (found as unknown as Record<string, T>)[read];
      },
      selector,
      read,
    );

  it('opens a fair from a link, and finds one of its 70 exhibitors', async () => {
    await page.open(`${town.url}/termine?calendar.event=vereinsmesse`);
    await page.see('Messe der Vereine');
    await page.see('Programm');
    await page.see('Wer ausstellt');
    await page.type(/Name, Thema oder Stand/, 'imker');
    await page.see(/\d+ St(and|ände)/);
    const count = await page.run(
      () => document.querySelector('miteinand-calendar')!.shadowRoot!.querySelectorAll('[part=exhibitors] li').length,
    );
    assert.ok(count >= 1 && count < 10, `${count} exhibitors`);
    assert.deepEqual(await page.axe(), []);
  });

  it('subscribes to exactly what the filters leave', async () => {
    await page.open(`${town.url}/termine?calendar.category=musik`);
    await page.see(/\d+ Termine?/);
    await page.click('Abonnieren oder speichern');
    await page.see('Adresse zum Abonnieren');
    const address = await inCalendar<string>('.menus input', 'value');
    assert.match(address, /\/api\/events\.ics\?category=musik$/);
    const link = await inCalendar<string>('[part~=subscribe-app]', 'href');
    assert.equal(link, address.replace(/^http:/, 'webcal:'));
    const [all, some] = await Promise.all(
      [`${town.url}/api/events.ics`, address].map(async url => namesIn(await (await fetch(url)).text())),
    );
    assert.ok(some.length > 0 && some.length < all.length, `${some.length} of ${all.length}`);
    assert.deepEqual(await page.axe(), []);
  });

  it('has nobody else contacted: maps and other calendars are links only', async () => {
    await page.open(`${town.url}/termine?calendar.event=vereinsmesse`);
    await page.see('In den eigenen Kalender');
    await page.click('In den eigenen Kalender');
    await page.see('Outlook.com');
    await page.click('Auf einer Karte zeigen');
    await page.see('OpenStreetMap');
    const hosts = await page.run(() => [
      ...new Set(performance.getEntriesByType('resource').map(({ name }) => new URL(name).host)),
    ]);
    assert.deepEqual(hosts, [new URL(town.url).host]);
  });
});
