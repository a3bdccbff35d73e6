import { html, nothing, type TemplateResult } from 'lit';
import type { Speech } from '../locale/speech.js';
import { icon } from './icon.js';

const msPerDay = 86_400_000;

/** When somebody last made sure that an item still stands; marked by a sign and a word when that is longer ago than `staleAfter` days. */
export function checkedNote(
  lastReviewed: string | undefined,
  staleAfter: number,
  { words, formats }: Speech,
): TemplateResult | typeof nothing {
  if (!lastReviewed) return nothing;
  const ago = words.checked(formats.ago(lastReviewed));
  const isStale = Date.now() - Date.parse(lastReviewed) > staleAfter * msPerDay;
  return isStale
    ? html`<span class="badge warn" part="stale">${icon('low')}${words.stale(ago)}</span>`
    : html`<span>${ago}</span>`;
}
