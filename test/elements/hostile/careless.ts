import { html, LitElement, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Backend } from '../../../src/backends/backend.js';

/** Shows the first offer as a widget would that trusts what it is told: proof that the tests of harm can see some. */
export class CarelessElement extends LitElement {
  backend?: Backend;
  #title = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.backend!.offers({}, { languages: [] }).then(({ items }) => {
      this.#title = items[0].title;
      this.requestUpdate();
    });
  }

  protected override render(): TemplateResult {
    return html`<a href=${this.#title}>${unsafeHTML(this.#title)}</a>`;
  }
}
customElements.define('x-careless', CarelessElement);
