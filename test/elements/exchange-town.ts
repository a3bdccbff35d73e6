import type { Ask, Backend } from '../../src/backends/backend.js';
import { memoryBackend } from '../../src/backends/memory.js';
import type { List } from '../../src/contract/list.js';
import type { Offer } from '../../src/contract/offer.js';
import type { OfferQuery } from '../../src/contract/offer-query.js';
import { offerTag } from '../../src/context/tags.js';
import { ExchangeElement } from '../../src/elements/exchange/exchange.js';
import { SignupElement } from '../../src/elements/signup/signup.js';
import { place, sees, visibleText, type Placing } from '../support/place.js';

customElements.define('miteinand-exchange', ExchangeElement);
offerTag('miteinand-signup', async () => customElements.define('miteinand-signup', SignupElement));

/** An offer with what a test says of it. */
export const offerOf = (title: string, more: Partial<Offer> = {}): Offer => ({
  id: title.replace(/\s+/g, '-'),
  lang: 'de',
  kind: 'volunteering',
  title,
  ...more,
});

/** So many offers: "Angebot 1", "Angebot 2" and so on. */
export const offersOf = (count: number, from = 1): Offer[] =>
  Array.from({ length: count }, (_, index) => offerOf(`Angebot ${index + from}`));

/** A town that answers questions for offers as the test says; the questions are kept. */
export function answeringTown(
  answer: (query: OfferQuery, ask: Ask) => Partial<List<Offer>> | Promise<Partial<List<Offer>>>,
  more: Partial<Backend> = {},
): { backend: Backend; asked: OfferQuery[] } {
  const asked: OfferQuery[] = [];
  const backend: Backend = {
    ...memoryBackend({ offers: [] }),
    isLocal: false,
    offer: async id => offerOf(id),
    ...more,
    async offers(query, ask) {
      asked.push(query);
      return { items: [], omitted: 0, ...(await answer(query, ask)) };
    },
  };
  return { backend, asked };
}

/** Places an exchange and waits for its first answer. */
export async function exchange(placing: Placing = {}, says: string | RegExp = /Angebot/): Promise<ExchangeElement> {
  const element = await place('miteinand-exchange', placing);
  await sees(element, says);
  return element;
}

export const all = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E[] => [
  ...element.shadowRoot!.querySelectorAll<E>(selector),
];

/** The titles of the offers in their order. */
export const titles = (element: Element): string[] =>
  all(element, '.offers .open').map(title => title.textContent.trim());

/** The way into an offer of the list. */
export const openerOf = (element: Element, title: string): HTMLElement =>
  all(element, '.offers .open').find(opener => opener.textContent.includes(title))!;

/** How many offers there are, as it is said. */
export const count = (element: Element): number => Number(/(\d+) Angebot/.exec(visibleText(element))?.[1]);

/** What has the focus within the widget. */
export const focused = (element: Element): HTMLElement | null =>
  element.shadowRoot!.activeElement as HTMLElement | null;

/** A filter by its name. */
export const facet = (element: Element, name: string): HTMLDetailsElement =>
  all<HTMLDetailsElement>(element, 'details.facet').find(({ firstElementChild }) =>
    firstElementChild!.textContent.trim().startsWith(name),
  )!;

/** Opens the filters that fewer people use, as a visitor does. */
export async function openMore(element: ExchangeElement): Promise<ExchangeElement> {
  const more = all<HTMLDetailsElement>(element, '.more-filters')[0];
  if (more && !more.open) {
    const opened = new Promise(resolve => more.addEventListener('toggle', resolve, { once: true }));
    more.querySelector('summary')!.click();
    await opened;
    await element.updateComplete;
  }
  return element;
}

/** A choice by its name, as it is shown: name and number. */
export const choice = (root: Element, name: string): HTMLLabelElement =>
  [...(root.shadowRoot ?? root).querySelectorAll<HTMLLabelElement>('label.option')].find(option =>
    option.querySelector('span')!.textContent.includes(name),
  )!;

/** The number at a choice. */
export const numberAt = (option: HTMLElement): string => option.querySelector('.muted')!.textContent.trim();

/** The names of the active filters. */
export const chips = (element: Element): string[] => all(element, '.chip').map(chip => chip.textContent.trim());

/** A button by its words. */
export const button = (element: Element, words: string): HTMLElement =>
  all(element, 'button').find(({ textContent, ariaLabel }) => `${textContent} ${ariaLabel}`.includes(words))!;
