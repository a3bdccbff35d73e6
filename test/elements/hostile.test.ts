import { expect } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Backend } from '../../src/backends/backend.js';
import { memoryBackend } from '../../src/backends/memory.js';
import '../../src/define/calendar.js';
import '../../src/define/exchange.js';
import '../../src/define/impact.js';
import '../../src/define/pass.js';
import '../../src/define/signup.js';
import { place, until } from '../support/place.js';
import { payloads } from './hostile/payloads.js';
import { offer, spoil, stages } from './hostile/stages.js';

let hits = 0;
const hit = (): number => ++hits;
before(() => Object.assign(window, { hit }));
beforeEach(() => {
  hits = 0;
});

/** When a broken picture has failed, those before it have too. */
const settled = (): Promise<unknown> =>
  new Promise(resolve => Object.assign(new Image(), { onerror: resolve, src: 'broken' }));

const inside = (element: Element): Element[] => [...(element.shadowRoot?.querySelectorAll('*') ?? [])];
const forbidden = 'script, iframe, object, embed, img, link, style, video, base, meta, math';
const safeLinks = ['https:', 'http:', 'mailto:', 'tel:'];

/** Everything by which an element did more than show text. */
async function harmDoneBy(element: Element): Promise<string[]> {
  await settled();
  const links = inside(element).filter((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
  const requests = performance.getEntriesByType('resource').map(({ name }) => name);
  performance.clearResourceTimings();
  return [
    ...(hits ? [`ran ${hits} times`] : []),
    ...inside(element)
      .filter(node => node.matches(forbidden) || [...node.attributes].some(({ name }) => name.startsWith('on')))
      .map(node => node.outerHTML.slice(0, 100)),
    ...links.filter(link => link.href && !safeLinks.includes(link.protocol)).map(link => link.href),
    ...requests.filter(name => name.includes('evil.example')),
  ];
}

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
        expect(await harmDoneBy(element)).to.deep.equal([]);
        expect(element.shadowRoot!.textContent).not.to.contain('[native code]');
      });
    }
  });
}

/** Shows the same offers as a widget would that trusts what it is told. */
class CarelessElement extends LitElement {
  backend?: Backend;
  #title = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.backend!.offers({}, { languages: [] }).then(({ items }) => {
      this.#title = items[0].title;
      this.requestUpdate();
    });
  }

  protected override render(): TemplateResult {
    return html`<a href=${this.#title}>${unsafeHTML(this.#title)}</a>`;
  }
}
customElements.define('x-careless', CarelessElement);

describe('a widget that trusts what it is told', () => {
  it('is found out: the tests above can see harm', async () => {
    let foundOut = 0;
    for (const payload of payloads) {
      hits = 0;
      const element = new CarelessElement();
      element.backend = memoryBackend({ offers: [spoil(offer, payload)] });
      const main = document.createElement('main');
      main.append(element);
      document.body.append(main);
      await until('the text', () => element.shadowRoot!.querySelector('a')?.hasAttribute('href'));
      if ((await harmDoneBy(element)).length) foundOut++;
      main.remove();
    }
    expect(foundOut).to.be.greaterThan(18);
  });
});
