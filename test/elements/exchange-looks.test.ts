import { expect } from '@open-wc/testing';
import { memoryBackend } from '../../src/backends/memory.js';
import type { ExchangeElement } from '../../src/elements/exchange/exchange.js';
import { standIn } from '../controllers/geolocation.js';
import { failingBackend, find, silentBackend, townBackend, until, type Placing } from '../support/place.js';
import { expectAccessible } from '../support/widget-suite.js';
import { all, answeringTown, button, exchange, offersOf } from './exchange-town.js';

const sources = [
  { name: 'Stadt', state: 'answered' },
  { name: 'Caritas', state: 'failed' },
  { name: 'Sportkreis', state: 'waiting' },
] as const;
const first = (element: Element): void => all(element, '.offers .open')[0].click();
const isOpen = (element: Element): Promise<void> =>
  until('the offer', () => element.shadowRoot!.querySelector('.detail .title'));

/** Each state that a visitor can see. */
const states: Record<string, { placing?: Placing; says?: RegExp; go?: (element: ExchangeElement) => unknown }> = {
  list: {},
  cards: { placing: { attributes: { layout: 'cards' } } },
  compact: { placing: { attributes: { compact: '' } } },
  'an offer': { go: element => (first(element), isOpen(element)) },
  'an offer over the list': {
    placing: { attributes: { detail: 'dialog' } },
    go: element => (first(element), isOpen(element)),
  },
  'active filters': {
    go: async element => {
      find(element, '.more-filters').setAttribute('open', '');
      for (const group of all<HTMLDetailsElement>(element, 'details')) group.open = true;
      all(element, '.facet .option')[0].click();
      await until('a chip', () => all(element, '.chip').length === 1);
    },
  },
  'nothing found': {
    go: async element => {
      const field = find<HTMLInputElement>(element, '#q');
      field.value = 'xylophonkatze';
      field.dispatchEvent(new Event('input'));
      await until('the words', () => all(element, '.results > .notice').length);
    },
  },
  'nothing at all': { placing: { backend: memoryBackend({ offers: [] }) }, says: /keine Angebote/ },
  'several sources': { placing: { backend: answeringTown(() => ({ items: offersOf(3), sources })).backend } },
  'a question of consent': {
    placing: {
      backend: answeringTown(() => ({ items: offersOf(3) }), {
        service: async () => ({ name: 'Talheim', capabilities: ['near', 'search'] }),
      }).backend,
    },
    go: async element => {
      const browser = standIn();
      await until('the button', () => button(element, 'In meiner Nähe'));
      button(element, 'In meiner Nähe').click();
      browser.answer({ latitude: 48, longitude: 11 });
      await until('the question', () => button(element, 'Einverstanden'));
    },
  },
  failed: { placing: { backend: failingBackend() }, says: /nicht erreichbar/ },
  pending: { placing: { backend: silentBackend(), fallback: 'Rufen Sie uns an' }, says: /Rufen Sie/ },
};

describe('the looks of <miteinand-exchange>', () => {
  for (const [name, { placing, says = /Angebot/, go }] of Object.entries(states)) {
    it(`are accessible in light and dark, and fit 320 pixels from right to left: ${name}`, async () => {
      const element = await exchange({ backend: townBackend(), ...placing }, says);
      await go?.(element);
      await expectAccessible(element);
      const main = element.closest('main')!;
      main.style.cssText = 'color-scheme: dark; background: #111; color: #eee; inline-size: 320px';
      main.dir = 'rtl';
      await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      await expectAccessible(element);
      const { left, right } = element.getBoundingClientRect();
      const outside = all(element, '*:not(dialog, dialog *, svg *)').filter(inner => {
        if (inner.closest('.visually-hidden')) return false;
        const box = inner.getBoundingClientRect();
        return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
      });
      expect(outside.map(({ outerHTML }) => outerHTML.slice(0, 100))).to.deep.equal([]);
    });
  }
});
