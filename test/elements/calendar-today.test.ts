import { expect } from '@open-wc/testing';
import { find, until } from '../support/place.js';
import { all, calendar, eventOf, texts, townOf } from './calendar-town.js';

const RealDate = Date;
afterEach(() => (globalThis.Date = RealDate));

/** Sets the page's clock; time goes on from there. Taken back after the test. */
function setClock(moment: string): void {
  const start = RealDate.parse(moment) - performance.now();
  globalThis.Date = class extends RealDate {
    constructor(value: number | string = start + performance.now()) {
      super(value);
    }
    static override now(): number {
      return start + performance.now();
    }
  } as DateConstructor;
}

/** What a device does when it wakes. */
const wake = (): boolean => document.dispatchEvent(new Event('visibilitychange'));

const town = townOf(eventOf('Gestern', '2026-05-15T20:00:00+02:00'), eventOf('Heute', '2026-05-16T20:00:00+02:00'));
const today = (element: Element): string | undefined =>
  all(element, '.today').map(day => day.closest<HTMLElement>('[data-day]')?.dataset['day'])[0];

describe('today in <miteinand-calendar>', () => {
  it('is the town’s, and another after its midnight, while the page stays open', async () => {
    setClock('2026-05-15T23:59:57.500+02:00');
    const element = await calendar({ view: 'month' }, town);
    await until('the 15th', () => today(element) === '2026-05-15');
    expect(find(element, '[tabindex="0"]').closest<HTMLElement>('[data-day]')!.dataset['day']).to.equal('2026-05-15');
    await until('the 16th', () => today(element) === '2026-05-16');
    expect(find(element, '[aria-current=date]').textContent.trim()).to.equal('16');
  });

  it('is another after a device slept', async () => {
    setClock('2026-05-15T12:00:00+02:00');
    const element = await calendar({ view: 'list' }, town);
    expect(texts(element, '.open')).to.deep.equal(['Gestern', 'Heute']);
    setClock('2026-05-16T07:00:00+02:00');
    wake();
    await until('the new day', () => texts(element, '.open').length === 1);
    expect(texts(element, '[part=period-title]')).to.deep.equal(['Ab 16. Mai 2026']);
  });

  it('is looked for no more when the widget is gone', async () => {
    setClock('2026-05-15T12:00:00+02:00');
    const element = await calendar({ view: 'list' }, town);
    element.remove();
    setClock('2026-05-16T07:00:00+02:00');
    wake();
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(texts(element, '.open')).to.deep.equal(['Gestern', 'Heute']);
  });
});
