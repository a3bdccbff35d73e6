import type { Content } from '../../../src/backends/content.js';
import { memoryBackend } from '../../../src/backends/memory.js';
import '../../../src/define/exchange.js';
import type { ExchangeElement } from '../../../src/elements/exchange/exchange.js';
import { CarelessElement } from './careless.js';

/** Puts an exchange of all these offers into the page that this module was brought into. */
export function showOffers(content: Content): ExchangeElement {
  const element = document.createElement('miteinand-exchange');
  element.backend = memoryBackend(content);
  element.limit = 100;
  document.querySelector('main')!.replaceChildren(element);
  return element;
}

/** The same with a widget that trusts what it is told. */
export function showCarelessly(content: Content): HTMLElement {
  const element = new CarelessElement();
  element.backend = memoryBackend(content);
  document.querySelector('main')!.replaceChildren(element);
  return element;
}
