import { html, type LitElement, type TemplateResult } from 'lit';
import { fold } from '../locale/fold.js';

/** What a visitor types to find something in a list that is wholly there, kept by the list's name. */
export class TextFilter {
  readonly #host: LitElement;
  readonly #texts = new Map<string, string>();

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** The items of a list in which every word is found, however it is written. */
  pick<T>(list: string, items: readonly T[], textOf: (item: T) => string): T[] {
    const words = fold(this.#texts.get(list) ?? '').split(' ');
    return items.filter(item => {
      const text = fold(textOf(item));
      return words.every(word => text.includes(word));
    });
  }

  /** The field for it; `found` says how many there are, and is read out when that changes. */
  field(list: string, label: string, found: string): TemplateResult {
    const text = this.#texts.get(list) ?? '';
    return html`<div class="text-filter">
      <label>
        ${label}
        <input
          type="search"
          part="input"
          autocomplete="off"
          .value=${text}
          @input=${({ target }: Event) => this.#set(list, (target as HTMLInputElement).value)}
        />
      </label>
      <p class="muted" role="status">${text ? found : ''}</p>
    </div>`;
  }

  #set(list: string, text: string): void {
    this.#texts.set(list, text);
    this.#host.requestUpdate();
  }
}
