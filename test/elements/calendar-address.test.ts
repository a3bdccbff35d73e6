import { expect } from '@open-wc/testing';
import { memoryBackend } from '../../src/backends/memory.js';
import type { CalendarEvent } from '../../src/contract/calendar-event.js';
import { CalendarElement } from '../../src/elements/calendar/calendar.js';
import { find, place, sees, until, visibleText, type Placing } from '../support/place.js';
import { all, chips, choice, facet, focused, offerOf } from './exchange-town.js';

if (!customElements.get('miteinand-calendar')) customElements.define('miteinand-calendar', CalendarElement);

const music = [{ id: 'musik', name: 'Musik' }];
const sport = [{ id: 'sport', name: 'Sport' }];
const eventOf = (name: string, startDate: string, more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id: name,
  lang: 'de',
  name,
  startDate,
  location: { addressLocality: 'Talheim', address: 'Am Markt 1' },
  ...more,
});
const events = [
  eventOf('Chorprobe', '2026-05-20T18:00:00+02:00', { categories: music }),
  eventOf('Lauftreff', '2026-05-21T18:00:00+02:00', { categories: sport, lastReviewed: '2020-01-01T00:00:00Z' }),
  eventOf('Konzert', '2026-06-10T18:00:00+02:00', { categories: music }),
];
const offers = [offerOf('Probenraum', { kind: 'room' }), offerOf('Projektor', { kind: 'equipment' })];
const backend = memoryBackend({ service: { timeZone: 'Europe/Berlin' }, events, offers });

const { href, search: ownSearch } = location;
/** Opens the page with these parameters, beside those of the test runner. */
const visit = (parameters: string): void =>
  history.replaceState(null, '', `${location.pathname}${ownSearch}&${parameters}`);
/** What has been added to the address. */
const added = (): string => location.search.slice(ownSearch.length).replace(/^&/, '');

async function calendar(attributes: Record<string, string> = {}, { width = '760px' }: Placing = {}) {
  const element = await place('miteinand-calendar', {
    backend,
    width,
    attributes: { from: '2026-01-01', history: 'push', ...attributes },
  });
  await sees(element, /Termin|Zurück/);
  return element;
}

async function step(way: 'back' | 'forward'): Promise<void> {
  const done = new Promise(resolve => addEventListener('popstate', resolve, { once: true }));
  history[way]();
  await done;
}

const period = (element: Element): string => find(element, '[part=period-title]').textContent.trim();
const names = (element: Element): string[] => all(element, '.event .open').map(({ textContent }) => textContent.trim());
const isOpen = (element: Element): boolean => !!element.shadowRoot!.querySelector('.detail .title');

async function choose(element: Element, filter: string, name: string): Promise<void> {
  find(element, '[part~=filter]').click();
  await until('the filters', () => element.shadowRoot!.querySelector('[part~=filters]'));
  choice(facet(element, filter), name).click();
  await until('the chip', () => chips(element).length === 1);
}

