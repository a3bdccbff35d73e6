import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { memoryBackend } from '../../src/backends/memory.js';
import { offerTag } from '../../src/context/tags.js';
import { CalendarElement } from '../../src/elements/calendar/calendar.js';
import { SignupElement } from '../../src/elements/signup/signup.js';
import { failingBackend, find, place, sees, testDay, townBackend, until, visibleText } from '../support/place.js';
import { expectAccessible, widgetSuite } from '../support/widget-suite.js';

customElements.define('miteinand-calendar', CalendarElement);
offerTag('miteinand-signup', async () => customElements.define('miteinand-signup', SignupElement));

const oneEvent = (name: string, facts: object = {}) =>
  memoryBackend({
    service: { timeZone: 'Europe/Berlin' },
    events: [{ id: 'one', lang: 'de', name, startDate: '2026-05-20T18:00:00+02:00', ...facts }],
  });

widgetSuite('miteinand-calendar', {
  attributes: { from: testDay },
  filled: /\d+ Termine/,
  empty: /keine Termine eingetragen/,
  broken: { events: 'nonsense' },
  other: { backend: () => oneEvent('Flohmarkt im Hof'), filled: 'Flohmarkt im Hof' },
});

type Attributes = Record<string, string>;
const inMonth = (attributes: Attributes = {}): Attributes => ({ from: '2026-05-01', view: 'month', ...attributes });
const inList = (attributes: Attributes = {}): Attributes => ({ from: testDay, view: 'list', ...attributes });

