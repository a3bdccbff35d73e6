import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { AddressController, type AddressState, type HistoryMode } from '../../src/controllers/address.js';
import { until } from '../support/place.js';

/** The smallest element that keeps something in the address. */
class KeeperElement extends LitElement {
  @property() history?: HistoryMode;
  readonly taken: AddressState[] = [];
  readonly address = new AddressController(this, 'keeper', state => this.taken.push(state));
}
customElements.define('x-keeper', KeeperElement);

/** Puts an element into a page whose address has these parameters. */
function keeper(parameters = '', attributes: Record<string, string> = { history: 'push' }): KeeperElement {
  if (parameters) history.replaceState(null, '', `${location.pathname}?${parameters}`);
  const element = document.createElement('x-keeper') as KeeperElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  let main = document.querySelector('body > main');
  if (!main) document.body.append((main = document.createElement('main')));
  main.append(element);
  return element;
}

const stepped = (): Promise<unknown> => new Promise(resolve => addEventListener('popstate', resolve, { once: true }));
async function back(): Promise<void> {
  const done = stepped();
  history.back();
  await done;
}

describe('AddressController', () => {
  const { href } = location;
  afterEach(() => history.replaceState(null, '', href));

  it('reads what begins with its name, also where nothing is ever written', () => {
    const { taken } = keeper('keeper.q=Garten+und+B%C3%A4ume&keeper.kind=room&keeper.kind=equipment&q=other', {});
    expect({ ...taken[0] }).to.deep.equal({ q: ['Garten und Bäume'], kind: ['room', 'equipment'] });
  });

  it('leaves what belongs to others as it is, letter by letter', () => {
    const others = 'a=%e4%zz&&b=x+y%20z&c&d=&%=1&utm_source=mail&keepers.q=1&keeper.sub.q=2';
    const { address } = keeper(`${others}&keeper.q=old#part=%41`);
    address.write({ q: ['new & true'] }, false);
    expect(location.search).to.equal(`?${others}&keeper.q=new+%26+true`);
    expect(location.hash).to.equal('#part=%41');
    address.write({}, false);
    expect(location.search + location.hash).to.equal(`?${others}#part=%41`);
  });

  it('survives whatever stands in the address', () => {
    const hostile = [
      ...['__proto__', 'constructor', 'toString', '', '.', '%', '%E0%A4%A'].map(name => `keeper.${name}=x`),
      `keeper.q=${'x'.repeat(5000)}`,
      'keeper.q=%E0%A4%A',
      'keeper.kind=%00%F0%9F',
    ];
    const { taken } = keeper(hostile.join('&'));
    expect(Object.keys(taken[0])).to.include.members(['__proto__', 'constructor', 'toString', 'kind']);
    expect(taken[0]['q']).to.have.length(1);
    expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
  });

  it('writes text that no address can hold without a fault', () => {
    const { address } = keeper();
    address.write({ q: ['half a pair \ud83d'] }, false);
    expect({ ...address.read() }).to.deep.equal({ q: ['half a pair \ufffd'] });
  });

  it('writes nothing unless the page wants it', () => {
    const { address } = keeper('', {});
    address.write({ q: ['x'] }, true);
    expect(location.href).to.equal(href);
  });

  it('makes no step for the back button where the page wants none', () => {
    const { address } = keeper('', { history: 'replace' });
    const { length } = history;
    address.write({ q: ['x'] }, true);
    expect(location.search).to.contain('keeper.q=x');
    expect(history.length).to.equal(length);
  });

  it('takes no other word for "push"', () => {
    const { address } = keeper('', { history: 'yes please' });
    address.write({ q: ['x'] }, true);
    expect(location.href).to.equal(href);
  });

  it('tells what the address says after a step back and forward', async () => {
    const { address, taken } = keeper();
    address.write({ q: ['one'] }, true);
    address.write({ q: ['two'] }, true);
    await back();
    expect(taken.at(-1)!['q']).to.deep.equal(['one']);
    const forward = stepped();
    history.forward();
    await forward;
    expect(taken.at(-1)!['q']).to.deep.equal(['two']);
    await back();
    await back();
    expect({ ...taken.at(-1) }).to.deep.equal({});
  });

  it('says nothing where the visitor goes to another part of the page, or the element to another place', async () => {
    const element = keeper('keeper.q=x', {});
    const jumped = stepped();
    location.hash = 'elsewhere';
    await jumped;
    await back();
    document.querySelector('body > main')!.append(element);
    expect(element.taken).to.have.length(1);
  });

  it('takes back its own last step, and no other', async () => {
    const [one, two] = [keeper('', { history: 'push', id: 'one' }), keeper('', { history: 'push', id: 'two' })];
    expect(one.address.stepBack()).to.equal(false);
    one.address.write({ offer: ['a'] }, true);
    two.address.write({ offer: ['b'] }, true);
    expect(one.address.stepBack()).to.equal(false);
    const done = stepped();
    expect(two.address.stepBack()).to.equal(true);
    await done;
    expect(location.search).to.contain('one.offer=a').and.not.to.contain('two.offer');
    await back();
  });

  it('keeps what the page itself keeps with its history', async () => {
    history.replaceState({ scroll: 7 }, '');
    const { address } = keeper();
    address.write({ q: ['x'] }, true);
    expect(history.state).to.include({ scroll: 7 });
    await back();
    expect(history.state).to.deep.equal({ scroll: 7 });
  });

  it('counts widgets without an id, and calls others by it', async () => {
    const widgets = [keeper(), keeper(), keeper('', { history: 'push', id: 'club' })];
    const names = widgets.map(({ address }) => new URL(address.link({ q: ['x'] })).search);
    expect(names[0]).to.match(/[?&]keeper\.q=x$/);
    expect(names[1]).to.match(/[?&]keeper-2\.q=x$/);
    expect(names[2]).to.match(/[?&]club\.q=x$/);
    await until('they stand', () => widgets.every(({ isConnected }) => isConnected));
  });

  it('gives a link without what is looked for in other widgets', () => {
    const [one] = [keeper('page=7&one.q=x&two.q=y', { id: 'one' }), keeper('', { id: 'two' })];
    expect(one.address.link({ offer: ['a'] })).to.match(/\?page=7&one\.offer=a$/);
  });

  it('gives a link without the fragment, which may hold a secret', () => {
    const { address } = keeper('a=1#miteinand-signup=secret');
    expect(address.link({ offer: ['x y'] })).to.equal(`${location.origin}${location.pathname}?a=1&keeper.offer=x+y`);
  });
});
