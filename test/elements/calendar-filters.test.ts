import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { Backend } from '../../src/backends/backend.js';
import { memoryBackend } from '../../src/backends/memory.js';
import type { CalendarEvent } from '../../src/contract/calendar-event.js';
import type { EventQuery } from '../../src/contract/event-query.js';
import { CalendarElement } from '../../src/elements/calendar/calendar.js';
import { find, place, sees, testDay, until, visibleText, type Placing } from '../support/place.js';
import { expectAccessible } from '../support/widget-suite.js';
import { all, button, chips, choice, facet, focused, numberAt } from './exchange-town.js';

if (!customElements.get('miteinand-calendar')) customElements.define('miteinand-calendar', CalendarElement);

const club = { id: 'sv', name: 'Sportverein' };
const school = { id: 'vhs', name: 'Volkshochschule' };
const sport = [{ id: 'sport', name: 'Sport' }];
const music = [{ id: 'musik', name: 'Musik' }];

const eventOf = (name: string, day: number, more: Partial<CalendarEvent>): CalendarEvent => ({
  id: name,
  lang: 'de',
  name,
  startDate: `2026-05-${day}T18:00:00+02:00`,
  ...more,
});

/** Five events in which each filter finds something, and nothing the same. */
const events: CalendarEvent[] = [
  eventOf('Lauftreff', 18, {
    categories: sport,
    organizer: club,
    location: { addressLocality: 'Talheim' },
    audience: ['youth'],
    availability: 'full',
  }),
  eventOf('Turnfest', 19, {
    categories: sport,
    organizer: club,
    location: { addressLocality: 'Talheim', barrierFree: true },
    audience: ['families'],
  }),
  eventOf('Chorprobe', 20, {
    categories: music,
    organizer: school,
    location: { addressLocality: 'Bad Bergdorf', barrierFree: true },
    inLanguage: ['de', 'ar'],
  }),
  eventOf('Konzert', 21, { categories: music, organizer: school, location: { addressLocality: 'Bad Bergdorf' } }),
  eventOf('Flohmarkt', 22, { organizer: club, inLanguage: ['de'] }),
];
const town = memoryBackend({ service: { timeZone: 'Europe/Berlin' }, events });

async function calendar({ attributes = {}, ...placing }: Placing = {}, says: string | RegExp = /\d+ Termin/) {
  const element = await place('miteinand-calendar', {
    backend: town,
    width: '760px',
    ...placing,
    attributes: { from: testDay, view: 'list', ...attributes },
  });
  await sees(element, says);
  return element;
}

const names = (element: Element): string[] => all(element, '.event .open').map(({ textContent }) => textContent.trim());
const way = (element: Element): HTMLElement => find(element, '[part~=filter]');

async function unfold(element: Element): Promise<void> {
  way(element).click();
  await until('the filters', () => element.shadowRoot!.querySelector('[part~=filters]'));
  const more = all<HTMLDetailsElement>(element, '.more-filters')[0];
  if (!more) return;
  more.querySelector('summary')!.click();
  await until('all filters', () => facet(element, 'Sprache') ?? facet(element, 'Besonders'));
}

async function choose(element: Element, filter: string, name: string): Promise<void> {
  const group = facet(element, filter);
  group.open = true;
  choice(group, name).querySelector('input')!.focus();
  await sendKeys({ press: 'Space' });
}

function type(element: Element, text: string): void {
  const field = find<HTMLInputElement>(element, '#q');
  field.value = text;
  field.dispatchEvent(new Event('input'));
}

/** A town elsewhere; the questions are kept. */
function askedTown(more: Partial<Backend> = {}): { backend: Backend; asked: EventQuery[] } {
  const asked: EventQuery[] = [];
  const backend: Backend = {
    ...town,
    isLocal: false,
    ...more,
    events: (query, ask) => (asked.push(query), town.events(query, ask)),
  };
  return { backend, asked };
}

