import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { memoryBackend } from '../../src/backends/memory.js';
import { offerTag } from '../../src/context/tags.js';
import { ExchangeElement } from '../../src/elements/exchange/exchange.js';
import { SignupElement } from '../../src/elements/signup/signup.js';
import { failingBackend, find, place, sees, townBackend, until, visibleText } from '../support/place.js';
import { expectAccessible, widgetSuite } from '../support/widget-suite.js';

customElements.define('miteinand-exchange', ExchangeElement);
offerTag('miteinand-signup', async () => customElements.define('miteinand-signup', SignupElement));

const oneOffer = (title: string) => () =>
  memoryBackend({ offers: [{ id: 'one', lang: 'de', kind: 'room', title, availability: 'open' }] });

widgetSuite('miteinand-exchange', {
  filled: /\d+ Angebote/,
  empty: 'Zurzeit gibt es keine Angebote',
  broken: { offers: 'nonsense' },
  other: { backend: oneOffer('Probenraum im Keller'), filled: 'Probenraum im Keller' },
});

const items = (element: Element): HTMLElement[] => [...element.shadowRoot!.querySelectorAll<HTMLElement>('.offer')];
/** The box of a filter by its name. */
const optionOf = (element: Element, name: string): HTMLElement =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('label.option')].find(option =>
    option.textContent.includes(name),
  )!;
const count = (element: Element): number => Number(/(\d+) Angebot/.exec(visibleText(element))?.[1]);