const all = (element: Element, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const period = (element: Element): string => find(element, '[part=period-title]').textContent.trim();
const focused = (element: Element): Element | null => element.shadowRoot!.activeElement;
const focusedDay = (element: Element): string | undefined =>
  focused(element)?.closest<HTMLElement>('[data-day]')?.dataset['day'];
const dayButton = (element: Element, day: string): HTMLElement => find(element, `[data-day="${day}"] .number`);

async function press(element: Element, keys: string, day: string): Promise<void> {
  const [key, modifier] = keys.split('+').reverse();
  if (modifier) await sendKeys({ down: modifier });
  await sendKeys({ press: key });
  if (modifier) await sendKeys({ up: modifier });
  await until(`the focus on ${day} after ${keys}`, () => focusedDay(element) === day);
}

describe('<miteinand-calendar>', () => {
  it('shows a month where there is room and a list where there is not', async () => {
    const wide = await place('miteinand-calendar', { width: '800px', attributes: { from: testDay } });
    await until('the grid', () => wide.shadowRoot!.querySelector('[role=grid]'));
    const narrow = await place('miteinand-calendar', { width: '700px', attributes: { from: testDay } });
    await sees(narrow, 'Ab 15. Mai 2026');
    expect(narrow.shadowRoot!.querySelector('[role=grid]')).to.be.null;
  });

  it('shows the view the editor asked for, and the one the visitor chooses', async () => {
    const element = await place('miteinand-calendar', {
      attributes: inList(),
    });
    await sees(element, 'Ab 15. Mai 2026');
    all(element, '[part~=view]')[2].click();
    await until('the grid', () => element.shadowRoot!.querySelector('[role=grid]'));
    expect(period(element)).to.equal('Mai 2026');
    expect(all(element, '[part~=view]').map(button => button.ariaPressed)).to.deep.equal(['false', 'false', 'true']);
  });

  it('gives the month as much room before it is there as after', async () => {
    let answer = (): void => {};
    const waiting = new Promise<void>(resolve => (answer = resolve));
    const town = townBackend();
    const backend = {
      ...town,
      events: async (...args: Parameters<typeof town.events>) => (await waiting, town.events(...args)),
    };
    const element = await place('miteinand-calendar', { backend, attributes: inMonth() });
    await until('the words', () => element.shadowRoot!.querySelector('[part=period-title]'));
    const before = element.getBoundingClientRect().height;
    answer();
    await until('the grid', () => element.shadowRoot!.querySelector('[role=grid]'));
    expect(element.getBoundingClientRect().height).to.be.closeTo(before, 1);
  });

  it('lists day by day, with more on request, going on at the first new event', async () => {
    const element = await place('miteinand-calendar', { attributes: inList({ limit: '4' }) });
    await sees(element, 'Mehr anzeigen');
    expect(all(element, '.event')).to.have.length(4);
    find(element, '[part~=more]').click();
    await until('eight events', () => all(element, '.event').length === 8);
    await until('the focus on the fifth', () => all(element, '.event')[4].contains(focused(element)));
  });

  it('goes to the next month and says so once', async () => {
    const element = await place('miteinand-calendar', { attributes: inMonth() });
    await sees(element, 'Mai 2026');
    const said: string[] = [];
    const status = find(element, '[role=status]');
    await sees(element, /\d+ Termine/);
    new MutationObserver(() => said.push(status.textContent.replace(/\s+/g, ' ').trim())).observe(status, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    find(element, '[part~=next]').click();
    await until('June', () => period(element) === 'Juni 2026');
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/^Juni 2026 \d+ Termine$/);
    find(element, '[part~=previous]').click();
    await until('May', () => period(element) === 'Mai 2026');
  });

  it('keeps the old month readable while the next one is on its way', async () => {
    const town = townBackend();
    let answer = (): void => {};
    let calls = 0;
    const events: typeof town.events = async (...args) => {
      calls += 1;
      if (calls > 1) await new Promise<void>(resolve => (answer = resolve));
      return town.events(...args);
    };
    const element = await place('miteinand-calendar', { backend: { ...town, events }, attributes: inMonth() });
    await sees(element, /\d+ Termine/);
    find(element, '[part~=next]').click();
    await until('a busy grid', () => find(element, '[role=grid]').ariaBusy === 'true');
    expect(period(element)).to.equal('Mai 2026');
    answer();
    await until('June', () => period(element) === 'Juni 2026');
    expect(find(element, '[role=grid]').ariaBusy).to.equal('false');
  });

  it('is walked through by keys, one day in the tab order', async () => {
    const element = await place('miteinand-calendar', { attributes: inMonth() });
    await sees(element, /\d+ Termine/);
    expect(
      all(element, '[role=grid] [tabindex="0"]').map(day => day.closest<HTMLElement>('td')!.dataset['day']),
    ).to.deep.equal(['2026-05-01']);
    dayButton(element, '2026-05-15').focus();
    await press(element, 'ArrowRight', '2026-05-16');
    await press(element, 'ArrowDown', '2026-05-23');
    await press(element, 'ArrowLeft', '2026-05-22');
    await press(element, 'ArrowUp', '2026-05-15');
    await press(element, 'Home', '2026-05-11');
    await press(element, 'End', '2026-05-17');
    await press(element, 'Control+Home', '2026-05-01');
    await press(element, 'Control+End', '2026-05-31');
    await press(element, 'PageDown', '2026-06-30');
    expect(period(element)).to.equal('Juni 2026');
    await press(element, 'PageUp', '2026-05-30');
    await press(element, 'ArrowDown', '2026-06-06');
    expect(
      all(element, '[role=grid] [tabindex="0"]').map(day => day.closest<HTMLElement>('td')!.dataset['day']),
    ).to.deep.equal(['2026-06-06']);
  });

  it('follows the writing direction with its arrows', async () => {
    const element = await place('miteinand-calendar', { dir: 'rtl', attributes: inMonth() });
    await sees(element, /Termine/);
    dayButton(element, '2026-05-15').focus();
    await press(element, 'ArrowLeft', '2026-05-16');
    await press(element, 'ArrowRight', '2026-05-15');
  });

  it('begins the week as people do where the town is, whatever language it is read in, or as its author says', async () => {
    const firstDay = async (lang: string, attributes: Attributes = {}): Promise<string> => {
      const element = await place('miteinand-calendar', { lang, attributes: inMonth(attributes) });
      await until('the grid', () => element.shadowRoot!.querySelector('[role=grid]'));
      return find(element, 'th .visually-hidden').textContent;
    };
    expect(await firstDay('de')).to.equal('Montag');
    expect(await firstDay('en-US')).to.equal('Monday');
    expect(await firstDay('ar')).to.equal('الاثنين');
    expect(await firstDay('de', { 'first-day': 'su' })).to.equal('Sonntag');
  });

  it('names each day in full with its number of events', async () => {
    const element = await place('miteinand-calendar', { backend: oneEvent('Lesung'), attributes: inMonth() });
    await sees(element, 'Lesung');
    expect(dayButton(element, '2026-05-20').ariaLabel).to.equal('Mittwoch, 20. Mai 2026, 1 Termin');
    expect(dayButton(element, '2026-05-21').ariaLabel).to.equal('Donnerstag, 21. Mai 2026, Keine Termine');
  });

  it('opens a day by Enter, lists what happens there and goes back to it', async () => {
    const element = await place('miteinand-calendar', { backend: oneEvent('Lesung'), attributes: inMonth() });
    await sees(element, 'Lesung');
    dayButton(element, '2026-05-20').focus();
    await sendKeys({ press: 'Enter' });
    await until('the day’s list', () => element.shadowRoot!.querySelector('.day-panel .event'));
    expect(focused(element)?.textContent).to.include('Mittwoch, 20. Mai 2026');
    await expectAccessible(element);
    await sendKeys({ press: 'Escape' });
    await until('the focus back', () => focusedDay(element) === '2026-05-20');
    expect(element.shadowRoot!.querySelector('.day-panel')).to.be.null;
  });

  it('shows a bar once a week for what lasts several days', async () => {
    const fair = oneEvent('Messe', { startDate: '2026-05-16', endDate: '2026-05-19' });
    const element = await place('miteinand-calendar', { backend: fair, attributes: inMonth() });
    await sees(element, 'Messe');
    expect(all(element, '.bar').map(bar => bar.closest<HTMLElement>('td')!.dataset['day'])).to.deep.equal([
      '2026-05-16',
      '2026-05-18',
    ]);
    const [first, second] = all(element, '.bar');
    const cell = find(element, 'td').getBoundingClientRect().width;
    expect(first.getBoundingClientRect().width).to.be.closeTo(2 * cell, 10);
    expect(second.getBoundingClientRect().width).to.be.closeTo(2 * cell, 10);
    expect(dayButton(element, '2026-05-17').ariaLabel).to.include('1 Termin');
  });

  it('opens an event in place and comes back to where it was', async () => {
    const element = await place('miteinand-calendar', { attributes: inList() });
    await until('events', () => all(element, '.open').length > 3);
    const opener = all(element, '.open')[2];
    const name = opener.textContent.trim();
    opener.click();
    await until('the event', () => focused(element)?.textContent?.includes(name));
    await expectAccessible(element);
    find(element, '[part~=back]').click();
    await until('the list', () => focused(element)?.textContent?.trim() === name);
  });

  it('lets the page show an event itself', async () => {
    const element = await place('miteinand-calendar', { backend: oneEvent('Lesung'), attributes: inMonth() });
    await sees(element, 'Lesung');
    let id = '';
    element.addEventListener('miteinand-event-select', event => {
      event.preventDefault();
      id = event.detail.id;
    });
    find(element, '[data-item]').click();
    await element.updateComplete;
    expect(id).to.equal('one');
    expect(element.shadowRoot!.querySelector('.detail')).to.be.null;
  });

  it('says what is cancelled and offers no sign-up for it', async () => {
    const cancelled = oneEvent('Lesung', {
      eventStatus: 'EventCancelled',
      response: { method: 'mail', email: 'mail@example.org' },
    });
    const element = await place('miteinand-calendar', { backend: cancelled, attributes: inList() });
    await sees(element, 'Abgesagt');
    find(element, '.open').click();
    await sees(element, 'In den eigenen Kalender');
    expect(visibleText(element)).to.include('Abgesagt').and.not.include('E-Mail schreiben');
  });

  it('signs up in place', async () => {
    const element = await place('miteinand-calendar', {
      backend: memoryBackend({
        events: [
          {
            id: 'one',
            name: 'Kurs',
            startDate: '2026-05-20T18:00:00+02:00',
            availability: 'open',
            response: { method: 'form', form: 'kurs' },
          },
        ],
        forms: [
          { id: 'kurs', title: 'Anmeldung', fields: [{ name: 'name', type: 'text', label: 'Ihr Name' }] },
        ] as never,
      }),
      attributes: inList(),
    });
    await sees(element, 'Kurs');
    find(element, '.open').click();
    await sees(element, 'Anmelden');
    find(element, '[part~=sign-up]').click();
    await sees(element, 'Ihr Name');
    await until('the focus in the form', () => focused(element)?.localName === 'miteinand-signup');
  });

  it('moves the focus to what failed when an event does not come', async () => {
    const failing = failingBackend();
    const event: typeof failing.event = (...args) => failing.event(...args);
    const backend = { ...oneEvent('Kurs'), event };
    const element = await place('miteinand-calendar', { backend, attributes: inList() });
    await sees(element, 'Kurs');
    find(element, '.open').click();
    await until('the focus on the way on', () => focused(element)?.textContent.includes('Erneut versuchen'));
  });

  it('shows itself where a page makes everything inline', async () => {
    const element = await place('miteinand-calendar', { attributes: inList(), fallback: 'Alle Termine' });
    const other = document.createElement('miteinand-calendar');
    other.style.display = 'inline';
    other.append('Alle Termine');
    element.parentElement!.append(other);
    await sees(other, /\d+ Termine/);
  });

  it('leaves out events on days that do not exist, and says how many', async () => {
    const broken = oneEvent('Nie', { startDate: '2026-02-31T10:99:00Z' });
    const element = await place('miteinand-calendar', { backend: broken, attributes: inList() });
    await sees(element, /1 Eintrag/);
  });

  it('keeps the way to other months when one does not come', async () => {
    const town = townBackend();
    let isDown = false;
    const events: typeof town.events = (...args) => (isDown ? failingBackend() : town).events(...args);
    const element = await place('miteinand-calendar', { backend: { ...town, events }, attributes: inMonth() });
    await sees(element, /\d+ Termine/);
    isDown = true;
    find(element, '[part~=next]').click();
    await sees(element, 'gerade nicht erreichbar');
    expect(period(element)).to.equal('Juni 2026');
    isDown = false;
    find(element, '[part~=previous]').click();
    await until('May', () => period(element) === 'Mai 2026' && element.shadowRoot!.querySelector('[role=grid]'));
  });

  it('warns once of attributes it cannot read and does without them', async () => {
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (text: unknown) => warnings.push(text);
    try {
      const element = await place('miteinand-calendar', {
        attributes: { view: 'year', from: 'morgen', detail: 'popup', theme: 'blue' },
      });
      await until('a period', () => element.shadowRoot!.querySelector('[part=period-title]'));
      const turned = await place('miteinand-calendar', {
        attributes: { view: 'month', from: '2026-05-01', until: '2025-05-01' },
      });
      await until('May', () => turned.shadowRoot!.querySelector('[part=period-title]'));
      expect(period(turned)).to.equal('Mai 2026');
    } finally {
      console.warn = warn;
    }
    const named = warnings.map(text => /^<miteinand-calendar>: ([a-z]+)=/.exec(String(text))?.[1]).filter(Boolean);
    expect(named.sort()).to.deep.equal(['detail', 'from', 'theme', 'until', 'view']);
  });

  it('is accessible in a narrow month, its days named, without sideways scrolling', async () => {
    const element = await place('miteinand-calendar', { width: '320px', attributes: inMonth() });
    await sees(element, /\d+ Termine/);
    await expectAccessible(element);
    expect(element.scrollWidth).to.be.at.most(320);
    expect(all(element, '.entries').some(entries => entries.checkVisibility())).to.be.false;
  });
});
