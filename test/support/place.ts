import type { Backend } from '../../src/backends/backend.js';
import { memoryBackend } from '../../src/backends/memory.js';
import { BackendError, type Fault } from '../../src/contract/problem.js';
import { ConfigElement } from '../../src/elements/config/config.js';
import { townContent } from '../../demo/town/data/town.ts';

if (!customElements.get('miteinand-config')) customElements.define('miteinand-config', ConfigElement);

/** The day on which the towns of the tests live. */
export const testDay = '2026-05-15';

/** A fresh town in memory, with the demo's content. */
export const townBackend = (): Backend => memoryBackend(townContent(testDay));

/** A town in which nothing is said. */
export const emptyBackend = (): Backend =>
  memoryBackend({ offers: [], events: [], forms: [], metrics: [], organizations: [], passes: {} });

/** A backend of which every method does the same. */
const always = (answer: () => Promise<never>): Backend =>
  Object.fromEntries(Object.keys(emptyBackend()).map(method => [method, answer])) as unknown as Backend;

/** A backend that refuses every question. */
export const failingBackend = (fault: Fault = 'unreachable'): Backend =>
  always(() => Promise.reject(new BackendError(fault, 'test: no answer')));

/** A backend that never answers. */
export const silentBackend = (): Backend => always(() => new Promise<never>(() => {}));

/** A backend that answers later than another asked after it. */
export function slowBackend(backend: Backend, milliseconds: number): Backend {
  const late =
    (method: (...args: unknown[]) => Promise<unknown>) =>
    async (...args: unknown[]): Promise<unknown> => {
      await new Promise(resolve => setTimeout(resolve, milliseconds));
      return method(...args);
    };
  return Object.fromEntries(
    Object.entries(backend).map(([name, method]) => [name, late(method as never)]),
  ) as unknown as Backend;
}

/** Where and how an element is placed. */
export interface Placing {
  backend?: Backend;
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** CSS width of the place. */
  width?: string;
  attributes?: Record<string, string>;
  /** What the editor wrote between the tags. */
  fallback?: string;
}

/** Puts a real element into a town and waits for its first update; taken away after the test. */
export async function place<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  { backend = townBackend(), lang = 'de', dir = 'ltr', width = '60rem', attributes = {}, fallback = '' }: Placing = {},
): Promise<HTMLElementTagNameMap[T]> {
  const region = document.createElement('main');
  region.lang = lang;
  region.dir = dir;
  region.style.inlineSize = width;
  region.innerHTML = '<h1>Test</h1><h2>Test</h2>';
  const config = document.createElement('miteinand-config');
  config.backend = backend;
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.innerHTML = fallback;
  config.append(element);
  region.append(config);
  document.body.append(region);
  await (element as { updateComplete?: Promise<unknown> }).updateComplete;
  return element;
}

afterEach(() => document.querySelectorAll('body > main').forEach(region => region.remove()));

/** Waits until something is so; fails with its name after fifteen seconds, as the machine may be busy. */
export async function until(what: string, isSo: () => unknown): Promise<void> {
  const end = Date.now() + 15_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`waited in vain for: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 15));
  }
}

/** The text a visitor can read: shadow roots and shown slots included, hidden parts left out. */
export function visibleText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (node instanceof HTMLSlotElement) {
    const nodes = node.assignedNodes();
    return (nodes.length ? nodes : [...node.childNodes]).map(visibleText).join('');
  }
  if (node instanceof Element) {
    if (/^(style|script|template)$/.test(node.localName) || !node.checkVisibility()) return '';
    if (node.shadowRoot) return visibleText(node.shadowRoot);
  }
  return [...node.childNodes].map(visibleText).join(' ').replace(/\s+/g, ' ');
}

/** Waits until the visitor can read a text. */
export const sees = (element: Element, text: string | RegExp): Promise<void> =>
  until(`${text} in <${element.localName}>`, () =>
    typeof text === 'string' ? visibleText(element).includes(text) : text.test(visibleText(element)),
  );

/** The first element of a selector in the shadow root; fails when there is none. */
export function find<E extends HTMLElement = HTMLElement>(element: Element, selector: string): E {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector} in <${element.localName}>`);
  return found;
}
