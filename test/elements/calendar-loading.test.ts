import { expect } from '@open-wc/testing';
import type { Backend } from '../../src/backends/backend.js';
import { memoryBackend } from '../../src/backends/memory.js';
import { failingBackend, find, sees, until, visibleText } from '../support/place.js';
import { expectAccessible } from '../support/widget-suite.js';
import { calendar, choose, click, eventOf, periodOf, texts } from './calendar-town.js';

/** A town that notes for which days it is asked, and that can be cut off. */
class Town {
  asked: string[] = [];
  isDown = false;
  /** Holds back every answer until it is called. */
  answer: (() => void) | undefined;
  readonly #town = memoryBackend({
    service: { timeZone: 'Europe/Berlin' },
    events: ['2026-05-20', '2026-06-20', '2026-07-20', '2026-08-20'].map(day => eventOf(`Markt am ${day}`, day)),
  });

  get backend(): Backend {
    const events: Backend['events'] = async (query, ask) => {
      this.asked.push(query.from!);
      if (this.answer) await new Promise<void>(resolve => (this.answer = resolve));
      return (this.isDown ? failingBackend() : this.#town).events(query, ask);
    };
    return { ...this.#town, events };
  }
}

const inMay = { view: 'month', from: '2026-05-01' };
const may = '2026-05-01';
const june = '2026-06-01';
const july = '2026-06-29';

describe('what <miteinand-calendar> loads', () => {
  it('is the next month before anybody asks, once the shown one is there', async () => {
    const town = new Town();
    const element = await calendar(inMay, town.backend);
    await until('both', () => town.asked.length === 2);
    expect(town.asked).to.deep.equal([may, june]);
    await new Promise(resolve => setTimeout(resolve, 50));
    town.answer = () => {};
    click(element, 'next');
    await until('June without waiting', () => periodOf(element) === 'Juni 2026');
    expect(visibleText(element)).to.contain('Markt am 2026-06-20');
    await until('July', () => town.asked.length === 3);
    expect(town.asked[2]).to.equal(july);
  });

  it('is nothing ahead where visitors save data, nor beyond the last day', async () => {
    const connection = Object.getOwnPropertyDescriptor(Navigator.prototype, 'connection')!;
    Object.defineProperty(Navigator.prototype, 'connection', { configurable: true, value: { saveData: true } });
    try {
      const town = new Town();
      await calendar(inMay, town.backend);
      await new Promise(resolve => setTimeout(resolve, 150));
      expect(town.asked).to.deep.equal([may]);
    } finally {
      Object.defineProperty(Navigator.prototype, 'connection', connection);
    }
    const town = new Town();
    await calendar({ ...inMay, until: '2026-05-31' }, town.backend);
    await new Promise(resolve => setTimeout(resolve, 150));
    expect(town.asked).to.deep.equal([may]);
  });

  it('is seen again at once, and asked for anew', async () => {
    const town = new Town();
    const element = await calendar(inMay, town.backend);
    click(element, 'next');
    await until('June', () => periodOf(element) === 'Juni 2026');
    await until('July ahead', () => town.asked.includes(july));
    const before = town.asked.length;
    town.answer = () => {};
    click(element, 'previous');
    await element.updateComplete;
    expect(periodOf(element)).to.equal('Mai 2026');
    expect(find(element, '[role=grid]').ariaBusy).to.equal('false');
    await until('the question', () => town.asked.length > before);
    expect(town.asked[before]).to.equal(may);
  });

  it('stays readable and dated when the plug is pulled, with a way to try again', async () => {
    const town = new Town();
    const element = await calendar(inMay, town.backend);
    await until('June ahead', () => town.asked.length === 2);
    click(element, 'next');
    await until('June', () => periodOf(element) === 'Juni 2026');
    town.isDown = true;
    click(element, 'previous');
    await sees(element, 'gerade nicht erreichbar');
    expect(visibleText(element))
      .to.match(/Stand: \d+:\d\d/)
      .and.contain('Markt am 2026-05-20');
    await expectAccessible(element);
    town.isDown = false;
    find(element, '.failed button').click();
    await until('the note to go', () => !visibleText(element).includes('Stand:'));
    expect(visibleText(element)).to.contain('Markt am 2026-05-20');
  });

  it('says of an event what the calendar knows where the rest does not come', async () => {
    const town = new Town();
    const event: Backend['event'] = (id, ask) => failingBackend().event(id, ask);
    const element = await calendar({ ...inMay, view: 'list' }, { ...town.backend, event });
    find(element, '.event .open').click();
    await sees(element, 'gerade nicht erreichbar');
    await until('the event', () => element.shadowRoot!.querySelector('.detail .title'));
    expect(visibleText(find(element, '.detail'))).to.contain('Mittwoch, 20. Mai 2026');
    await expectAccessible(element);
  });

  it('shows nothing under the name of a month that did not come', async () => {
    const town = new Town();
    const element = await calendar({ ...inMay, until: '2026-10-31' }, town.backend);
    town.isDown = true;
    for (let month = 0; month < 4; month += 1) click(element, 'next');
    await sees(element, 'gerade nicht erreichbar');
    expect(periodOf(element)).to.equal('September 2026');
    expect(visibleText(element)).not.to.contain('Markt');
  });

  it('is asked for by day where the list goes on, and by the days of a week', async () => {
    const town = new Town();
    const element = await calendar({ view: 'list', from: '2026-05-06', until: '2026-08-31' }, town.backend);
    choose(element, 'Woche');
    await until('the week', () => periodOf(element) === '4.–10. Mai 2026');
    expect(town.asked.slice(0, 2)).to.deep.equal(['2026-05-06', '2026-05-06']);
    expect(texts(element, '[part~=previous]')).to.have.length(1);
  });
});
