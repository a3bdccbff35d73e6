import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { memoryBackend } from '../../src/backends/memory.js';
import type { Offer } from '../../src/contract/offer.js';
import { find, sees, until, visibleText } from '../support/place.js';
import { expectAccessible } from '../support/widget-suite.js';
import { all, answeringTown, button, exchange, focused, offerOf, offersOf, openerOf } from './exchange-town.js';

const offers: Offer[] = [
  offerOf('Werkraum', {
    kind: 'room',
    summary: 'Mit Drehbank.',
    description: 'Erster Absatz.\n\nZweiter Absatz.',
    url: 'https://verein.example/werkraum',
    lending: { available: 'April bis Oktober', deposit: '50 Euro', pickUp: 'Rathaus' },
  }),
  offerOf('Projektor', { kind: 'equipment' }),
];
const backend = memoryBackend({ offers });
const town = (attributes: Record<string, string> = {}) => exchange({ backend, attributes });
const isTitleFocused = (element: Element) => (): boolean => focused(element)?.matches('.detail .title') ?? false;

/** Presses a title as a visitor does; tells whether the browser was left to follow the link. */
function press(title: HTMLElement, keys: MouseEventInit = {}): boolean {
  let isFollowed = false;
  const stop = (event: Event): void => {
    isFollowed = !event.defaultPrevented;
    event.preventDefault();
  };
  addEventListener('click', stop, { once: true });
  title.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...keys }));
  removeEventListener('click', stop);
  return isFollowed;
}

describe('one offer in <miteinand-exchange>', () => {
  it('takes the place of the list, with all that is known of it', async () => {
    const element = await town();
    openerOf(element, 'Werkraum').click();
    await until('the focus on the title', isTitleFocused(element));
    for (const fact of ['April bis Oktober', '50 Euro', 'Rathaus', 'Zweiter Absatz.']) {
      expect(visibleText(element)).to.contain(fact);
    }
    expect(visibleText(element)).not.to.contain('Projektor');
    expect(all(element, '#q')).to.have.length(0);
    await expectAccessible(element);
  });

  it('stands over the list in a dialog that is called by its title, and goes with Esc', async () => {
    const element = await town({ detail: 'dialog' });
    openerOf(element, 'Projektor').focus();
    await sendKeys({ press: 'Enter' });
    await until('the focus on the title', isTitleFocused(element));
    expect(find(element, 'dialog').matches(':modal')).to.equal(true);
    expect(find(element, 'dialog').ariaLabel).to.equal('Projektor');
    expect(visibleText(element)).to.contain('Werkraum');
    await expectAccessible(element);
    await sendKeys({ press: 'Escape' });
    await until('the focus back', () => focused(element) && focused(element) === openerOf(element, 'Projektor'));
    expect(all(element, 'dialog')).to.have.length(0);
  });

  it('closes the dialog by its button, and opens it again', async () => {
    const element = await town({ detail: 'dialog' });
    for (let round = 0; round < 2; round++) {
      openerOf(element, 'Werkraum').click();
      await until('the focus on the title', isTitleFocused(element));
      button(element, 'Schließen').click();
      await until('the focus back', () => focused(element) && focused(element) === openerOf(element, 'Werkraum'));
    }
  });

  it('keeps the dialog’s keyboard to the dialog', async () => {
    const element = await town({ detail: 'dialog' });
    openerOf(element, 'Werkraum').click();
    await until('the focus on the title', isTitleFocused(element));
    for (let presses = 0; presses < 12; presses++) {
      await sendKeys({ press: 'Tab' });
      const at = focused(element);
      expect(at === null || at.closest('dialog') !== null).to.equal(true);
    }
  });

  it('is on its own page where the editor wants that', async () => {
    const element = await town({ detail: 'page', 'href-template': '/angebote/{id}?von=liste' });
    const title = openerOf(element, 'Projektor') as HTMLAnchorElement;
    expect(new URL(title.href).pathname + new URL(title.href).search).to.equal('/angebote/Projektor?von=liste');
    expect(press(title)).to.equal(true);
    await element.updateComplete;
    expect(all(element, '.detail')).to.have.length(0);
  });

  it('opens here all the same where it has no page', async () => {
    const element = await town({ detail: 'page' });
    expect(openerOf(element, 'Werkraum').getAttribute('href')).to.equal('https://verein.example/werkraum');
    openerOf(element, 'Projektor').click();
    await sees(element, 'Zurück zur Liste');
  });

  it('opens in a new tab or window where the visitor wants that', async () => {
    const element = await town({ 'href-template': '/angebote/{id}' });
    const title = openerOf(element, 'Werkraum');
    for (const keys of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }]) {
      expect(press(title, keys)).to.equal(true);
    }
    await element.updateComplete;
    expect(all(element, '.detail')).to.have.length(0);
    expect(press(title)).to.equal(false);
    await sees(element, 'Zurück zur Liste');
  });

  it('has an address whatever its id is, and none out of a template that is none', async () => {
    const ids = ['a/b?c#d', '$&', '%', 'ä ö'.replace(' ', '_'), '\ud83d'];
    const odd = memoryBackend({ offers: ids.map((id, index) => offerOf(`Angebot ${index}`, { id })) });
    const element = await exchange({ backend: odd, attributes: { 'href-template': '/a/{id}/b' } });
    const pages = all<HTMLAnchorElement>(element, '.offers .open').map(({ href }) => new URL(href).pathname);
    expect(pages).to.have.members(ids.map(id => `/a/${encodeURIComponent(id.replace('\ud83d', '\ufffd'))}/b`));
    element.hrefTemplate = 'javascript:alert("{id}")';
    await until('no link', () => all(element, 'a.open').length === 0);
    element.hrefTemplate = 'https://[/{id}';
    await element.updateComplete;
    openerOf(element, 'Angebot 3').click();
    await sees(element, 'Zurück zur Liste');
  });

  it('says what it knows already while the rest is on its way, and that it did not come', async () => {
    const { backend: slow } = answeringTown(() => ({ items: offersOf(2) }), {
      offer: () => Promise.reject(new Error('down')),
    });
    const element = await exchange({ backend: slow });
    openerOf(element, 'Angebot 2').click();
    await sees(element, 'Beim Laden ist auf unserer Seite etwas schiefgegangen');
    await expectAccessible(element);
    button(element, 'Zurück zur Liste').click();
    await until('the focus back', () => focused(element) && focused(element) === openerOf(element, 'Angebot 2'));
  });

  it('lets the page show it, also in a dialog', async () => {
    const element = await town({ detail: 'dialog' });
    const picked: string[] = [];
    document.addEventListener(
      'miteinand-offer-select',
      event => {
        event.preventDefault();
        picked.push(event.detail.id);
      },
      { once: true },
    );
    openerOf(element, 'Projektor').click();
    await element.updateComplete;
    expect(picked).to.deep.equal(['Projektor']);
    expect(all(element, 'dialog')).to.have.length(0);
  });

  it('returns to the one of two alike that was pressed', async () => {
    const twins = offersOf(2).map(offer => ({ ...offer, id: 'same' }));
    const element = await exchange({ backend: answeringTown(() => ({ items: twins })).backend });
    const openers = (): HTMLElement[] => all(element, '.offers .open');
    for (const index of [0, 1]) {
      openers()[index].focus();
      await sendKeys({ press: 'Enter' });
      await until('the focus on the title', isTitleFocused(element));
      find(element, '[part~=back]').click();
      await until('the list', () => openers().length === 2);
      expect(openers().indexOf(focused(element)!)).to.equal(index);
    }
  });
});