describe('the address of a page with <miteinand-calendar>', () => {
  afterEach(() => history.replaceState(null, '', href));

  it('keeps view, day and search, and shows them again in a new tab', async () => {
    const element = await calendar({ history: 'replace' });
    all(element, '[part~=view]').at(-1)!.click();
    await until('the month', () => period(element) === 'Januar 2026');
    for (const month of ['Februar', 'März', 'April', 'Mai']) {
      find(element, '[part~=next]').click();
      await until(month, () => period(element) === `${month} 2026`);
    }
    await choose(element, 'Thema', 'Musik');
    expect(added()).to.equal('calendar.category=musik&calendar.view=month&calendar.day=2026-05-01');
    element.closest('main')!.remove();
    const again = await calendar();
    await until('the chip', () => chips(again).join() === 'Musik');
    expect(period(again)).to.equal('Mai 2026');
    expect(all(again, '.entry.event')).to.have.length(1);
    expect(all(again, '[part~=filters]')).to.have.length(0);
  });

  it('makes each period and each choice a step for the back button', async () => {
    const element = await calendar({ view: 'month', from: '2026-05-01' });
    find(element, '[part~=next]').click();
    await until('June', () => period(element) === 'Juni 2026');
    await choose(element, 'Thema', 'Musik');
    await step('back');
    await until('no chip', () => chips(element).length === 0);
    expect(period(element)).to.equal('Juni 2026');
    await step('back');
    await until('May', () => period(element) === 'Mai 2026');
    await step('forward');
    await until('June', () => period(element) === 'Juni 2026');
  });

  it('takes keys within a month for no step', async () => {
    const element = await calendar({ view: 'month', from: '2026-05-01' });
    const { length } = history;
    const grid = find(element, '[role=grid]');
    for (let presses = 0; presses < 3; presses++) {
      grid.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      await element.updateComplete;
    }
    expect(history.length).to.equal(length);
    expect(added()).to.equal('calendar.day=2026-05-04');
  });

  it('names the opened event; back and forward close and open it', async () => {
    const element = await calendar({ view: 'list' });
    const opener = (): HTMLElement => find(element, '[data-item=Lauftreff]');
    opener().focus();
    opener().click();
    expect(added()).to.equal('calendar.event=Lauftreff');
    await until('the focus on the title', () => focused(element)?.matches('.detail .title'));
    await step('back');
    await until('the focus back', () => focused(element) && focused(element) === opener());
    await step('forward');
    await until('the event', () => isOpen(element));
    find(element, '[part~=back]').click();
    await until('the address', () => added() === '');
    await until('the list', () => names(element).length === 3);
  });

  it('leads to an event, which wins over the one that the editor shows first', async () => {
    visit('calendar.event=Konzert');
    const element = await calendar({ event: 'Chorprobe' });
    await until('the event', () => isOpen(element));
    expect(find(element, '.detail .title').textContent).to.contain('Konzert');
    element.closest('main')!.remove();
    history.replaceState(null, '', href);
    const other = await calendar({ event: 'Chorprobe' });
    await until('the event', () => isOpen(other));
    expect(find(other, '.detail .title').textContent).to.contain('Chorprobe');
  });

  it('does no harm, whatever somebody writes into it', async () => {
    visit('calendar.view=<b>&calendar.day=2026-02-31&calendar.category=%E0%A4%A&calendar.__proto__=x&calendar.event=');
    const element = await calendar({ view: 'month' });
    expect(period(element)).to.equal('Januar 2026');
    expect(isOpen(element)).to.equal(false);
  });

  it('holds two calendars and an exchange that do not disturb each other', async () => {
    const [one, two] = [await calendar({ view: 'list' }), await calendar({ view: 'list', id: 'club' })];
    const exchange = await place('miteinand-exchange', { backend, attributes: { history: 'push' } });
    await sees(exchange, /Angebot/);
    find(one, '[data-item=Lauftreff]').click();
    await choose(two, 'Thema', 'Musik');
    choice(facet(exchange, 'Art'), 'Raum').click();
    await until('the chip', () => chips(exchange).length === 1);
    await until('the event', () => isOpen(one));
    expect(added()).to.equal('calendar.event=Lauftreff&club.category=musik&exchange.kind=room');
    expect(isOpen(two)).to.equal(false);
    await until('the music', () => names(two).join() === 'Chorprobe,Konzert');
    find(one, '[part~=back]').click();
    await until('the list', () => names(one).length === 3);
    expect(added()).to.equal('club.category=musik&exchange.kind=room');
    expect(chips(two)).to.deep.equal(['Musik']);
  });
});

describe('the ways to an event of <miteinand-calendar>', () => {
  afterEach(() => history.replaceState(null, '', href));

  it('open it over the calendar, which stays', async () => {
    const element = await calendar({ view: 'list', detail: 'dialog' });
    find(element, '[data-item=Lauftreff]').click();
    await until('the event', () => isOpen(element));
    expect(find(element, 'dialog').ariaLabel).to.equal('Lauftreff');
    expect(names(element)).to.have.length(3);
    find(element, '[part~=back]').click();
    await until('no dialog', () => !element.shadowRoot!.querySelector('dialog'));
    await until('the focus back', () => focused(element)?.dataset['item'] === 'Lauftreff');
  });

  it('lead to its own page where the editor has one', async () => {
    const element = await calendar({ view: 'list', detail: 'page', 'href-template': '/termine/{id}' });
    const link = find<HTMLAnchorElement>(element, '[data-item=Lauftreff]');
    expect(new URL(link.href).pathname).to.equal('/termine/Lauftreff');
  });

  it('mark what nobody checked for long', async () => {
    const element = await calendar({ view: 'list', 'stale-after': '30' });
    expect(all(element, '[part~=stale]')).to.have.length(1);
    expect(find(element, '[part~=stale]').closest('.event')!.textContent).to.contain('Lauftreff');
    const patient = await calendar({ view: 'list', 'stale-after': '99999' });
    expect(all(patient, '[part~=stale]')).to.have.length(0);
  });

  it('are told to search engines where the editor wants that', async () => {
    const element = await calendar({ view: 'list', 'structured-data': 'DE' });
    await until('the script', () => element.querySelector('script[type="application/ld+json"]'));
    const { '@graph': things } = JSON.parse(element.querySelector('script')!.text) as {
      '@graph': { '@type': string; name: string; url: string }[];
    };
    expect(things.map(({ name }) => name)).to.deep.equal(['Chorprobe', 'Lauftreff', 'Konzert']);
    expect(things[0]['@type']).to.equal('Event');
    expect(things[0].url).to.contain('calendar.event=Chorprobe');
    expect(visibleText(element)).not.to.contain('schema.org');
  });
});