describe('<miteinand-exchange>', () => {
  it('shows a page of offers and more on request, going on at the first new one', async () => {
    const element = await place('miteinand-exchange', { attributes: { limit: '5' } });
    await sees(element, 'Mehr anzeigen');
    expect(items(element)).to.have.length(5);
    find(element, '[part~=more]').click();
    await until('ten offers', () => items(element).length === 10);
    await until('the focus on the sixth', () => items(element)[5].contains(element.shadowRoot!.activeElement));
  });

  it('says that no more could be fetched, and tries again', async () => {
    const town = townBackend();
    let isDown = true;
    const offers: typeof town.offers = (query, ask) =>
      (query.cursor && isDown ? failingBackend() : town).offers(query, ask);
    const element = await place('miteinand-exchange', { backend: { ...town, offers }, attributes: { limit: '5' } });
    await sees(element, 'Mehr anzeigen');
    find(element, '[part~=more]').click();
    await sees(element, 'gerade nicht erreichbar');
    expect(items(element)).to.have.length(5);
    isDown = false;
    find(element, '[part~=more]').click();
    await until('ten offers', () => items(element).length === 10);
    await until('the focus on the sixth', () => items(element)[5].contains(element.shadowRoot!.activeElement));
  });

  it('finds by words, announces how many and takes the filter back', async () => {
    const element = await place('miteinand-exchange');
    await sees(element, /\d+ Angebote/);
    const all = count(element);
    find(element, 'input').focus();
    await sendKeys({ type: 'garten' });
    await until('fewer offers', () => count(element) < all);
    expect(find(element, '[role=status]').textContent).to.match(/\d+ Angebot/);
    expect(items(element).length).to.be.greaterThan(0);
    find(element, '[part~=reset]').click();
    await until('all offers', () => count(element) === all);
    expect(element.shadowRoot!.activeElement).to.equal(find(element, 'input'));
  });

  it('says so when nothing fits', async () => {
    const element = await place('miteinand-exchange');
    await sees(element, /\d+ Angebote/);
    find(element, 'input').focus();
    await sendKeys({ type: 'xylophonkatze' });
    await sees(element, 'Dazu passt gerade kein Angebot');
    await expectAccessible(element);
  });

  it('filters by kind and shows what each choice would find', async () => {
    const element = await place('miteinand-exchange', { attributes: { limit: '100' } });
    await sees(element, /\d+ Angebote/);
    const option = optionOf(element, 'Raum');
    const promised = Number(/(\d+)\s*$/.exec(option.textContent)?.[1]);
    option.click();
    await until('only rooms', () => count(element) === promised);
    expect(items(element)).to.have.length(promised);
    expect(items(element).every(item => item.getAttribute('part')?.includes('room'))).to.equal(true);
  });

  it('shows only what the editor set', async () => {
    const element = await place('miteinand-exchange', { attributes: { kinds: 'equipment room', limit: '100' } });
    await sees(element, /\d+ Angebote/);
    const parts = new Set(items(element).map(item => item.getAttribute('part')?.replace('offer ', '')));
    expect([...parts].sort()).to.deep.equal(['equipment', 'room']);
  });

  it('opens an offer by keyboard and leads back to where one was', async () => {
    const element = await place('miteinand-exchange');
    await sees(element, /\d+ Angebote/);
    const second = items(element)[1].querySelector<HTMLElement>('.open')!;
    second.focus();
    await sendKeys({ press: 'Enter' });
    await sees(element, 'Zurück zur Liste');
    await until('the focus in the detail', () => element.shadowRoot!.activeElement?.matches('.detail .title'));
    await expectAccessible(element);
    find(element, '[part~=back]').click();
    await until('the focus back', () => items(element)[1]?.contains(element.shadowRoot!.activeElement));
  });

  it('lets the page show the offer itself', async () => {
    const element = await place('miteinand-exchange');
    await sees(element, /\d+ Angebote/);
    let id = '';
    element.addEventListener('miteinand-offer-select', event => {
      event.preventDefault();
      id = event.detail.id;
    });
    items(element)[0].querySelector<HTMLElement>('.open')!.click();
    await element.updateComplete;
    expect(id).not.to.equal('');
    expect(visibleText(element)).not.to.contain('Zurück zur Liste');
  });

  it('brings the form only after a click', async () => {
    const element = await place('miteinand-exchange', { attributes: { limit: '100' } });
    await sees(element, /\d+ Angebote/);
    await until('an offer to sign up for', () => {
      const open = items(element).find(item => item.querySelector('[part~=open]'));
      return open?.querySelector<HTMLElement>('.open')!.click() ?? open;
    });
    await sees(element, 'Zurück zur Liste');
  });

  it('leaves out an item it cannot read and says so', async () => {
    const backend = memoryBackend({
      offers: [{ id: 'good', kind: 'room', title: 'Werkraum' }, { id: 7, title: null } as never],
    });
    const element = await place('miteinand-exchange', { backend });
    await sees(element, 'Werkraum');
    await sees(element, '1 Eintrag ließ sich nicht lesen');
  });

  it('shows a kind and an availability nobody knows yet without a word for them', async () => {
    const backend = memoryBackend({
      offers: [{ id: 'new', kind: 'teleport', title: 'Beamen', availability: 'quantum', commitment: 'eternal' }],
    });
    const element = await place('miteinand-exchange', { backend });
    await sees(element, 'Beamen');
    expect(visibleText(element)).not.to.match(/undefined|quantum|eternal/);
  });

  it('shows texts as text and links only where they are safe', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const backend = memoryBackend({
      offers: [
        {
          id: 'bad',
          kind: 'room',
          title: hostile,
          summary: hostile,
          url: 'java\tscript:alert(1)',
          organization: { id: 'o', name: hostile, url: 'data:text/html,x' },
          response: { method: 'link', url: 'javascript:alert(1)' },
        },
      ],
    });
    const element = await place('miteinand-exchange', { backend });
    await sees(element, hostile);
    items(element)[0].querySelector<HTMLElement>('.open')!.click();
    await sees(element, 'Zurück zur Liste');
    expect(element.shadowRoot!.querySelectorAll('img, a')).to.have.length(0);
  });

  it('says which texts are not in the visitor’s language', async () => {
    const element = await place('miteinand-exchange', { lang: 'en', attributes: { limit: '100' } });
    await sees(element, 'Only in German');
    const german = items(element).find(item => item.querySelector('[part~=foreign]'))!;
    expect(german.querySelector('.open')!.getAttribute('lang')).to.equal('de');
  });

  for (const [fault, words] of [
    ['offline', 'Sie sind gerade offline'],
    ['timeout', 'dauert zu lange'],
    ['busy', 'zu viele Anfragen'],
    ['server', 'auf unserer Seite'],
    ['not-json', 'etwas anderes'],
    ['wrong-shape', 'unvollständig'],
    ['not-found', 'nicht mehr'],
  ] as const) {
    it(`has words of its own for "${fault}"`, async () => {
      await sees(await place('miteinand-exchange', { backend: failingBackend(fault) }), words);
    });
  }

  it('tries again on request', async () => {
    let asked = 0;
    const town = townBackend();
    const backend = {
      ...town,
      offers: ((query, ask) =>
        asked++ ? town.offers(query, ask) : failingBackend().offers(query, ask)) as typeof town.offers,
    };
    const element = await place('miteinand-exchange', { backend });
    await sees(element, 'Erneut versuchen');
    find(element, '.failed button').click();
    await sees(element, /\d+ Angebote/);
  });
});
