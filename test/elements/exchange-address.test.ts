import { expect } from '@open-wc/testing';
import { memoryBackend } from '../../src/backends/memory.js';
import type { ExchangeElement } from '../../src/elements/exchange/exchange.js';
import { standIn } from '../controllers/geolocation.js';
import { find, place, sees, until, visibleText } from '../support/place.js';
import {
  all,
  button,
  chips,
  choice,
  count,
  exchange,
  facet,
  focused,
  offerOf,
  openerOf,
  titles,
} from './exchange-town.js';

const offers = [
  offerOf('Probenraum', { kind: 'room' }),
  offerOf('Werkraum', { kind: 'room' }),
  offerOf('Projektor', { kind: 'equipment' }),
];
const backend = memoryBackend({ offers });
const town = (attributes: Record<string, string> = { history: 'push' }): Promise<ExchangeElement> =>
  exchange({ backend, attributes });

const { href, search: ownSearch } = location;
/** Opens the page with these parameters, beside those of the test runner. */
const visit = (parameters: string, fragment = ''): void =>
  history.replaceState(null, '', `${location.pathname}${ownSearch}&${parameters}${fragment}`);
/** What has been added to the address. */
const added = (): string => location.search.slice(ownSearch.length).replace(/^&/, '');

async function step(way: 'back' | 'forward'): Promise<void> {
  const done = new Promise(resolve => addEventListener('popstate', resolve, { once: true }));
  history[way]();
  await done;
}
function type(element: Element, text: string): void {
  const field = find<HTMLInputElement>(element, '#q');
  field.value = text;
  field.dispatchEvent(new Event('input'));
}

