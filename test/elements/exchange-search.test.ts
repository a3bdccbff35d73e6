import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { memoryBackend } from '../../src/backends/memory.js';
import type { List } from '../../src/contract/list.js';
import { find, place, sees, until, visibleText } from '../support/place.js';
import { expectAccessible } from '../support/widget-suite.js';
import {
  all,
  answeringTown,
  chips,
  choice,
  count,
  exchange,
  facet,
  offerOf,
  offersOf,
  titles,
} from './exchange-town.js';

async function type(element: Element, text: string): Promise<void> {
  find(element, '#q').focus();
  await sendKeys({ type: text });
}

const sorting = (element: Element): HTMLSelectElement => find<HTMLSelectElement>(element, '.sort select');
const orders = (element: Element): string[] => [...sorting(element).options].map(({ text }) => text.trim());
function order(element: Element, text: string): void {
  const select = sorting(element);
  select.selectedIndex = orders(element).indexOf(text);
  select.dispatchEvent(new Event('change'));
}

describe('searching in <miteinand-exchange>', () => {
  it('marks what was found, in title, organization and summary', async () => {
    const found = offerOf('Gartenhilfe', {
      organization: { id: 'g', name: 'Gartenfreunde' },
      summary: 'Im Schulgarten und anderswo.',
    });
    const { backend } = answeringTown(({ q }) => ({ items: [found], words: q ? ['garten'] : undefined }));
    const element = await exchange({ backend }, 'Gartenhilfe');
    expect(all(element, 'mark')).to.have.length(0);
    await type(element, 'garten');
    await until('three marks', () => all(element, 'mark').length === 3);
    const marks = all(element, 'mark').map(mark => mark.textContent.toLowerCase());
    expect(new Set(marks)).to.deep.equal(new Set(['garten']));
    expect(titles(element)).to.deep.equal(['Gartenhilfe']);
    await expectAccessible(element);
  });

  it('says what a mistyped word was taken for, and nothing where it was understood', async () => {
    const { backend } = answeringTown(({ q }) => ({ items: offersOf(2), words: q ? ['fahrrad'] : undefined }));
    const element = await exchange({ backend });
    await type(element, 'farrad');
    await sees(element, /Gesucht wurde nach: \u2068fahrrad\u2069\./);
    expect(find(element, '[role=status]').textContent).to.contain('Gesucht wurde nach');
    find<HTMLInputElement>(element, '#q').value = '';
    await type(element, 'Fahrrad');
    await until('no hint', () => !visibleText(element).includes('Gesucht wurde nach'));
  });

  it('writes that word as people do, as far as it is seen', async () => {
    const bakery = offerOf('Backen', { description: 'In der Bäckerei, und mit dem Fahrradanhänger zum Markt.' });
    const { backend } = answeringTown(({ q }) => ({
      items: [offerOf('Fahrrad leihen'), bakery],
      words: q ? ['fahrradanhanger', 'backerei', 'strasse'] : undefined,
    }));
    const element = await exchange({ backend });
    await type(element, 'x');
    await sees(
      element,
      /Gesucht wurde nach: \u2068Fahrradanhänger\u2069, \u2068Bäckerei\u2069 und \u2068strasse\u2069\./,
    );
  });

  it('tells it too where a slow source has understood it', async () => {
    let tell: ((list: List<unknown>) => void) | undefined;
    const { backend } = answeringTown(({ q }, { onFuller }) => {
      if (q === 'banke') tell = onFuller;
      return { items: offersOf(1), words: ['banke'] };
    });
    const element = await exchange({ backend });
    await type(element, 'banke');
    await until('an answer', () => tell);
    await element.updateComplete;
    tell!({ items: [offerOf('Bänke streichen')], omitted: 0, words: ['banke', 'anker'] });
    await sees(element, /Gesucht wurde nach: \u2068anker\u2069/);
  });

  it('finds in the town by a typo, a part of a word and in another script', async () => {
    const backend = memoryBackend({
      offers: [
        offerOf('Einkaufshilfe'),
        offerOf('Fahrradwerkstatt'),
        offerOf('Übersetzerin gesucht', { summary: 'مترجمة إلى العربية' }),
      ],
    });
    const element = await exchange({ backend });
    for (const [typed, title] of [
      ['hilfe', 'Einkaufshilfe'],
      ['fahradwerkstatt', 'Fahrradwerkstatt'],
      ['ubersetzerin', 'Übersetzerin gesucht'],
      ['مترجمه', 'Übersetzerin gesucht'],
    ]) {
      const field = find<HTMLInputElement>(element, '#q');
      field.value = typed;
      field.dispatchEvent(new Event('input'));
      await until(`${title} by ${typed}`, () => titles(element).join() === title);
    }
  });

  it('keeps what is typed apart from what is chosen, and takes back both at once', async () => {
    const backend = memoryBackend({
      offers: [offerOf('Singen', { kind: 'room' }), offerOf('Singkreis'), offerOf('Tanzen')],
    });
    const element = await exchange({ backend });
    await type(element, 'sing');
    await until('two', () => count(element) === 2);
    choice(facet(element, 'Art'), 'Raum').click();
    await until('one', () => count(element) === 1);
    expect(chips(element)).to.deep.equal(['Raum']);
    find(element, '[part~=reset]').click();
    await until('all', () => count(element) === 3);
    expect(find<HTMLInputElement>(element, '#q').value).to.equal('');
  });

  it('waits for a pause in typing before it asks somebody else’s computer', async () => {
    const { backend, asked } = answeringTown(() => ({ items: offersOf(2) }));
    const element = await exchange({ backend });
    await type(element, 'garten');
    await until('the question', () => asked.at(-1)!.q === 'garten');
    expect(asked.filter(({ q }) => q).length).to.be.lessThan(4);
  });

  it('offers no field where the town cannot search', async () => {
    const { backend } = answeringTown(() => ({ items: offersOf(2) }), {
      service: async () => ({ name: 'Alt', capabilities: ['offers'] }),
    });
    const element = await exchange({ backend });
    await until('no field', () => !element.shadowRoot!.querySelector('#q'));
  });

  it('orders by date or news, by relevance only what was searched, and says so to the town', async () => {
    const { backend, asked } = answeringTown(() => ({ items: offersOf(3) }));
    const element = await exchange({ backend });
    expect(orders(element)).to.deep.equal(['Nächster Termin zuerst', 'Neues zuerst']);
    order(element, 'Neues zuerst');
    await until('the question', () => asked.at(-1)!.sort === 'newest');
    await type(element, 'x');
    await until('relevance', () => orders(element)[0] === 'Passendes zuerst');
    order(element, 'Passendes zuerst');
    await until('the question', () => asked.at(-1)!.sort === 'relevance');
  });

  it('begins in the order the editor set, until words are searched for', async () => {
    const { backend, asked } = answeringTown(() => ({ items: offersOf(3) }));
    const element = await exchange({ backend, attributes: { sort: 'newest' } });
    expect(asked[0].sort).to.equal('newest');
    expect(sorting(element).value).to.equal('newest');
    await type(element, 'x');
    await until('the question', () => asked.at(-1)!.q === 'x');
    expect(asked.at(-1)!.sort).to.equal(undefined);
    await until('relevance', () => sorting(element).value === 'relevance');
  });

  it('tells how many bind to nothing', async () => {
    const facets = { commitment: [{ value: 'flexible', count: 2 }] };
    const { backend } = answeringTown(() => ({ items: offersOf(3), total: 3, facets }));
    const element = await place('miteinand-exchange', { backend });
    await sees(element, '3 Angebote, davon 2 flexibel');
  });
});
