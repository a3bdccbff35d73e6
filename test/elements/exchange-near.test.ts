import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Backend } from '../../src/backends/backend.js';
import { memoryBackend } from '../../src/backends/memory.js';
import { standIn } from '../controllers/geolocation.js';
import { find, sees, until, visibleText } from '../support/place.js';
import { expectAccessible } from '../support/widget-suite.js';
import {
  all,
  answeringTown,
  button,
  chips,
  count,
  exchange,
  focused,
  offerOf,
  offersOf,
  titles,
} from './exchange-town.js';

const here = { latitude: 48.137154, longitude: 11.576124 };
const at = (title: string, latitude: number) =>
  offerOf(title, { location: { geo: { latitude, longitude: here.longitude } } });
/** Three offers in a line to the north: about 1, 4 and 40 kilometres away. */
const offers = [at('Weit weg', 48.5), at('Um die Ecke', 48.146), at('Im Nachbarort', 48.173), offerOf('Von zu Hause')];

const remote = (capabilities = ['offers', 'search', 'near']): Pick<Backend, 'service'> => ({
  service: async () => ({ name: 'Stadt Talheim', capabilities }),
});
const order = (element: Element): HTMLSelectElement => find<HTMLSelectElement>(element, '.sort select');
function choose(select: HTMLSelectElement, text: string): void {
  select.selectedIndex = [...select.options].findIndex(option => option.text.includes(text));
  select.dispatchEvent(new Event('change'));
}

describe('what is near, in <miteinand-exchange>', () => {
  it('is asked only on a click, and found within the page', async () => {
    const browser = standIn();
    const element = await exchange({ backend: memoryBackend({ offers }) });
    await until('the button', () => button(element, 'In meiner Nähe'));
    expect(browser.asked).to.equal(0);
    button(element, 'In meiner Nähe').click();
    await sees(element, 'Standort wird ermittelt');
    expect(browser.asked).to.equal(1);
    browser.answer(here);
    await until('the nearest first', () => titles(element)[0] === 'Um die Ecke');
    expect(titles(element).slice(0, 3)).to.deep.equal(['Um die Ecke', 'Im Nachbarort', 'Weit weg']);
    await sees(element, /1 km.*4 km.*40 km/);
    expect(order(element).value).to.equal('nearest');
    await expectAccessible(element);
  });

  it('can be narrowed to some kilometres, and widened again', async () => {
    const browser = standIn();
    const element = await exchange({ backend: memoryBackend({ offers }) });
    await until('the button', () => button(element, 'In meiner Nähe'));
    button(element, 'In meiner Nähe').click();
    browser.answer(here);
    await until('the choice', () => element.shadowRoot!.querySelector('#radius'));
    choose(find<HTMLSelectElement>(element, '#radius'), '5 km');
    await until('two', () => count(element) === 2);
    expect(chips(element)).to.deep.equal(['Bis 5 km']);
    button(element, 'Filter entfernen: Bis 5').click();
    await until('all', () => count(element) === 4);
  });

  it('keeps the keyboard’s place from the question to the answer and back', async () => {
    const browser = standIn();
    const element = await exchange({ backend: memoryBackend({ offers }) });
    await until('the button', () => button(element, 'In meiner Nähe'));
    button(element, 'In meiner Nähe').focus();
    await sendKeys({ press: 'Enter' });
    browser.answer(here);
    await until('the focus on the distance', () => focused(element)?.id === 'radius');
    button(element, 'Standort vergessen').focus();
    await sendKeys({ press: 'Enter' });
    await until('the focus on the button', () => focused(element)?.textContent.includes('In meiner Nähe'));
    expect(visibleText(element)).not.to.contain('km');
    expect(count(element)).to.equal(4);
  });

  it('says when the browser refuses, and asks again on request', async () => {
    const browser = standIn();
    const element = await exchange({ backend: memoryBackend({ offers }) });
    await until('the button', () => button(element, 'In meiner Nähe'));
    button(element, 'In meiner Nähe').click();
    browser.refuse();
    await sees(element, 'Ihr Standort ließ sich nicht ermitteln');
    await expectAccessible(element);
    button(element, 'In meiner Nähe').click();
    browser.answer(here);
    await until('the choice', () => element.shadowRoot!.querySelector('#radius'));
  });

  it('tells another computer only what the visitor agrees to, to about a kilometre', async () => {
    const browser = standIn();
    const { backend, asked } = answeringTown(() => ({ items: offersOf(3) }), remote());
    const element = await exchange({ backend });
    await until('the button', () => button(element, 'In meiner Nähe'));
    button(element, 'In meiner Nähe').focus();
    await sendKeys({ press: 'Enter' });
    browser.answer(here);
    await sees(element, /auf einen Kilometer gerundet, an \u2068Stadt Talheim\u2069 gesendet/);
    await expectAccessible(element);
    expect([...order(element).options].map(({ value }) => value)).not.to.include('nearest');
    expect(asked.some(({ near }) => near)).to.equal(false);
    expect(focused(element)!.textContent.trim()).to.equal('Einverstanden');
    await sendKeys({ press: 'Enter' });
    await until('the question', () => asked.at(-1)!.near);
    expect(asked.at(-1)!.near).to.deep.equal({ latitude: 48.14, longitude: 11.58 });
    expect(asked.at(-1)!.sort).to.equal('nearest');
    expect(focused(element)!.id).to.equal('radius');
    button(element, 'Standort vergessen').click();
    await until('a question without it', () => !asked.at(-1)!.near);
  });

  it('tells nothing when the visitor would rather not', async () => {
    const browser = standIn();
    const { backend, asked } = answeringTown(() => ({ items: offersOf(3) }), remote());
    const element = await exchange({ backend });
    await until('the button', () => button(element, 'In meiner Nähe'));
    button(element, 'In meiner Nähe').click();
    browser.answer(here);
    await until('the question', () => button(element, 'Lieber nicht'));
    button(element, 'Lieber nicht').click();
    await until('the button again', () => button(element, 'In meiner Nähe'));
    expect(asked.some(({ near, sort }) => near ?? sort)).to.equal(false);
  });

  it('tells no second backend what the first may know', async () => {
    const browser = standIn();
    const element = await exchange({ backend: memoryBackend({ offers }) });
    await until('the button', () => button(element, 'In meiner Nähe'));
    button(element, 'In meiner Nähe').click();
    browser.answer(here);
    await until('the nearest first', () => titles(element)[0] === 'Um die Ecke');
    const [first, second] = [0, 1].map(() => answeringTown(() => ({ items: offersOf(3) }), remote()));
    element.backend = first.backend;
    await until('its question', () => button(element, 'Einverstanden'));
    button(element, 'Einverstanden').click();
    await until('its answer', () => first.asked.at(-1)!.near);
    element.backend = second.backend;
    await until('its question', () => button(element, 'Einverstanden'));
    expect(first.asked[0].near).to.equal(undefined);
    expect(second.asked.some(({ near }) => near)).to.equal(false);
  });

  for (const [why, isSecure, more] of [
    ['on plain http', false, remote()],
    ['where the town cannot search by place', true, remote(['offers', 'search'])],
  ] as const) {
    it(`is not offered ${why}`, async () => {
      standIn({ isSecure });
      const { backend, asked } = answeringTown(() => ({ items: offersOf(3) }), more);
      const element = await exchange({ backend });
      await until('the answer', () => asked.length && all(element, '#q').length);
      await new Promise(resolve => setTimeout(resolve, 50));
      expect(all(element, '.near-me')).to.have.length(0);
    });
  }
});
