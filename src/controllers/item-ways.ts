import type { LitElement, ReactiveController } from 'lit';
import { pageUrl } from '../contract/url.js';
import { warnOnce } from './warn.js';

/** How one item is shown: in place of the list, over it, or on its own page. */
export type DetailMode = (typeof modes)[number];

const modes = ['inline', 'dialog', 'page'] as const;

/** An item that may have a page of its own. */
export interface Reachable {
  id: string;
  url?: string | undefined;
}

/** An element whose author says how an item is shown. */
type Showing = LitElement & { detail: DetailMode; hrefTemplate?: string };

/** What leads to an item within the element, and to the element with the item opened. */
export interface Leading {
  open: (id: string) => void;
  link: (id: string) => string;
}

/** The ways that lead to an item. */
export class ItemWays implements ReactiveController {
  readonly #host: Showing;
  readonly #leading: Leading;

  constructor(host: Showing, leading: Leading) {
    this.#host = host;
    this.#leading = leading;
    host.addController(this);
  }

  hostUpdate(): void {
    const { localName, detail } = this.#host;
    if (modes.includes(detail)) return;
    warnOnce(`<${localName}>: detail="${String(detail)}" is none of "${modes.join('", "')}"`);
  }

  /** Those from the list: the item's page, and opening it here unless only the page shows it. */
  to(item: Reachable): { url: string | undefined; open: (() => void) | undefined } {
    const url = this.#pageOf(item);
    return { url, open: this.#host.detail === 'page' && url ? undefined : () => this.#leading.open(item.id) };
  }

  /** The address under which others find it. */
  readonly linkTo = (item: Reachable): string => this.#pageOf(item) ?? this.#leading.link(item.id);

  /** Its page: as the page's author's template names it, `/angebote/{id}`, else the item's own. */
  #pageOf({ id, url }: Reachable): string | undefined {
    // Half of a pair of surrogates has no place in an address.
    const name = encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd'));
    return pageUrl(this.#host.hrefTemplate?.replaceAll('{id}', name), document.baseURI) ?? pageUrl(url);
  }
}
