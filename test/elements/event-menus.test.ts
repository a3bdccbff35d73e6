import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import type { Backend } from '../../src/backends/backend.js';
import { httpBackend } from '../../src/backends/http.js';
import type { CalendarEvent } from '../../src/contract/calendar-event.js';
import type { EventQuery } from '../../src/contract/event-query.js';
import { find, place, sees, until, visibleText } from '../support/place.js';
import { expectAccessible } from '../support/widget-suite.js';
import { printedBy, savedBy, townWith } from './event-scene.js';

const monthly = (count: number): Partial<CalendarEvent>[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `e${index}`,
    name: `Treffen ${index}`,
    startDate: new Date(Date.UTC(2099, 4, 3 + 7 * index, 16)).toISOString(),
    endDate: new Date(Date.UTC(2099, 4, 3 + 7 * index, 18)).toISOString(),
    location: { name: 'Haus', address: `Markt ${index}` },
    categories: [{ id: index % 2 ? 'odd' : 'even', name: index % 2 ? 'Ungerade' : 'Gerade' }],
  }));

async function shown(backend: Backend, attributes: Record<string, string> = {}): Promise<Element> {
  const element = await place('miteinand-calendar', {
    backend,
    attributes: { view: 'list', from: '2099-05-01', limit: '4', ...attributes },
  });
  await until('the events', () => element.shadowRoot!.querySelector('.event'));
  return element;
}

async function open(element: Element, name: 'subscribe' | 'print'): Promise<void> {
  find(element, `.menus [part~=${name}]`).click();
  await until('the panel', () => element.shadowRoot!.querySelector('.menus .panel'));
}

/** The address of a native backend's calendar. */
const feedOf = (query: EventQuery): string | undefined => httpBackend('https://town.example/api').feedUrl?.(query);

describe('subscribing to a calendar', () => {
  const withFeed = (): Backend => ({
    ...townWith(...monthly(8)),
    feedUrl: query => feedOf(query),
  });

  it('leads to the address of the backend’s calendar with exactly the filters, without a page or its size', () => {
    const url = feedOf({ category: ['musik', 'sport'], q: 'chor', limit: 10, cursor: 'x', from: undefined });
    expect(url).to.equal('https://town.example/api/events.ics?category=musik&category=sport&q=chor');
    expect(feedOf({})).to.equal('https://town.example/api/events.ics');
  });

  it('offers the app of the device, two that live in the browser, and the address for all others', async () => {
    const element = await shown(withFeed(), { categories: 'odd' });
    await open(element, 'subscribe');
    const address = 'town.example/api/events.ics?category=odd';
    expect(find(element, '[part~=subscribe-app]').getAttribute('href')).to.equal(`webcal://${address}`);
    expect(find<HTMLInputElement>(element, '.panel input').value).to.equal(`https://${address}`);
    const [google, outlook] = [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.panel .ways a')];
    expect(new URL(google.href).searchParams.get('cid')).to.equal(`webcal://${address}`);
    expect(new URL(outlook.href).searchParams.get('url')).to.equal(`https://${address}`);
    expect(google.rel).to.include('noopener');
    await expectAccessible(element);
  });

  it('is no choice where the backend has no such calendar; a file of all that the filters leave is', async () => {
    const element = await shown(townWith(...monthly(8)), { categories: 'odd' });
    await open(element, 'subscribe');
    expect(element.shadowRoot!.querySelector('[part~=subscribe-app]')).to.be.null;
    const { name, text } = await savedBy(() => find(element, '[part~=download]').click());
    expect(name).to.equal('Rathaus.ics');
    const names = new ICAL.Component(ICAL.parse(text) as unknown[])
      .getAllSubcomponents('vevent')
      .map(event => String(event.getFirstPropertyValue('summary')));
    expect(names).to.deep.equal([1, 3, 5, 7].map(index => `Treffen ${index}`));
    expect(convertIcsCalendar(undefined, text).events).to.have.length(4);
    await sees(element, 'Die Datei enthält 4 Termine.');
  });

  it('says when a file cannot hold all', async () => {
    const element = await shown(townWith(...monthly(2100)));
    await open(element, 'subscribe');
    await savedBy(() => find(element, '[part~=download]').click());
    await sees(element, 'Es sind mehr: Enthalten sind die ersten 2.000.');
  });

  it('closes with Escape, the focus on its button', async () => {
    const element = await shown(townWith(...monthly(2)));
    await open(element, 'subscribe');
    const button = find(element, '.menus [part~=subscribe]');
    expect(button.ariaExpanded).to.equal('true');
    find(element, '[part~=download]').focus();
    await sendKeys({ press: 'Escape' });
    await until('the panel to go', () => !element.shadowRoot!.querySelector('.menus .panel'));
    expect(element.shadowRoot!.activeElement).to.equal(button);
  });
});

describe('printing a calendar', () => {
  const lines = (page: Document): string[] =>
    [...page.querySelectorAll('.event strong')].map(({ textContent }) => textContent);

  it('brings what is shown, with addresses and one code that leads to it', async () => {
    const element = await shown(townWith(...monthly(8)));
    await open(element, 'print');
    const page = await printedBy(element, 'print-shown');
    expect(lines(page)).to.deep.equal([0, 1, 2, 3].map(index => `Treffen ${index}`));
    expect(visibleText(page.body)).to.include('Markt 2').and.include('Ab 1. Mai 2099').and.include(location.href);
    expect(page.querySelectorAll('.qr')).to.have.length(1);
    expect(page.querySelectorAll('.month')).to.have.length(0);
    expect(page.title).to.match(/^Rathaus/);
  });

  it('brings all months, each on a sheet of its own', async () => {
    const element = await shown(townWith(...monthly(8)));
    await open(element, 'print');
    const page = await printedBy(element, 'print-months');
    expect(lines(page)).to.have.length(8);
    const months = [...page.querySelectorAll('.month')];
    expect(months.map(month => month.querySelector('h2')!.textContent)).to.deep.equal(['Mai 2099', 'Juni 2099']);
    expect(months.map(month => page.defaultView!.getComputedStyle(month).breakBefore)).to.deep.equal(['auto', 'page']);
  });

  it('brings of all months what comes: nothing of the days that are over, nor of those a grid shows besides', async () => {
    const element = await shown(townWith(...monthly(8)), { view: 'month', from: '2099-05-01' });
    find(element, '[part~=next]').click();
    await until('June', () => find(element, '.period-title').textContent.includes('Juni'));
    await open(element, 'print');
    const page = await printedBy(element, 'print-months');
    // The grid of June begins on Monday, 1 June; Treffen 4 is on 31 May.
    expect(lines(page)).to.deep.equal(['Treffen 5', 'Treffen 6', 'Treffen 7']);
  });

  it('says so where a browser does not print', async () => {
    const element = await shown(townWith(...monthly(2)));
    await open(element, 'print');
    const watch = new MutationObserver(records => {
      for (const { addedNodes } of records)
        for (const node of addedNodes)
          if (node instanceof HTMLIFrameElement && node.contentWindow) node.contentWindow.print = () => undefined;
    });
    watch.observe(element.shadowRoot!, { childList: true, subtree: true });
    find(element, '[part~=print-shown]').click();
    await sees(element, 'Von hier aus lässt sich leider nicht drucken.');
    watch.disconnect();
  });
});
