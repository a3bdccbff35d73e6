import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FallbackController } from '../../src/controllers/fallback.js';
import { StructuredDataController, type Published } from '../../src/controllers/structured-data.js';

/** The smallest widget that tells search engines something. */
export class TellerElement extends LitElement {
  @property({ attribute: false }) published?: Published;
  readonly fallback = new FallbackController(this);

  constructor() {
    super();
    new StructuredDataController(this, () => this.published);
  }

  protected override render(): TemplateResult {
    return html`${this.published?.offers?.length}`;
  }
}

customElements.define('x-teller', TellerElement);

declare global {
  interface HTMLElementTagNameMap {
    'x-teller': TellerElement;
  }
}

/** Puts a widget on a page. */
export async function teller(published: Published, body = document.body): Promise<TellerElement> {
  const element = document.createElement('x-teller');
  element.published = published;
  body.querySelector('main')!.append(element);
  await element.updateComplete;
  return element;
}
