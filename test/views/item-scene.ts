import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ItemToolsController } from '../../src/controllers/item-tools.js';
import { words as common } from '../../src/locale/de/common.js';
import { words as item } from '../../src/locale/de/item.js';
import { formatsOf } from '../../src/locale/format.js';
import { base } from '../../src/styles/base.js';
import { controls } from '../../src/styles/controls.js';
import { facts } from '../../src/styles/facts.js';
import { tools } from '../../src/styles/tools.js';
import { factList } from '../../src/views/fact-list.js';
import { heading } from '../../src/views/heading.js';
import { icon } from '../../src/views/icon.js';
import { itemTools } from '../../src/views/item-tools.js';
import { respondAction } from '../../src/views/respond.js';
import { paragraphs } from '../../src/views/text.js';

const speech = { words: { ...common, ...item }, formats: formatsOf('de'), lang: 'de' };

/** The smallest widget in which a visitor reads an item. */
export class ReaderElement extends LitElement {
  static override styles = [base, controls, facts, tools];

  @property() override title = 'Vorlesen in der Bücherei';
  @property() link = 'https://town.example/boerse?exchange.offer=vorlesen';
  readonly #tools = new ItemToolsController(this);

  protected override render(): TemplateResult {
    const { title, link } = this;
    const response = { method: 'mail', email: 'ja@verein.example' };
    return html`<div lang="de">
      <article class="detail" part="detail">
        <button>${icon('back')}Zurück</button>
        ${heading(3, title)} ${factList([['Wo', 'Bücherei']])} ${paragraphs('Kinder hören gern zu.')}
        <div class="actions">${respondAction({ response }, speech.words, { open: () => {}, error: undefined })}</div>
        <miteinand-signup>Formular</miteinand-signup>
        ${itemTools({ title, link, contact: { email: 'stadt@town.example' } }, this.#tools, speech)}
      </article>
    </div>`;
  }
}

customElements.define('x-reader', ReaderElement);

declare global {
  interface HTMLElementTagNameMap {
    'x-reader': ReaderElement;
  }
}

/** Puts an item on a page. */
export async function reader(body = document.body): Promise<ReaderElement> {
  const element = document.createElement('x-reader');
  body.querySelector('main')!.append(element);
  await element.updateComplete;
  return element;
}
