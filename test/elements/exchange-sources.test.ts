import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Backend } from '../../src/backends/backend.js';
import { memoryBackend } from '../../src/backends/memory.js';
import { mergeBackends } from '../../src/backends/merge.js';
import type { List, SourceState } from '../../src/contract/list.js';
import type { Offer } from '../../src/contract/offer.js';
import { find, sees, until, visibleText } from '../support/place.js';
import { expectAccessible } from '../support/widget-suite.js';
import { all, answeringTown, button, exchange, focused, offerOf, offersOf, openerOf, titles } from './exchange-town.js';

const source = (name: string, state: SourceState['state'] = 'answered'): SourceState => ({ name, state });
const down = [source('Stadt'), source('Caritas', 'failed'), source('Sportkreis')];
const waiting = [source('Stadt'), source('Caritas', 'waiting')];
const whole = [source('Stadt'), source('Caritas')];

/** Two sources, of which the second tells later what it has. */
async function slowTown(first: Partial<List<Offer>>) {
  let tell: ((list: List<unknown>) => void) | undefined;
  const { backend, asked } = answeringTown(({ cursor }, ask) => {
    if (cursor) return { items: offersOf(2, 11), next: undefined };
    tell = ask.onFuller;
    return { total: 2, isAtLeast: true, sources: waiting, ...first };
  });
  const element = await exchange({ backend });
  return {
    element,
    asked,
    becomeFuller: (list: Partial<List<Offer>>) => tell!({ items: [], omitted: 0, sources: whole, ...list }),
  };
}

