import { html, nothing, type TemplateResult } from 'lit';
import type { DetailMode } from '../controllers/item-ways.js';
import type { OpenedController } from '../controllers/opened.js';
import type { Speech } from '../locale/speech.js';
import { icon } from './icon.js';
import { failed, pending } from './states.js';

/** How an opened item is shown. */
export interface OpenedView {
  detail: DetailMode;
  /** What a dialog is called: the item's title, once that is known. */
  label?: string | undefined;
  /** What leads back to the list. */
  back: string;
  /** The item with all its facts; absent until it is there. */
  content: unknown;
}

type Opened = Pick<OpenedController<unknown, unknown>, 'isNamed' | 'isNested' | 'close' | 'error' | 'refresh'>;

/** The opened item with the way back, also while it is on its way or does not come. */
export function openedView(opened: Opened, view: OpenedView, speech: Speech): TemplateResult {
  const { detail, label } = view;
  // Esc closes it, and a press on what is around it where the browser knows `closedby`.
  return detail === 'dialog'
    ? html`<dialog part="dialog" aria-label=${label ?? nothing} closedby="any" @close=${opened.close}>
        ${article(opened, view, speech)}
      </dialog>`
    : article(opened, view, speech);
}

function article(opened: Opened, { detail, back, content }: OpenedView, speech: Speech): TemplateResult {
  const { isNamed, isNested, error, refresh, close } = opened;
  // On the page of one item there is no list to go back to.
  const hasWayBack = isNested || !(detail === 'page' && isNamed);
  return html`<article class="detail" part="detail">
    ${
      hasWayBack
        ? html`<div class="back">
            <button part="button back" @click=${close}>
              ${detail === 'dialog' ? [icon('cross'), speech.words.close] : [icon('back'), back]}
            </button>
          </div>`
        : nothing
    }
    ${error ? failed(error, speech.words, refresh) : nothing} ${content ?? (error ? nothing : pending(false, 1))}
  </article>`;
}
