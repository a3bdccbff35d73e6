import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { ItemToolsController } from '../../controllers/item-tools.js';
import { linkField } from '../../views/link-field.js';
import type { ManagingSpeech } from './managing-words.js';

/** Says what the link to a sign-up is good for, and copies it. */
export class CopyLink {
  readonly #tools: ItemToolsController;

  constructor(host: LitElement) {
    this.#tools = new ItemToolsController(host);
  }

  render(link: string, { words }: ManagingSpeech): TemplateResult {
    const outcome = this.#tools.outcomeOf(link);
    return html`<p>${words.keepLink}</p>
      <div class="tools">
        <button type="button" part="button copy" @click=${() => void this.#tools.copy(link)}>${words.copyLink}</button>
        <span role="status">
          ${outcome === 'copied' ? words.linkCopied : outcome === 'by-hand' ? words.linkMarked : nothing}
        </span>
        ${outcome === 'by-hand' ? linkField(link, words.manageLink) : nothing}
      </div>`;
  }
}
