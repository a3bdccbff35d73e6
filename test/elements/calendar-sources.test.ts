import { expect } from '@open-wc/testing';
import type { Ask, Backend } from '../../src/backends/backend.js';
import { memoryBackend } from '../../src/backends/memory.js';
import type { CalendarEvent } from '../../src/contract/calendar-event.js';
import type { EventQuery } from '../../src/contract/event-query.js';
import type { List, SourceState } from '../../src/contract/list.js';
import { CalendarElement } from '../../src/elements/calendar/calendar.js';
import { find, place, sees, testDay, until, visibleText } from '../support/place.js';
import { expectAccessible } from '../support/widget-suite.js';

customElements.define('miteinand-calendar', CalendarElement);

type Page = Partial<List<CalendarEvent>>;

const source = (name: string, state: SourceState['state'] = 'answered'): SourceState => ({ name, state });
const waiting = [source('Stadt'), source('Caritas', 'waiting')];
const whole = [source('Stadt'), source('Caritas')];

const event = (day: number, name = `Termin ${day}`): CalendarEvent => ({
  id: name.replace(/\s/g, '-'),
  lang: 'de',
  name,
  startDate: `2026-05-${day}`,
});

/** A town of several sources that answers as the test says, and tells later what one of them has. */
function town(answer: (query: EventQuery) => Page): { backend: Backend; asked: Ask[]; tell: (page: Page) => void } {
  const asked: Ask[] = [];
  const full = (page: Page): List<CalendarEvent> => ({ items: [], omitted: 0, ...page });
  const events: Backend['events'] = async (query, ask) => {
    if (query.cursor === undefined) asked.push(ask);
    return full(answer(query));
  };
  return { backend: { ...memoryBackend({}), events }, asked, tell: page => asked.at(-1)!.onFuller!(full(page)) };
}

const calendar = (backend: Backend, view: 'list' | 'month'): Promise<CalendarElement> =>
  place('miteinand-calendar', { backend, attributes: { from: testDay, view } });

const all = (element: Element, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const names = (element: Element): string[] => all(element, '.list .open').map(open => open.textContent.trim());
const focused = (element: Element): HTMLElement => element.shadowRoot!.activeElement as HTMLElement;

describe('several sources in <miteinand-calendar>', () => {
  it('can hold nobody up in the list: the slow one joins when it comes', async () => {
    const { backend, asked, tell } = town(() => ({ items: [event(16), event(20)], total: 2, sources: waiting }));
    const element = await calendar(backend, 'list');
    await sees(element, /1 von 2 Quellen.*Noch unterwegs: \u2068Caritas\u2069/);
    expect(names(element)).to.deep.equal(['Termin 16', 'Termin 20']);
    await expectAccessible(element);
    tell({ items: [event(16), event(18), event(20)], total: 3, sources: whole });
    await sees(element, 'Termin 18');
    expect(visibleText(element)).to.contain('3 Termine').and.not.contain('unterwegs');
    expect(asked).to.have.length(1);
  });

  it('nor in the month, of which all pages join', async () => {
    const { backend, tell } = town(({ cursor }) => {
      if (cursor === 'late') return { items: [event(28)] };
      return cursor ? { items: [event(20)], sources: waiting } : { items: [event(16)], next: '2', sources: waiting };
    });
    const element = await calendar(backend, 'month');
    await sees(element, /2 Termine.*Noch unterwegs/);
    tell({ items: [event(16), event(18), event(20)], next: 'late', sources: whole });
    await sees(element, /4 Termine/);
    expect(all(element, '[data-item]').map(({ dataset }) => dataset['item'])).to.deep.equal([
      'Termin-16',
      'Termin-18',
      'Termin-20',
      'Termin-28',
    ]);
    expect(visibleText(element)).not.to.contain('unterwegs');
  });

  it('wait for further pages of the month that are under way', async () => {
    let tellNow = (): void => {};
    const { backend, tell } = town(({ cursor }) => {
      if (cursor) tellNow();
      return { items: [event(cursor ? 20 : 16)], next: cursor ? undefined : '2', sources: waiting };
    });
    tellNow = () => tell({ items: [event(16), event(18), event(20)], sources: whole });
    const element = await calendar(backend, 'month');
    await sees(element, /3 Termine/);
    expect(visibleText(element)).not.to.contain('unterwegs');
  });

  it('leave the focus on its event when others come before it', async () => {
    const { backend, tell } = town(() => ({ items: [event(16), event(20)], sources: waiting }));
    const element = await calendar(backend, 'list');
    await sees(element, 'Termin 20');
    find(element, '[data-item=Termin-20]').focus();
    tell({ items: [event(16), event(18), event(20)], sources: whole });
    await sees(element, 'Termin 18');
    await until('the focus on its event', () => focused(element)?.textContent.includes('Termin 20'));
  });

  it('leave it in the list of a day that stands open', async () => {
    const { backend, tell } = town(() => ({ items: [event(20, 'Lesung')], sources: waiting }));
    const element = await calendar(backend, 'month');
    await sees(element, 'Lesung');
    find(element, '[data-day="2026-05-20"] .number').click();
    await until('the day’s list', () => all(element, '.day-panel .open').length);
    find(element, '.day-panel .open').focus();
    tell({ items: [event(20, 'Andacht'), event(20, 'Lesung')], sources: whole });
    await until('both', () => all(element, '.day-panel .open').length === 2);
    await until('the focus on its event', () => focused(element)?.matches('.day-panel .open[data-item=Lesung]'));
  });

  it('take no page away from who has gone on to it', async () => {
    const { backend, tell } = town(({ cursor }) =>
      cursor ? { items: [event(24)] } : { items: [event(16), event(20)], next: '2', total: 3, sources: waiting },
    );
    const element = await calendar(backend, 'list');
    await sees(element, 'Mehr anzeigen');
    find(element, '[part~=more]').click();
    await sees(element, 'Termin 24');
    tell({ items: [event(16), event(18)], next: '3', total: 4, sources: whole });
    await sees(element, '4 Termine');
    expect(names(element)).to.deep.equal(['Termin 16', 'Termin 20', 'Termin 24']);
  });

  it('are asked again on request, the focus staying in the widget', async () => {
    let sources = [source('Stadt'), source('Caritas', 'failed')];
    const { backend, asked } = town(() => ({ items: [event(16)], sources }));
    const element = await calendar(backend, 'list');
    await sees(element, /Gerade nicht erreichbar: \u2068Caritas\u2069/);
    await expectAccessible(element);
    sources = whole;
    find(element, '[part~=retry]').focus();
    find(element, '[part~=retry]').click();
    await until('nobody missing', () => !all(element, '[part~=sources]').length);
    expect(asked).to.have.length(2);
    expect(focused(element).textContent).to.contain('Ab 15. Mai 2026');
  });

  it('are asked again when the widget was moved while one was on its way', async () => {
    const { backend, asked } = town(() => ({ items: [event(16)], sources: asked.length > 1 ? whole : waiting }));
    const element = await calendar(backend, 'list');
    await sees(element, 'unterwegs');
    element.parentElement!.append(element);
    await until('all sources', () => !all(element, '[part~=sources]').length);
    expect(asked).to.have.length(2);
  });
});