describe('the filters of <miteinand-calendar>', () => {
  it('are folded, so that the calendar stays where it is, and open by mouse and keyboard', async () => {
    const element = await calendar();
    expect(all(element, '[part~=filters]')).to.have.length(0);
    const { x, y, width, height } = way(element).getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    await until('the filters', () => element.shadowRoot!.querySelector('[part~=filters]'));
    expect(way(element).ariaExpanded).to.equal('true');
    expect(focused(element) === way(element)).to.equal(true);
    await expectAccessible(element);
    await sendKeys({ press: 'Tab' });
    expect(focused(element)!.id).to.equal('q');
    way(element).focus();
    await sendKeys({ press: 'Enter' });
    await until('no filters', () => !element.shadowRoot!.querySelector('[part~=filters]'));
  });

  for (const [filter, name, found] of [
    ['Thema', 'Musik', ['Chorprobe', 'Konzert']],
    ['Ort', 'Bad Bergdorf', ['Chorprobe', 'Konzert']],
    ['Verein oder Stelle', 'Sportverein', ['Lauftreff', 'Turnfest', 'Flohmarkt']],
    ['Besonders für', 'Familien', ['Turnfest']],
    ['Sprache', 'Arabisch', ['Chorprobe']],
  ] as const) {
    it(`find by "${filter}" as many as they promise`, async () => {
      const element = await calendar();
      await unfold(element);
      expect(numberAt(choice(facet(element, filter), name))).to.equal(String(found.length));
      await choose(element, filter, name);
      await until('only these', () => names(element).join() === found.join());
      expect(chips(element)).to.deep.equal([name]);
      expect(way(element).textContent).to.contain('(1)');
      expect(focused(element)!.closest('.option')!.textContent).to.contain(name);
    });
  }

  it('leave out what is full or has steps', async () => {
    const element = await calendar();
    await unfold(element);
    choice(element, 'Nur mit freien Plätzen').click();
    await until('four', () => names(element).length === 4);
    choice(element, 'Barrierefrei').click();
    await until('two', () => names(element).join() === 'Turnfest,Chorprobe');
  });

  it('work in the month, and lead to the nearest event that fits', async () => {
    const element = await calendar({ attributes: { view: 'month' } });
    await unfold(element);
    await choose(element, 'Thema', 'Musik');
    await sees(element, '2 Termine');
    expect(all(element, '.entry.event').map(({ textContent }) => textContent.trim())).to.have.length(2);
    find(element, '[part~=next]').click();
    await sees(element, 'Dazu passt gerade kein Termin');
    await until('the way', () => element.shadowRoot!.querySelector('[part~=nearest]'));
    find(element, '[part~=reset]').click();
    await until('no chips', () => chips(element).length === 0);
  });

  it('say what a mistyped word was taken for', async () => {
    const element = await calendar();
    await unfold(element);
    find(element, '#q').focus();
    await sendKeys({ type: 'konzrt' });
    await sees(element, /Gesucht wurde nach: \u2068?Konzert/);
    expect(names(element)).to.deep.equal(['Konzert']);
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ type: 'ert' });
    await until('no hint', () => !visibleText(element).includes('Gesucht wurde nach'));
  });

  it('are taken back one by one and all at once, the focus staying in the widget', async () => {
    const element = await calendar();
    await unfold(element);
    await choose(element, 'Thema', 'Musik');
    await choose(element, 'Ort', 'Bad Bergdorf');
    await until('two chips', () => chips(element).length === 2);
    button(element, 'Filter entfernen: Musik').focus();
    await sendKeys({ press: 'Enter' });
    await until('one chip', () => chips(element).length === 1);
    expect(focused(element)!.ariaLabel).to.equal('Filter entfernen: Bad Bergdorf');
    find(element, '[part~=reset]').focus();
    await sendKeys({ press: 'Enter' });
    await until('all', () => names(element).length === 5);
    expect(focused(element)!.id).to.equal('q');
  });

  it('are called by their names where the address brings them, also folded', async () => {
    const before = location.href;
    history.replaceState(null, '', '?calendar.category=musik&calendar.category=nobody');
    try {
      const element = await calendar({ attributes: { history: 'replace' } });
      await until('the chips', () => chips(element).length === 2);
      expect(chips(element)).to.deep.equal(['Musik', 'nobody']);
      expect(way(element).ariaExpanded).to.equal('false');
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('search for words, which are marked, and wait for a pause of typing before they ask somebody else', async () => {
    const { backend, asked } = askedTown();
    const element = await calendar({ backend });
    await unfold(element);
    const before = asked.length;
    for (const text of ['f', 'fl', 'flo', 'floh']) type(element, text);
    await until('the flea market', () => names(element).join() === 'Flohmarkt');
    expect(
      asked
        .slice(before)
        .filter(({ limit }) => limit !== 1)
        .map(({ q }) => q),
    ).to.deep.equal(['floh']);
    expect(find(element, '.event mark').textContent).to.equal('Floh');
    expect(chips(element)).to.deep.equal(['„floh“']);
    way(element).click();
    await until('the fold', () => !element.shadowRoot!.querySelector('#q'));
    find(element, '.chip').click();
    await until('all', () => names(element).length === 5);
    expect(focused(element) === null || focused(element) === way(element)).to.equal(true);
  });

  it('offer no search where nobody can search, and no filters where there is nothing to choose', async () => {
    const service = await town.service({ languages: ['de'] });
    const mute = { ...service, capabilities: service.capabilities.filter(name => name !== 'search') };
    const { backend } = askedTown({ service: async () => mute });
    const element = await calendar({ backend });
    await until('the other word', () => way(element).textContent.trim() === 'Filter');
    await unfold(element);
    expect(all(element, '#q')).to.have.length(0);
    const one = memoryBackend({ events: [events[4]] });
    element.backend = { ...one, service: async () => mute };
    await until('no way', () => !element.shadowRoot!.querySelector('[part~=filter]'));
  });

  it('offer only what the editor allows', async () => {
    const element = await calendar({ attributes: { places: 'Bad Bergdorf, Talheim', audiences: 'youth families' } });
    expect(names(element)).to.deep.equal(['Lauftreff', 'Turnfest']);
    const other = await calendar({ attributes: { categories: 'musik', organization: 'vhs', languages: 'ar' } });
    expect(names(other)).to.deep.equal(['Chorprobe']);
  });

  it('fit a narrow place, in Arabic too', async () => {
    for (const placing of [{ width: '320px' }, { width: '320px', lang: 'ar', dir: 'rtl' as const }]) {
      const element = await calendar(placing, 'Lauftreff');
      way(element).click();
      await until('the filters', () => element.shadowRoot!.querySelector('[part~=filters]'));
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      await expectAccessible(element);
      element.closest('main')?.remove();
    }
  });

  it('come in the language that the page changes to', async () => {
    const element = await calendar();
    await unfold(element);
    element.lang = 'en';
    await sees(element, 'Only with free places');
    expect(visibleText(element)).not.to.contain('Nur mit freien Plätzen');
  });
});