describe('the address of a page with <miteinand-exchange>', () => {
  afterEach(() => history.replaceState(null, '', href));

  it('asks for nothing that the editor leaves out', async () => {
    visit('exchange.kind=room');
    const element = await town({ kinds: 'equipment' });
    expect(titles(element)).to.deep.equal(['Projektor']);
    expect(chips(element)).to.deep.equal([]);
  });

  it('stays as it is unless the editor wants it otherwise, and a link within the page changes nothing', async () => {
    const element = await town({});
    choice(facet(element, 'Art'), 'Raum').click();
    await until('two', () => count(element) === 2);
    expect(location.href).to.equal(href);
    const jumped = new Promise(resolve => addEventListener('popstate', resolve, { once: true }));
    location.hash = 'elsewhere';
    await jumped;
    await element.updateComplete;
    expect(chips(element)).to.deep.equal(['Raum']);
    await step('back');
    expect(chips(element)).to.deep.equal(['Raum']);
  });

  it('keeps the search, and shows it again in a new tab', async () => {
    const element = await town({ history: 'replace' });
    type(element, 'raum');
    choice(facet(element, 'Art'), 'Raum').click();
    const select = find<HTMLSelectElement>(element, '.sort select');
    select.value = 'newest';
    select.dispatchEvent(new Event('change'));
    expect(added()).to.equal('exchange.q=raum&exchange.kind=room&exchange.sort=newest');
    element.closest('main')!.remove();
    const again = await town({});
    expect(find<HTMLInputElement>(again, '#q').value).to.equal('raum');
    expect(chips(again)).to.deep.equal(['Raum']);
    expect(find<HTMLSelectElement>(again, '.sort select').value).to.equal('newest');
    expect(titles(again)).to.have.members(['Probenraum', 'Werkraum']);
  });

  it('makes each choice a step for the back button, and what is typed none', async () => {
    const element = await town();
    const { length } = history;
    type(element, 'r');
    type(element, 'raum');
    expect(history.length).to.equal(length);
    choice(facet(element, 'Art'), 'Raum').click();
    await until('the chip', () => chips(element).length === 1);
    await step('back');
    await until('no chip', () => chips(element).length === 0);
    expect(find<HTMLInputElement>(element, '#q').value).to.equal('raum');
    await step('forward');
    await until('the chip', () => chips(element).join() === 'Raum');
  });

  it('names the opened offer; back and forward close and open it', async () => {
    const element = await town();
    openerOf(element, 'Werkraum').focus();
    openerOf(element, 'Werkraum').click();
    expect(added()).to.equal('exchange.offer=Werkraum');
    await until('the focus on the title', () => focused(element)?.matches('.detail .title'));
    await step('back');
    await until('the focus back', () => focused(element) && focused(element) === openerOf(element, 'Werkraum'));
    await step('forward');
    await sees(element, 'Zurück zur Liste');
    await until('the title', () => element.shadowRoot!.querySelector('.detail .title'));
  });

  it('goes back by the widget’s own button as by the browser’s', async () => {
    const element = await town();
    const { length } = history;
    openerOf(element, 'Werkraum').click();
    await until('the title', () => element.shadowRoot!.querySelector('.detail .title'));
    const done = new Promise(resolve => addEventListener('popstate', resolve, { once: true }));
    find(element, '[part~=back]').click();
    await done;
    expect(added()).to.equal('');
    expect(history.length).to.equal(length + 1);
    await until('the list', () => titles(element).length === 3);
  });

  it('leads to an offer without taking the focus from the page', async () => {
    visit('exchange.offer=Projektor');
    const element = await exchange({ backend, attributes: { history: 'push' } }, 'Projektor');
    await until('the offer', () => element.shadowRoot!.querySelector('.detail .title'));
    expect(document.activeElement).to.equal(document.body);
    find(element, '[part~=back]').focus();
    find(element, '[part~=back]').click();
    await until('the focus back', () => focused(element) && focused(element) === openerOf(element, 'Projektor'));
    expect(added()).to.equal('');
  });

  it('wins over the offer that the editor shows first, which stays closed once it is closed', async () => {
    visit('exchange.offer=Projektor');
    const named = await exchange({ backend, attributes: { offer: 'Werkraum' } }, 'Projektor');
    expect(visibleText(named)).not.to.contain('Werkraum');
    named.closest('main')!.remove();
    history.replaceState(null, '', href);
    const element = await exchange({ backend, attributes: { offer: 'Werkraum', history: 'push' } }, 'Zurück zur Liste');
    find(element, '[part~=back]').click();
    await until('the list', () => titles(element).length === 3);
    openerOf(element, 'Projektor').click();
    await until('the title', () => element.shadowRoot!.querySelector('.detail .title'));
    find(element, '[part~=back]').click();
    await until('the address', () => added() === '');
    await until('the list', () => titles(element).length === 3);
  });

  it('shows the offer that a script names before the first rendering', async () => {
    const element = await place('miteinand-exchange', { backend });
    const late = document.createElement('miteinand-exchange');
    element.replaceWith(late);
    late.offer = 'Werkraum';
    await sees(late, 'Zurück zur Liste');
  });

  it('says that an offer is gone, and leads to the list', async () => {
    visit('exchange.offer=gone');
    const element = await exchange({ backend }, 'Das gibt es hier nicht mehr');
    find(element, '[part~=back]').click();
    await until('the list', () => titles(element).length === 3);
    await until('the focus on the number', () => focused(element)?.getAttribute('role') === 'status');
  });

  it('holds two widgets that do not disturb each other', async () => {
    const [one, two] = [await town(), await town({ history: 'push', id: 'club' })];
    const opened = (element: Element): boolean => !!element.shadowRoot!.querySelector('.detail');
    openerOf(one, 'Werkraum').click();
    openerOf(two, 'Projektor').click();
    await until('both', () => opened(one) && opened(two));
    expect(added()).to.equal('exchange.offer=Werkraum&club.offer=Projektor');
    find(one, '[part~=back]').click();
    await until('one closed', () => !opened(one));
    expect(opened(two)).to.equal(true);
    find(two, '[part~=back]').click();
    await until('two closed', () => !opened(two));
    await until('the address', () => added() === '');
    expect(opened(one)).to.equal(false);
  });

  it('leaves other parameters and the fragment as they are', async () => {
    visit('utm=a+b%20c&&x=%zz&exchange.kind=room&y', '#:~:text=%41');
    const { hash } = location;
    const element = await town({ history: 'replace' });
    expect(chips(element)).to.deep.equal(['Raum']);
    button(element, 'Filter entfernen').click();
    expect(added()).to.equal('utm=a+b%20c&&x=%zz&y');
    expect(location.hash).to.equal(hash);
  });

  it('does no harm, whatever somebody writes into it', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `exchange.category=${index}`).join('&');
    visit(
      `exchange.__proto__=x&exchange.constructor=x&exchange.kind=%E0%A4%A&exchange.kind=&exchange.kind=room` +
        `&exchange.kind=room&exchange.sort=hack&exchange.offer=&exchange.unknown=1&exchange.q=${'x'.repeat(9999)}&${many}`,
    );
    const element = await exchange({ backend }, 'Dazu passt gerade kein Angebot');
    expect(chips(element).filter(chip => chip === 'Raum')).to.have.length(1);
    expect(chips(element)).not.to.include('');
    expect(chips(element).length).to.be.below(60);
    find(element, '[part~=reset]').click();
    await until('all', () => count(element) === 3);
    expect(all(element, '.detail')).to.have.length(0);
  });

  it('never holds where the visitor is, nor how far one would go', async () => {
    const browser = standIn();
    const element = await town({ history: 'replace' });
    await until('the button', () => button(element, 'In meiner Nähe'));
    button(element, 'In meiner Nähe').click();
    browser.answer({ latitude: 48.137154, longitude: 11.576124 });
    await until('the distance', () => element.shadowRoot!.querySelector('#radius'));
    const distance = find<HTMLSelectElement>(element, '#radius');
    distance.value = '10';
    distance.dispatchEvent(new Event('change'));
    choice(facet(element, 'Art'), 'Raum').click();
    await until('both chips', () => chips(element).length === 2);
    expect(added()).to.equal('exchange.kind=room');
  });
});
