import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CalendarEvent } from '../../src/contract/calendar-event.js';
import { find, sees, until, visibleText } from '../support/place.js';
import { expectAccessible } from '../support/widget-suite.js';
import { opened, printedBy, townWith } from './event-scene.js';

const superEvent = { id: 'fest', name: 'Dorffest', type: 'Event' as const };

/** Two days on two stages, so many parts. */
const partsOf = (count: number): Partial<CalendarEvent>[] =>
  Array.from({ length: count }, (_, index) => {
    const start = `2099-06-0${1 + (index % 2)}T${String(10 + (index % 10)).padStart(2, '0')}:00:00+02:00`;
    return {
      id: `part-${index}`,
      name: `Auftritt ${index}`,
      startDate: start,
      endDate: start.replace(':00:00', ':30:00'),
      location: { name: index % 4 < 2 ? 'Große Bühne' : 'Zelt' },
      superEvent,
    };
  });

const exhibitorsOf = (count: number): CalendarEvent['exhibitors'] =>
  Array.from({ length: count }, (_, index) => ({
    name: index === 41 ? 'Bäckerei Öl & Söhne' : `${'ÄBCDEFG'[index % 7]}-Verein ${index}`,
    stand: String(index + 1),
    summary: index === 42 ? 'Imkerei und Honig' : 'Stellt sich vor',
    categories: index % 10 ? [{ id: `k${index % 3}`, name: ['Sport', 'Natur', 'Musik'][index % 3] }] : undefined,
    url: index === 42 ? 'https://imker.example/' : undefined,
  }));

const fest = (parts: number, exhibitors = 0) =>
  townWith(
    {
      id: 'fest',
      name: 'Dorffest',
      startDate: '2099-06-01',
      endDate: '2099-06-02',
      timeZone: undefined,
      ...(parts && { subEventCount: parts }),
      ...(exhibitors && { exhibitors: exhibitorsOf(exhibitors) }),
    },
    ...partsOf(parts),
  );

const titles = (element: Element, selector: string): string[] =>
  [...element.shadowRoot!.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());

const type = async (element: Element, label: string, text: string): Promise<void> => {
  const labels = [...element.shadowRoot!.querySelectorAll('label')];
  labels
    .find(({ textContent }) => textContent.includes(label))!
    .querySelector('input')!
    .focus();
  await sendKeys({ type: text });
};

const saidOf = (element: Element): string[] =>
  titles(element, '.text-filter [role=status]').filter(text => text !== '');

