import type { Ask, Backend } from '../../../src/backends/backend.js';
import { fileBackend } from '../../../src/backends/file.js';
import { memoryBackend } from '../../../src/backends/memory.js';
import type { List } from '../../../src/contract/list.js';
import type { Offer } from '../../../src/contract/offer.js';
import { offerFacetsOf } from '../../../src/backends/search/offer-facets.js';
import '../../../src/define/exchange.js';
import { manyOffers } from '../offers.js';
import { clear, frames, rest, until, withoutComments } from '../harness/in-page.js';
import { countsIn, FloorList, type Shown } from './floor.js';

/** As the widget asks: an index is made for each wish of languages. */
let ask: Ask = { languages: ['de'] };
/** Ten thousand offers are more than a page takes from a file unasked. */
const limits = { seconds: 60, bytes: 50_000_000 };
let offers: Offer[] = [];
let backend: Backend;
let floor: FloorList;
let pageHtml = '';
let cardsHtml = '';
/** What the widget showed for words. */
const results = new Map<string, Shown>();

/** What the benchmark does in the page; each act ends two frames after the last change. */
const acts = {
  /** Brings the data, as plain objects out of JSON. */
  async parse(count: number, source: 'file' | 'memory') {
    const json =
      source === 'file' ? await (await fetch('/offers.json')).text() : JSON.stringify({ offers: manyOffers(count) });
    ({ offers } = JSON.parse(json) as { offers: Offer[] });
  },

  /** A backend on the data, which has not been asked anything yet. */
  async connect(source: 'file' | 'memory') {
    const made = source === 'file' ? fileBackend(`${location.origin}/offers.json`, limits) : memoryBackend({ offers });
    backend = {
      ...made,
      offers(query, asked) {
        ask = { languages: asked.languages };
        return made.offers(query, asked);
      },
    };
    // The file is fetched and parsed with the first question, whatever it asks for.
    await backend.service(ask);
  },

  clear,

  /** The widget, up to its first offers. */
  async showWidget() {
    const widget = document.createElement('miteinand-exchange');
    widget.limit = 20;
    widget.backend = backend;
    widget.lang = 'de';
    document.body.replaceChildren(widget);
    await until(() => widget.shadowRoot?.querySelector('[part~=offer]'));
    await frames();
  },

  /** Waits until the index is there and the page rests. */
  async settle() {
    await backend.offers({ q: 'settle' }, ask);
    await until(() => !widget().matches(':state(loading)'));
    await rest();
  },

  /** Notes what the widget shows, for the floor to show the same. */
  async copyWidget() {
    const { shadowRoot } = widget();
    pageHtml = withoutComments(shadowRoot!.innerHTML);
    cardsHtml = `<ul class="offers">${withoutComments(shadowRoot!.querySelector('.offers')!.innerHTML)}</ul>`;
    floor = new FloorList(offers, widget());
  },

  /** Notes what the widget shows for words. */
  async copyResults(q: string) {
    await acts.typeWidget(q);
    const root = widget().shadowRoot!;
    results.set(q, {
      html: withoutComments(root.querySelector('.results')!.innerHTML),
      counts: Array.from(countsIn(root), ({ textContent }) => textContent),
    });
  },

  async showFloor(part: 'page' | 'cards') {
    document.body.replaceChildren(floor.host);
    floor.show(part === 'page' ? pageHtml : cardsHtml);
    await frames();
  },

  /** A visitor goes to the search field; until the first letter is typed a third of a second goes by, at the least. */
  async focusWidget() {
    searchField().focus();
    await new Promise(resolve => setTimeout(resolve, 300));
    await frames();
  },

  async typeWidget(q: string) {
    const input = searchField();
    input.value = q;
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await new Promise(resolve => setTimeout(resolve));
    await until(() => !widget().matches(':state(loading)'));
    await frames();
  },

  async typeFloor(q: string) {
    floor.search(q, results.get(q)!);
    // The widget's way to its answer has this turn too.
    await new Promise(resolve => setTimeout(resolve));
    await frames();
  },

  /** Milliseconds of one search with everything: counts, order, the page's items. */
  searchIndex: (q: string) => timed(() => backend.offers({ q, limit: 20 }, ask)),
  searchFloor: (q: string) => timed(async () => floor.find(q)),

  /** Milliseconds of the floor's search with counts by a loop, as an index must do them too. */
  searchFloorWithCounts: (q: string) =>
    timed(async () => {
      const counts = new Map<string, number>();
      for (const at of floor.find(q)) {
        for (const [name, said] of Object.entries(offerFacetsOf(offers[at]))) {
          for (const { value } of said) counts.set(`${name} ${value}`, (counts.get(`${name} ${value}`) ?? 0) + 1);
        }
      }
      return counts;
    }),

  filterIndex: () => timed(() => backend.offers({ kind: ['room'], weekday: ['MO'], limit: 20 }, ask)),

  async total(q: string): Promise<List<Offer>['total']> {
    return (await backend.offers({ q, limit: 1 }, ask)).total;
  },
};
export type Acts = typeof acts;
Object.assign(globalThis, { acts });

const searchField = (): HTMLInputElement => widget().shadowRoot!.querySelector('input[type=search]')!;

const widget = (): HTMLElementTagNameMap['miteinand-exchange'] => document.querySelector('miteinand-exchange')!;

/** So often that one question is long enough to be measured. */
async function timed(act: () => Promise<unknown>): Promise<number> {
  const repeats = Math.max(1, Math.round(20_000 / offers.length));
  const start = performance.now();
  for (let count = 0; count < repeats; count++) await act();
  return (performance.now() - start) / repeats;
}
