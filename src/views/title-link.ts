import { html, type TemplateResult } from 'lit';
import { pageUrl } from '../contract/url.js';
import { languageOf } from './text.js';

/** What leads to an item. */
export interface TitleLink {
  id: string;
  /** The title, or its marked parts. */
  title: unknown;
  lang?: string | undefined;
  /** The item's own page, where it has one. */
  url?: string | undefined;
  /** Opens the item in the widget; without it the page alone does. */
  open?: (() => void) | undefined;
}

/**
 * An item's title as the way in: with a page of its own a link, so that it can be opened in a new tab, else a button.
 * A click that the browser understands otherwise stays the browser's.
 */
export function titleLink({ id, title, url, open, ...item }: TitleLink): TemplateResult {
  const { lang, dir } = languageOf(item);
  const href = pageUrl(url);
  const select = (click: MouseEvent): void => {
    if (!open || (href && (click.ctrlKey || click.metaKey || click.shiftKey))) return;
    click.preventDefault();
    open();
  };
  return href
    ? html`<a class="open" data-item=${id} href=${href} lang=${lang} dir=${dir} @click=${select}>${title}</a>`
    : html`<button class="open link" data-item=${id} lang=${lang} dir=${dir} @click=${select}>${title}</button>`;
}
