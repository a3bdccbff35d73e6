import { html, nothing, type TemplateResult } from 'lit';
import type { Offer } from '../../contract/offer.js';
import type { Speech } from '../../locale/speech.js';
import type { ExchangeWords } from '../../locale/words.js';
import { wordFor } from '../../locale/word-for.js';
import { availabilityBadge } from '../../views/availability.js';
import { icon } from '../../views/icon.js';
import { isolated } from '../../views/text.js';
import { kindIcon } from './kind-icon.js';
import { placeText, scheduleText } from '../../views/when-where.js';

/** What kind of offer it is: a sign and a word. */
export const kindOf = (offer: Offer, { words }: Speech<ExchangeWords>): TemplateResult =>
  html`<span class="badge kind" part="kind"
    >${kindIcon(offer.kind)}${wordFor(words.kinds, offer.kind) ?? nothing}</span
  >`;

/** How firmly and how long: "Regular, 2 hours a week". */
export function effortOf({ commitment, timeRequired }: Offer, { words }: Speech<ExchangeWords>): string | undefined {
  const word = wordFor(words.commitments, commitment);
  const per = wordFor(words.hoursPer, timeRequired?.per);
  const hours = timeRequired && per?.(timeRequired.hours);
  return word && hours ? words.pair(word, hours) : (word ?? hours);
}

/** The line of facts that decide: when, where, free places. */
export function offerLine(offer: Offer, speech: Speech<ExchangeWords>): TemplateResult {
  const facts: [string, TemplateResult | string | undefined][] = [
    ['time', effortOf(offer, speech)],
    ['when', scheduleText(offer.schedule, speech)],
    [
      offer.location?.online ? 'home' : 'where',
      offer.location?.name ? isolated(offer.location.name) : placeText(offer.location, speech),
    ],
  ];
  return html`<p class="line">
    ${facts.map(([sign, fact]) => (fact ? html`<span>${icon(sign)}${fact}</span>` : nothing))}
    ${availabilityBadge(offer, speech)}
  </p>`;
}
