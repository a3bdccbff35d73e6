import { html, nothing, type TemplateResult } from 'lit';
import type { Offer } from '../../contract/offer.js';
import type { Speech } from '../../locale/speech.js';
import type { ExchangeWords } from '../../locale/words.js';
import { wordFor } from '../../locale/word-for.js';
import { availabilityBadge } from '../../views/availability.js';
import { icon } from '../../views/icon.js';
import { isolated } from '../../views/text.js';
import { placeText, scheduleText } from '../../views/when-where.js';
import { kindWord } from './offer-kind.js';
import type { Preset } from './offer-search.js';

/** The title; where it has nothing to read, whoever offers it or its kind, as the way in needs a name. */
export const titleOf = ({ title, organization, kind }: Offer, preset: Preset, words: ExchangeWords): string =>
  [title, organization?.name, kindWord(kind, preset, words)].find(
    text => text && /[\p{L}\p{N}\p{P}\p{S}]/u.test(text),
  ) ?? '…';

/** How firmly and how long: "Regular, 2 hours a week". */
export function effortOf({ commitment, timeRequired }: Offer, { words }: Speech<ExchangeWords>): string | undefined {
  const word = wordFor(words.commitments, commitment);
  const per = wordFor(words.hoursPer, timeRequired?.per);
  const hours = timeRequired && per?.(timeRequired.hours);
  return word && hours ? words.pair(word, hours) : (word ?? hours);
}

/** The line of facts that decide: when, where and how far, free places. */
export function offerLine(offer: Offer, kilometres: number | undefined, speech: Speech<ExchangeWords>): TemplateResult {
  const { location } = offer;
  const where = location?.name ? isolated(location.name) : placeText(location, speech);
  const distance = kilometres !== undefined ? speech.formats.distance(kilometres) : '';
  const facts: [string, TemplateResult | string | undefined][] = [
    ['time', effortOf(offer, speech)],
    ['when', scheduleText(offer.schedule, speech)],
    [
      location?.online ? 'home' : 'where',
      distance && where ? html`<span>${where} · ${distance}</span>` : where || distance,
    ],
  ];
  return html`<p class="line">
    ${facts.map(([sign, fact]) => (fact ? html`<span>${icon(sign)}${fact}</span>` : nothing))}
    ${availabilityBadge(offer, speech)}
  </p>`;
}
