import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { PositionController } from '../../src/controllers/position.js';
import { standIn } from './geolocation.js';

class WandererElement extends LitElement {
  readonly position = new PositionController(this);
}
customElements.define('x-wanderer', WandererElement);

const wanderer = (): PositionController => new WandererElement().position;
const here = { latitude: 48.137154, longitude: -0.004 };

describe('PositionController', () => {
  it('does not ask by itself, and not twice', () => {
    const browser = standIn();
    const position = wanderer();
    expect(position.state).to.equal('unknown');
    expect(browser.asked).to.equal(0);
    position.ask();
    position.ask();
    expect(browser.asked).to.equal(1);
    expect(position.state).to.equal('asked');
  });

  it('tells a backend the place to a hundredth of a degree, once the visitor agrees', () => {
    const browser = standIn();
    const [position, town] = [wanderer(), {}];
    position.ask();
    browser.answer(here);
    expect(position.exact).to.deep.equal(here);
    expect(position.sharedWith(town)).to.equal(undefined);
    position.share(town);
    expect(position.sharedWith(town)!.latitude).to.equal(48.14);
    expect(position.sharedWith(town)!.longitude).to.be.closeTo(0, 1e-9);
  });

  it('tells no other backend', () => {
    const browser = standIn();
    const position = wanderer();
    position.ask();
    browser.answer(here);
    position.share('https://town.example/api');
    expect(position.sharedWith('https://elsewhere.example/api')).to.equal(undefined);
    expect(position.sharedWith(undefined)).to.equal(undefined);
  });

  it('forgets the place and the consent', () => {
    const browser = standIn();
    const position = wanderer();
    position.ask();
    browser.answer(here);
    position.share('town');
    position.forget();
    expect([position.state, position.exact, position.sharedWith('town')]).to.deep.equal([
      'unknown',
      undefined,
      undefined,
    ]);
    position.ask();
    browser.answer(here);
    expect(position.sharedWith('town')).to.equal(undefined);
  });

  it('can be asked again after a refusal', () => {
    const browser = standIn();
    const position = wanderer();
    position.ask();
    browser.refuse();
    expect(position.state).to.equal('refused');
    position.ask();
    browser.answer(here);
    expect(position.exact).to.deep.equal(here);
  });

  it('is not possible on plain http', () => {
    standIn({ isSecure: false });
    expect(wanderer().isPossible).to.equal(false);
  });
});
