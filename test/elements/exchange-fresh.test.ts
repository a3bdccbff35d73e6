import { expect } from '@open-wc/testing';
import { memoryBackend } from '../../src/backends/memory.js';
import { all, exchange, offerOf, openerOf } from './exchange-town.js';
import { find, until } from '../support/place.js';
import { expectAccessible } from '../support/widget-suite.js';

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();
const offers = [
  offerOf('Gestern geprüft', { lastReviewed: daysAgo(1) }),
  offerOf('Vor drei Wochen', { lastReviewed: daysAgo(21) }),
  offerOf('Vor einem Jahr', { lastReviewed: daysAgo(400) }),
  offerOf('Nie geprüft'),
];
const town = (attributes: Record<string, string> = {}) => exchange({ backend: memoryBackend({ offers }), attributes });
const notes = (element: Element, title: string): string =>
  openerOf(element, title).closest('.offer')!.querySelector('.notes')!.textContent.trim();
const staleOnes = (element: Element): string[] =>
  all(element, '.offer')
    .filter(offer => offer.querySelector('[part~=stale]'))
    .map(offer => offer.querySelector('.open')!.textContent.trim())
    .sort();

describe('how fresh the offers of <miteinand-exchange> are', () => {
  it('is said in words, and nothing where nobody knows', async () => {
    const element = await town();
    expect(notes(element, 'Gestern')).to.equal('Zuletzt geprüft: gestern');
    expect(notes(element, 'Vor drei Wochen')).to.equal('Zuletzt geprüft: vor 3 Wochen');
    expect(notes(element, 'Nie geprüft')).to.equal('');
  });

  it('is marked by a sign and a word where it is long ago, in the list and at the offer', async () => {
    const element = await town();
    expect(staleOnes(element)).to.deep.equal(['Vor einem Jahr']);
    expect(find(element, '[part~=stale]').querySelector('svg')).not.to.equal(null);
    expect(find(element, '[part~=stale]').textContent).to.contain('bitte fragen Sie nach');
    openerOf(element, 'Vor einem Jahr').click();
    await until('the offer', () => element.shadowRoot!.querySelector('.detail [part~=stale]'));
    await expectAccessible(element);
  });

  it('is judged by the days that the editor sets', async () => {
    const element = await town({ 'stale-after': '14' });
    expect(staleOnes(element)).to.deep.equal(['Vor drei Wochen', 'Vor einem Jahr']);
    element.staleAfter = 1000;
    await element.updateComplete;
    expect(staleOnes(element)).to.deep.equal([]);
  });
});
