import { html, render } from 'lit';
import { words } from '../../src/locale/de/common.js';
import { formatsOf } from '../../src/locale/format.js';
import type { Speech } from '../../src/locale/speech.js';

/** German, as a visitor in Germany hears it. */
export const speech: Speech = { words, formats: formatsOf('de'), lang: 'de' };

/** Renders what a view gives, in a place of its own. */
export function rendered(view: unknown): HTMLElement {
  const place = document.createElement('div');
  render(html`${view}`, place);
  return place;
}

/** What a view says, white space made even. */
export const textOf = (view: unknown): string => rendered(view).textContent.replace(/\s+/g, ' ').trim();
