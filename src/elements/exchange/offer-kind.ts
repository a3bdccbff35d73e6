import { html, nothing, type TemplateResult } from 'lit';
import type { Offer } from '../../contract/offer.js';
import type { Speech } from '../../locale/speech.js';
import type { ExchangeWords } from '../../locale/words.js';
import { wordFor } from '../../locale/word-for.js';
import { kindIcon } from './kind-icon.js';
import type { Preset } from './offer-search.js';

/** Who seeks and who gives: what parts a board in two. The rest of the kinds are calls for volunteers. */
const sides: Record<string, 'seeks' | 'gives'> = {
  'help-wanted': 'seeks',
  'help-offered': 'gives',
  equipment: 'gives',
  room: 'gives',
};

/** Whether the page's author made a board of the widget, where people offer and seek. */
const isBoard = ({ kind = [] }: Preset): boolean => {
  const found = kind.map(value => wordFor(sides, value));
  return found.includes('seeks') && found.includes('gives') && !found.includes(undefined);
};

/** The word for a kind; on a board it says who seeks and who gives. */
export const kindWord = (kind: string, preset: Preset, words: ExchangeWords): string | undefined =>
  (isBoard(preset) ? wordFor(words.boardKinds, kind) : undefined) ?? wordFor(words.kinds, kind);

/** What is said of an offer in the words of its kind: things and rooms are lent, nobody takes part in them. */
export const speechOf = ({ kind }: Offer, speech: Speech<ExchangeWords>): Speech<ExchangeWords> =>
  kind === 'equipment' || kind === 'room' ? { ...speech, words: { ...speech.words, ...speech.words.lending } } : speech;

/** What kind of offer it is: a sign and a word, in a frame that tells seeking from giving. */
export const kindBadge = ({ kind }: Offer, preset: Preset, words: ExchangeWords): TemplateResult =>
  html`<span class="badge kind ${wordFor(sides, kind) ?? ''}" part="kind"
    >${kindIcon(kind)}${kindWord(kind, preset, words) ?? nothing}</span
  >`;
