import { fold } from '../../../src/locale/fold.js';
import type { Offer } from '../../../src/contract/offer.js';

/**
 * The least work that shows and searches offers: a loop over folded texts, and cards by `innerHTML` as the widget's own
 * look. No counts, no order, no typos, no events.
 */
export class FloorList {
  readonly host = document.createElement('div');
  readonly #offers: readonly Offer[];
  readonly #card: (offer: Offer) => string;
  readonly #root: ShadowRoot;
  #list!: Element;
  #texts: string[] = [];

  /** `widget` is the rendered widget whose page is taken for a model. */
  constructor(offers: readonly Offer[], widget: Element) {
    const { shadowRoot } = widget;
    this.#offers = offers;
    this.#root = this.host.attachShadow({ mode: 'open' });
    this.#root.adoptedStyleSheets = shadowRoot!.adoptedStyleSheets;
    this.#card = cardLike(shadowRoot!.querySelector('.offers > li')!);
  }

  /** Folds all texts, which is not measured. */
  prepare(): void {
    this.#texts = this.#offers.map(({ title, organization, summary, description }) =>
      fold(`${title} ${organization?.name} ${summary} ${description}`),
    );
  }

  /** Shows what stood in the widget. */
  show(html: string): void {
    this.#root.innerHTML = html;
    this.#list = this.#root.querySelector('.offers')!;
  }

  /** What a word finds. */
  find(q: string): Offer[] {
    const words = fold(q).split(' ');
    return this.#offers.filter((_, at) => words.every(word => this.#texts[at].includes(word)));
  }

  /** Shows the first twenty that have the words. */
  search(q: string): void {
    this.#list.innerHTML = this.find(q).slice(0, 20).map(this.#card).join('');
  }
}

/** Makes cards as the given one looks, with the title, the organization and the summary of each offer. */
function cardLike(card: Element): (offer: Offer) => string {
  const model = card.cloneNode(true) as Element;
  const put = (selector: string, mark: string): void => {
    const place = model.querySelector(selector);
    if (place) place.textContent = mark;
  };
  put('[part~=title]', '%title');
  put('.organization', '%organization');
  put('.summary', '%summary');
  const html = `<li>${withoutComments(model.innerHTML)}</li>`;
  return ({ title, organization, summary }) =>
    html
      .replace('%title', () => escape(title))
      .replace('%organization', () => escape(organization?.name))
      .replace('%summary', () => escape(summary));
}

/** Without what Lit leaves for itself. */
export const withoutComments = (html: string): string => html.replace(/<!--.*?-->/gs, '');

const escape = (text = ''): string => text.replace(/[&<]/g, sign => (sign === '&' ? '&amp;' : '&lt;'));
