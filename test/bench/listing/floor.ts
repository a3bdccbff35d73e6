import { fold } from '../../../src/locale/fold.js';
import type { Offer } from '../../../src/contract/offer.js';
import { hostLike } from '../harness/in-page.js';

/**
 * The least work that shows and searches offers: a loop over folded texts, and what the widget showed for the same
 * words by `innerHTML`. No counts of filters, no order, no typos, no events.
 */
export class FloorList {
  readonly host: HTMLElement;
  readonly #texts: readonly string[];
  readonly #root: ShadowRoot;

  /** Looks as the widget does. Folding the texts is not measured. */
  constructor(offers: readonly Offer[], widget: Element) {
    ({ host: this.host, root: this.#root } = hostLike(widget));
    this.#texts = offers.map(({ title, organization, summary, description }) =>
      fold(`${title} ${organization?.name} ${summary} ${description}`),
    );
  }

  /** Shows what stood in the widget. */
  show(html: string): void {
    this.#root.innerHTML = html;
  }

  /** Which offers have all words. */
  find(q: string): number[] {
    const words = fold(q).split(' ');
    const found: number[] = [];
    for (const [at, text] of this.#texts.entries()) if (words.every(word => text.includes(word))) found.push(at);
    return found;
  }

  /** Searches, and shows what the widget showed beside its filters: twenty offers, and how many there are. */
  search(q: string, resultsHtml: string): void {
    this.find(q);
    this.#root.querySelector('.results')!.innerHTML = resultsHtml;
  }
}