describe('several sources in <miteinand-exchange>', () => {
  it('show what came, and who did not answer', async () => {
    const { backend } = answeringTown(() => ({ items: offersOf(3), total: 3, isAtLeast: true, sources: down }));
    const element = await exchange({ backend });
    await sees(element, /2 von 3 Quellen haben geantwortet\. Gerade nicht erreichbar: \u2068Caritas\u2069\./);
    expect(visibleText(element)).to.contain('Mindestens 3 Angebote');
    expect(titles(element)).to.have.length(3);
    await expectAccessible(element);
  });

  it('are asked again on request, the focus staying in the widget', async () => {
    let sources = down;
    const { backend, asked } = answeringTown(() => ({ items: offersOf(3), total: 3, sources }));
    const element = await exchange({ backend });
    await sees(element, 'Caritas');
    sources = whole;
    button(element, 'Erneut versuchen').focus();
    await sendKeys({ press: 'Enter' });
    await until('nobody missing', () => all(element, '[part~=sources]').length === 0);
    expect(asked).to.have.length(2);
    expect(focused(element)).not.to.equal(null);
  });

  it('are asked again where the widget was elsewhere while one was on its way', async () => {
    const { element, asked } = await slowTown({ items: offersOf(2) });
    await sees(element, 'Noch unterwegs');
    element.parentElement!.append(element);
    await until('another question', () => asked.length === 2);
  });

  it('are not mixed with what another question found, when that one was not answered', async () => {
    let isDown = false;
    const { backend, asked } = answeringTown(async ({ cursor }) => {
      if (isDown) throw new Error('down');
      return cursor ? { items: offersOf(2, 11) } : { items: offersOf(2), total: 4, next: 'second' };
    });
    const element = await exchange({ backend });
    isDown = true;
    const field = find<HTMLInputElement>(element, '#q');
    field.value = 'garten';
    field.dispatchEvent(new Event('input'));
    await until('the failure', () => all(element, '.failed').length === 1);
    isDown = false;
    button(element, 'Mehr anzeigen').click();
    await until('four offers', () => titles(element).length === 4);
    expect(asked.at(-1)).to.deep.include({ cursor: 'second' });
    expect(asked.at(-1)!.q).to.equal(undefined);
  });

  it('say nothing of themselves when all have answered', async () => {
    const { backend } = answeringTown(() => ({ items: offersOf(3), sources: whole }));
    const element = await exchange({ backend });
    expect(visibleText(element)).not.to.contain('Quellen');
  });

  it('can hold nobody up: the slow one joins when it comes', async () => {
    const { element, asked, becomeFuller } = await slowTown({ items: offersOf(2) });
    await sees(element, /1 von 2 Quellen.*Noch unterwegs: \u2068Caritas\u2069/);
    expect(visibleText(element)).to.contain('Mindestens 2 Angebote');
    expect(visibleText(element)).not.to.contain('Erneut versuchen');
    becomeFuller({ items: [...offersOf(2), offerOf('Von der Caritas')], total: 3 });
    await sees(element, 'Von der Caritas');
    expect(visibleText(element)).to.match(/(?<!Mindestens )3 Angebote/);
    expect(visibleText(element)).not.to.contain('unterwegs');
    expect(asked).to.have.length(1);
  });

  it('bring along what only the slow one can do', async () => {
    let capabilities = ['offers'];
    let tell: ((list: List<unknown>) => void) | undefined;
    const { backend } = answeringTown(
      (_, ask) => {
        tell = ask.onFuller;
        return { items: offersOf(2), sources: waiting };
      },
      { service: async () => ({ name: '', capabilities, ...(capabilities.length < 2 && { isPartial: true }) }) },
    );
    const element = await exchange({ backend });
    await until('no search', () => all(element, '#q').length === 0);
    capabilities = ['offers', 'search'];
    tell!({ items: offersOf(3), omitted: 0, sources: whole });
    await until('the search', () => all(element, '#q').length);
  });

  it('bring the search even where it is known after the last offer has come', async () => {
    let tell = (): void => {};
    const fuller = new Promise<void>(resolve => (tell = resolve));
    let isWhole = false;
    const { backend, asked } = answeringTown(() => ({ items: offersOf(2) }), {
      service: async () => ({
        name: '',
        capabilities: isWhole ? ['offers', 'search'] : ['offers'],
        ...(!isWhole && { isPartial: true, fuller }),
      }),
    });
    const element = await exchange({ backend });
    await until('no search', () => all(element, '#q').length === 0);
    isWhole = true;
    tell();
    await until('the search', () => all(element, '#q').length);
    expect(asked).to.have.length(1);
  });

  it('take sign-ups as soon as they have said so, for the offer that stands open', async () => {
    let answer = (): void => {};
    const allowed = new Promise<void>(resolve => (answer = resolve));
    const form = { id: 'f', title: 'Anmelden', fields: [] };
    const item = offerOf('Fest', { response: { method: 'form', form: 'f' } });
    const club = memoryBackend({ offers: [item], forms: [form], service: { name: 'Verein' } });
    const late: Backend = { ...club, service: ask => allowed.then(() => club.service(ask)) };
    const office = memoryBackend({ offers: [], service: { name: 'Amt' } });
    const backend = mergeBackends([office, late].map(one => ({ name: 'x', backend: async () => one })));
    const element = await exchange({ backend }, 'Fest');
    openerOf(element, 'Fest').click();
    await until('what is known without it', () => all(element, '.detail .actions').length);
    expect(all(element, '.detail [part~=sign-up]')).to.have.length(0);
    answer();
    await until('the sign-up', () => all(element, '.detail [part~=sign-up]').length);
  });

  it('leave the focus on its offer when others come before it', async () => {
    const { element, becomeFuller } = await slowTown({ items: offersOf(2) });
    openerOf(element, 'Angebot 2').focus();
    becomeFuller({ items: [offerOf('Ganz früh'), ...offersOf(2)], total: 3 });
    await until('three', () => titles(element).length === 3);
    await element.updateComplete;
    expect(focused(element)!.textContent.trim()).to.equal('Angebot 2');
  });

  it('leave what a visitor reads and marks in its place when others come before it, be their ids the same', async () => {
    const { element, becomeFuller } = await slowTown({ items: offersOf(2) });
    const [first, second] = all(element, '.offer');
    const { id } = offersOf(1)[0];
    becomeFuller({ items: [offerOf('Ganz früh', { id }), ...offersOf(2), offerOf('Spät', { id })], total: 4 });
    await until('four', () => titles(element).length === 4);
    expect(titles(element)).to.deep.equal(['Ganz früh', 'Angebot 1', 'Angebot 2', 'Spät']);
    expect(all(element, '.offer').indexOf(second)).to.equal(2);
    expect(first.isConnected).to.equal(true);
  });

  it('leave the opened offer alone', async () => {
    const { element, becomeFuller } = await slowTown({ items: offersOf(2) });
    openerOf(element, 'Angebot 2').click();
    await until('the focus on the title', () => focused(element)?.matches('.detail .title'));
    becomeFuller({ items: [offerOf('Ganz früh'), ...offersOf(2)], total: 3 });
    await element.updateComplete;
    expect(focused(element)!.matches('.detail .title')).to.equal(true);
    find(element, '[part~=back]').click();
    await until('the list', () => titles(element).length === 3);
    await until('the focus back', () => focused(element)?.textContent.includes('Angebot 2'));
  });

  it('take no page away from who has gone on to it', async () => {
    const { element, becomeFuller } = await slowTown({ items: offersOf(2), next: '2' });
    button(element, 'Mehr anzeigen').click();
    await until('four', () => titles(element).length === 4);
    const before = titles(element);
    becomeFuller({ items: [offerOf('Ganz früh'), ...offersOf(2)], total: 5, next: '3' });
    await sees(element, '5 Angebote');
    expect(titles(element)).to.deep.equal(before);
    expect(visibleText(element)).not.to.contain('unterwegs');
  });

  it('name themselves at what they bring', async () => {
    const item = offerOf('Angebot', { source: { name: 'Caritas', url: 'https://caritas.example' } });
    const { backend } = answeringTown(() => ({ items: [item], sources: whole }), { offer: async () => item });
    const element = await exchange({ backend });
    await sees(element, 'Quelle: \u2068Caritas\u2069');
    openerOf(element, 'Angebot').click();
    await until('the link', () =>
      all<HTMLAnchorElement>(element, '.detail a').find(({ href }) => href.includes('caritas')),
    );
  });

  it('cannot turn the sentence around by a name', async () => {
    const name = '\u2069\u202eetiS eliveD';
    const { backend } = answeringTown(() => ({
      items: offersOf(2),
      sources: [source(name, 'failed'), source('Stadt')],
    }));
    const element = await exchange({ backend });
    expect(find(element, '[part~=sources]').textContent).not.to.match(/\u202e|\u2069.*\u2069/);
  });
});
