import { html, nothing, type TemplateResult } from 'lit';
import type { Speech } from '../locale/speech.js';
import { icon } from './icon.js';
import { failed, pending } from './states.js';

/** How an opened item is shown. */
export interface OpenedView {
  /** Over the list, rather than in its place. */
  isDialog: boolean;
  /** What a dialog is called: the item's title, once that is known. */
  label?: string | undefined;
  /** What leads back to the list; absent where there is none to go back to. */
  back: string | undefined;
  close: () => void;
  error: unknown;
  retry: () => void;
  /** The item with all its facts; absent until it is there. */
  content: unknown;
}

/** The opened item with the way back, also while it is on its way or does not come. */
export function openedView(view: OpenedView, speech: Speech): TemplateResult {
  const { isDialog, label, close } = view;
  // Esc closes it, and a press on what is around it where the browser knows `closedby`.
  return isDialog
    ? html`<dialog part="dialog" aria-label=${label ?? nothing} closedby="any" @close=${close}>
        ${article(view, speech)}
      </dialog>`
    : article(view, speech);
}

const article = ({ isDialog, back, close, error, retry, content }: OpenedView, speech: Speech): TemplateResult =>
  html`<article class="detail" part="detail">
    ${
      back === undefined
        ? nothing
        : html`<div class="back">
            <button part="button back" @click=${close}>
              ${isDialog ? [icon('cross'), speech.words.close] : [icon('back'), back]}
            </button>
          </div>`
    }
    ${error ? failed(error, speech.words, retry) : nothing} ${content ?? (error ? nothing : pending(false, 1))}
  </article>`;