describe('the programme of a festival', () => {
  it('stands day by day and stage by stage', async () => {
    const element = await opened(fest(8));
    await sees(element, 'Programm');
    await sees(element, 'Auftritt 7');
    expect(titles(element, '[part=programme] .group-title')).to.deep.equal([
      'Montag, 1. Juni 2099',
      'Dienstag, 2. Juni 2099',
    ]);
    expect(titles(element, '[part=programme] .stage')).to.deep.equal(['Große Bühne', 'Zelt', 'Große Bühne', 'Zelt']);
    expect(titles(element, '[part=programme] .time')[0]).to.match(/^10:00–10:30/);
    expect(visibleText(element)).not.to.include('Im Programm suchen');
    await expectAccessible(element);
  });

  it('can be searched where it is long, and says how much was found', async () => {
    const element = await opened(fest(40));
    await sees(element, 'Auftritt 39');
    expect(saidOf(element)).to.deep.equal([]);
    await type(element, 'Im Programm suchen', 'grosse auftritt 36');
    await until('one to be found', () => titles(element, '[part=programme] .open').length === 1);
    expect(titles(element, '[part=programme] .open')).to.deep.equal(['Auftritt 36']);
    expect(saidOf(element)).to.deep.equal(['1 Programmpunkt']);
  });

  it('opens a part and leads back to it, as it was', async () => {
    const element = await opened(fest(40));
    await sees(element, 'Auftritt 39');
    await type(element, 'Im Programm suchen', 'Zelt');
    await until('the stage', () => titles(element, '[part=programme] .open').length === 20);
    find(element, '[data-item="part-3"]').click();
    await sees(element, 'Teil von');
    await until('the focus', () => element.shadowRoot!.activeElement?.textContent.includes('Auftritt 3'));
    expect(titles(element, '[part~=back]')).to.deep.equal(['Zurück']);
    find(element, '[part~=back]').click();
    await until('the focus', () => (element.shadowRoot!.activeElement as HTMLElement)?.dataset['item'] === 'part-3');
    expect(titles(element, '[part=programme] .open')).to.have.length(20);
    find(element, '[part~=back]').click();
    await until('the calendar', () => element.shadowRoot!.querySelector('.period-title'));
    await until('the focus', () => (element.shadowRoot!.activeElement as HTMLElement)?.dataset['item'] === 'fest');
  });

  it('is printed with the names of its parts, without what can only be clicked', async () => {
    const element = await opened(fest(40, 20));
    await sees(element, 'Auftritt 39');
    const page = await printedBy(element, 'print');
    const text = page.body.textContent;
    expect(text)
      .to.include('Auftritt 0')
      .and.include('Auftritt 39')
      .and.include('Große Bühne')
      .and.include('B-Verein 1');
    expect(text).not.to.match(/suchen|Karte|In den eigenen Kalender/);
    expect(page.querySelectorAll('button, input, details')).to.have.length(0);
  });

  it('says that it did not come, and comes when asked again', async () => {
    const town = fest(8);
    let isDown = true;
    const events: typeof town.events = (query, ask) =>
      query.superEvent && isDown ? Promise.reject(new Error('test: down')) : town.events(query, ask);
    const element = await opened({ ...town, events });
    await sees(element, 'schiefgegangen');
    isDown = false;
    find(element, '.failed button').click();
    await sees(element, 'Auftritt 7');
  });

  it('shows only what belongs to it, whatever a backend answers', async () => {
    const town = fest(4);
    const events: typeof town.events = async (query, ask) => {
      const list = await town.events(query, ask);
      const others = await town.events({ from: '2099-01-01' }, ask);
      return query.superEvent ? { ...list, items: [...list.items, ...others.items] } : list;
    };
    const element = await opened({ ...town, events });
    await sees(element, 'Programm');
    await until('the parts', () => titles(element, '[part=programme] .open').length === 4);
  });
});

describe('the exhibitors of a fair', () => {
  it('stand by subject, each with the stand; all 70 can be searched by name, subject and stand', async () => {
    const element = await opened(fest(0, 70));
    await sees(element, 'Wer ausstellt');
    expect(titles(element, '[part=exhibitors] li')).to.have.length(70);
    expect(titles(element, '[part=exhibitors] .group-title')).to.deep.equal(['Musik', 'Natur', 'Sport', 'Weitere']);
    await type(element, 'Name, Thema oder Stand', 'honig');
    await until('one to be found', () => titles(element, '[part=exhibitors] li').length === 1);
    expect(saidOf(element)).to.deep.equal(['1 Stand']);
    expect(titles(element, '[part=exhibitors] .stand')).to.deep.equal(['Stand \u206843\u2069']);
    expect(find<HTMLAnchorElement>(element, '[part=exhibitors] li a').href).to.equal('https://imker.example/');
    await expectAccessible(element);
  });

  it('are found however their names are written', async () => {
    const element = await opened(fest(0, 70));
    await sees(element, 'Wer ausstellt');
    await type(element, 'Name, Thema oder Stand', 'baeckerei oel SOEHNE');
    await until('one to be found', () => titles(element, '[part=exhibitors] li').length === 1);
    await sendKeys({ type: ' nicht da' });
    await until('none to be found', () => saidOf(element)[0] === '0 Stände');
  });

  it('stand in one list where they are few', async () => {
    const few = townWith({
      exhibitors: [{ name: 'Zebra' }, { name: 'Ämter' }, { name: 'Bund', stand: 'Halle 2, Stand 1' }],
    });
    const element = await opened(few);
    expect(titles(element, '[part=exhibitors] li').map(text => text.replace(/\s+/g, ' '))).to.deep.equal([
      'Ämter',
      'Bund \u2068Halle 2, Stand 1\u2069',
      'Zebra',
    ]);
    expect(visibleText(element)).not.to.include('Name, Thema');
  });
});
