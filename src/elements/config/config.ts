import { ContextConsumer, ContextProvider } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Backend } from '../../backends/backend.js';
import { watchLanguage } from '../../controllers/language.js';
import {
  mergeSettings,
  sameSettings,
  providePageSettings,
  setPageConfig,
  settingsContext,
  type Settings,
  type Theme,
} from '../../context/settings.js';

/**
 * Gives backend, language, look and trusted issuers to the widgets inside it; an empty one, anywhere, to the whole page.
 *
 * @summary Settings for the widgets of a page.
 * @tag miteinand-config
 *
 * @attr {string} lang - Language of the widgets, such as `de`; without it the page's own language counts.
 *
 * @slot - The widgets that share the settings, with any content between them.
 */
export class ConfigElement extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** Address of the town's backend, such as `https://ehrenamt.town.example/api` or `file+/daten/`. */
  @property() backend?: string | Backend;

  /** `light` or `dark`; without it the widgets look as the page does. */
  @property() theme?: Theme;

  /** Issuers of passes that are trusted besides those the backend names; separated by spaces. */
  @property() issuers?: string;

  readonly #outer = new ContextConsumer(this, {
    context: settingsContext,
    subscribe: true,
    callback: () => this.requestUpdate(),
  });
  readonly #inner = new ContextProvider(this, { context: settingsContext, initialValue: {} });
  #stopWatching: (() => void) | undefined;
  readonly #children = new MutationObserver(() => this.requestUpdate());

  override connectedCallback(): void {
    providePageSettings();
    super.connectedCallback();
    this.#children.observe(this, { childList: true });
    this.#stopWatching = watchLanguage(() => this.requestUpdate());
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children.disconnect();
    this.#stopWatching?.();
    setPageConfig(this, undefined);
  }

  protected override willUpdate(): void {
    if (!this.isConnected) return;
    const own: Settings = {
      backend: this.backend || undefined,
      lang: this.lang || undefined,
      theme: this.theme,
      issuers: this.issuers?.split(/\s+/).filter(Boolean),
    };
    setPageConfig(this, this.childElementCount ? undefined : own);
    const inner = mergeSettings(this.#outer.value ?? {}, own);
    if (!sameSettings(this.#inner.value, inner)) this.#inner.setValue(inner);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'miteinand-config': ConfigElement;
  }
}
