import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Backend } from '../../src/backends/backend.js';
import type { Theme } from '../../src/context/settings.js';
import { TownController } from '../../src/controllers/town.js';
import { until } from '../support/place.js';

/** The smallest widget there can be: it says what it knows of its town. */
export class TowneeElement extends LitElement {
  @property() backend?: string | Backend;
  @property() theme?: Theme;
  readonly town = new TownController(this, 'common');

  protected override render(): TemplateResult {
    const { settings, lang, words } = this.town;
    const backend = typeof settings.backend === 'object' ? 'an object' : settings.backend;
    return html`backend: ${backend}; lang: ${lang}; theme: ${settings.theme}; issuers: ${settings.issuers?.join(' ')};
    retry: ${words?.retry};`;
  }
}

customElements.define('x-townee', TowneeElement);

declare global {
  interface HTMLElementTagNameMap {
    'x-townee': TowneeElement;
  }
}

const pageLanguage = document.documentElement.lang;

/** Writes a page; it is gone after the test. Gives its first widget. */
export function page(body: string, lang = 'de'): TowneeElement {
  document.documentElement.lang = lang;
  const main = document.createElement('main');
  main.innerHTML = body;
  document.body.append(main);
  return main.querySelector('x-townee')!;
}

afterEach(() => {
  document.documentElement.lang = pageLanguage;
});

/** Finds what is on the page. */
export const on = <E extends HTMLElement = HTMLElement>(selector: string): E =>
  document.querySelector<E>(`body > main ${selector}`)!;

/** Waits until the widget says something of its town, such as "lang: de;". */
export const says = (element: TowneeElement, text: string): Promise<void> =>
  until(text, () => element.renderRoot.textContent.includes(text));
