import { fold } from '../../../src/locale/fold.js';
import type { Offer } from '../../../src/contract/offer.js';
import { hostLike } from '../harness/in-page.js';

/** What the widget showed for words. */
export interface Shown {
  html: string;
  /** In the order of the filters' values. */
  counts: readonly string[];
}

/** Where a list says how many offers each value of a filter has. */
export const countsIn = (root: ShadowRoot): NodeListOf<Element> => root.querySelectorAll('.option > .muted');

/**
 * The least work that shows and searches offers: a loop over folded texts, and what the widget showed for the same
 * words by `innerHTML`. Nothing is counted, ordered or held
 * against typos, and nobody listens.
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

  /** Searches, and shows what the widget showed: twenty offers, how many there are, and how many in each filter. */
  search(q: string, { html, counts }: Shown): void {
    this.find(q);
    this.#root.querySelector('.results')!.innerHTML = html;
    for (const [at, place] of countsIn(this.#root).entries()) place.textContent = counts[at] ?? '';
  }
}
