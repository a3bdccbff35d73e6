import { html, nothing, type TemplateResult } from 'lit';
import type { Speech } from '../locale/speech.js';
import { icon } from './icon.js';

const msPerDay = 86_400_000;

/** Whether nobody made sure of an item for more than so many days; what says nothing of it is not. */
export const isStale = (lastReviewed: string | undefined, staleAfter: number): boolean =>
  lastReviewed !== undefined && Date.now() - Date.parse(lastReviewed) > staleAfter * msPerDay;

/** When somebody last made sure that an item still stands; marked by a sign and a word when that is longer ago than `staleAfter` days. */
export function checkedNote(
  lastReviewed: string | undefined,
  staleAfter: number,
  { words, formats }: Speech,
): TemplateResult | typeof nothing {
  if (!lastReviewed) return nothing;
  const ago = words.checked(formats.ago(lastReviewed));
  return isStale(lastReviewed, staleAfter)
    ? html`<span class="badge warn" part="stale">${icon('low')}${words.stale(ago)}</span>`
    : html`<span>${ago}</span>`;
}
