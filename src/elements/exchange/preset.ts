import { audiences, commitments, offerKinds } from '../../contract/offer.js';
import { warnOnce } from '../../controllers/warn.js';
import type { Preset } from './offer-search.js';

/** Attributes by which a page's author narrows the widget, each a list of words. */
export interface PresetAttributes {
  kinds?: string;
  categories?: string;
  commitments?: string;
  audiences?: string;
  organization?: string;
}

/** What the page's author allows; a word that no list knows is told and counts all the same, as a backend may be newer. */
export const presetOf = (attributes: PresetAttributes): Preset => ({
  kind: listOf(attributes.kinds, 'kinds', offerKinds),
  category: listOf(attributes.categories),
  commitment: listOf(attributes.commitments, 'commitments', commitments),
  audience: listOf(attributes.audiences, 'audiences', audiences),
  organization: listOf(attributes.organization),
});

function listOf(text: string | undefined, attribute = '', known?: readonly string[]): string[] {
  const words = text?.split(/\s+/).filter(Boolean) ?? [];
  const unknown = known && words.find(word => !known.includes(word));
  if (unknown) warnOnce(`<miteinand-exchange>: ${attribute}="${unknown}" is none of ${known.join(', ')}`);
  return words;
}
