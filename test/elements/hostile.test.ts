import { expect } from '@open-wc/testing';
import { memoryBackend } from '../../src/backends/memory.js';
import '../../src/define/calendar.js';
import '../../src/define/exchange.js';
import '../../src/define/impact.js';
import '../../src/define/pass.js';
import '../../src/define/signup.js';
import { place, until } from '../support/place.js';
import { CarelessElement } from './hostile/careless.js';
import { HarmWatch } from './hostile/harm.js';
import { payloads } from './hostile/payloads.js';
import { offer, spoil, stages } from './hostile/stages.js';

const watch = new HarmWatch(window);
beforeEach(() => watch.reset());

const readable = (text: string): string => text.replace(/\s+/g, ' ').trim();
const shows = (element: Element, payload: string): boolean =>
  readable(element.shadowRoot!.textContent).includes(readable(payload));

for (const [name, { tag, attributes = {}, content, opens }] of Object.entries(stages)) {
  describe(`what a stranger writes into ${name}`, () => {
    for (const payload of payloads) {
      it(`is only text: ${JSON.stringify(payload).slice(0, 60)}`, async () => {
        const element = await place(tag, { backend: memoryBackend(content(payload)), attributes });
        await until('the text', () => shows(element, payload));
        if (opens) {
          element.shadowRoot!.querySelector<HTMLElement>(opens)!.click();
          await until('the detail', () => element.shadowRoot!.querySelector('.detail') && shows(element, payload));
        }
        expect(await watch.doneBy(element)).to.deep.equal([]);
        expect(element.shadowRoot!.textContent).not.to.contain('[native code]');
      });
    }
  });
}

describe('a widget that trusts what it is told', () => {
  it('is found out: the tests above can see harm', async () => {
    let foundOut = 0;
    for (const payload of payloads) {
      watch.reset();
      const element = new CarelessElement();
      element.backend = memoryBackend({ offers: [spoil(offer, payload)] });
      const main = document.createElement('main');
      main.append(element);
      document.body.append(main);
      await until('the text', () => element.shadowRoot!.querySelector('a')?.hasAttribute('href'));
      if ((await watch.doneBy(element)).length) foundOut++;
      main.remove();
    }
    expect(foundOut).to.be.greaterThan(18);
  });
});
