import { html, nothing, type TemplateResult } from 'lit';
import { BackendError } from '../contract/problem.js';
import type { CommonWords } from '../locale/words.js';

/** Lines in the shape of the list to come. */
export const skeleton = (items: number): TemplateResult =>
  html`<div class="skeleton" aria-hidden="true">
    ${Array.from({ length: items }, () => html`<div class="item"><span></span><span></span><span></span></div>`)}
  </div>`;

/** Until the first answer: what the editor wrote, else the shape of what comes. */
export const pending = (hasFallback: boolean, items = 3): TemplateResult =>
  hasFallback ? html`<slot></slot>` : skeleton(items);

/** What went wrong and how long to wait, in the visitor's words; an error of our own making counts as one of ours. */
export function faultText(error: unknown, words: CommonWords): string {
  if (!(error instanceof BackendError)) return words.faults.server;
  const { fault, retryAfter } = error;
  return retryAfter ? `${words.faults[fault]} ${words.retryAfter(retryAfter)}` : words.faults[fault];
}

/** What went wrong, in the visitor's words, with a way to try again. */
export function failed(error: unknown, words: CommonWords, retry: () => void): TemplateResult {
  const isHopeless = error instanceof BackendError && error.fault === 'no-backend';
  return html`<div class="notice failed" part="notice">
    <p role="alert">${faultText(error, words)}</p>
    ${isHopeless ? nothing : html`<button part="button" @click=${again}>${words.retry}</button>`}
  </div>`;

  // The notice goes, and the button with it: the focus waits where it stood.
  function again({ currentTarget }: Event): void {
    const place = (currentTarget as Element).parentElement!.parentElement!;
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
    retry();
  }
}

/** What went wrong, beside a button that tries again itself. */
export const faultNote = (error: unknown, words: CommonWords): TemplateResult | typeof nothing =>
  error === undefined
    ? nothing
    : html`<p class="notice failed" part="notice" role="alert">${faultText(error, words)}</p>`;

/** Says how many entries could not be read, so that a list never looks whole when it is not. */
export const omittedNote = (omitted: number, words: CommonWords): TemplateResult | typeof nothing =>
  omitted ? html`<p class="muted" part="omitted">${words.omitted(omitted)}</p>` : nothing;
