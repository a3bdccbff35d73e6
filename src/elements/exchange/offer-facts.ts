import { html, nothing, type TemplateResult } from 'lit';
import type { Offer } from '../../contract/offer.js';
import type { Speech } from '../../locale/speech.js';
import { availabilityBadge } from '../../views/availability.js';
import { icon } from '../../views/icon.js';
import { isolated } from '../../views/text.js';

type Content = TemplateResult | string;

/** What kind of offer it is: a sign and a word. */
export const kindOf = (offer: Offer, { words }: Speech): TemplateResult =>
  html`<span class="badge kind" part="kind"
    >${icon(offer.kind)}${words.kinds[offer.kind as keyof typeof words.kinds] ?? nothing}</span
  >`;

/** When: the next date, the rhythm in words, or both. */
export function whenOf({ schedule }: Offer, { formats }: Speech): Content | undefined {
  const { startDate, endDate, scheduleTimezone, description } = schedule ?? {};
  const date = startDate && formats.range(startDate, endDate, scheduleTimezone);
  return date && description ? html`${date} · <span dir="auto">${description}</span>` : (date ?? description);
}

/** How firmly and how long: "Regular, 2 hours a week". */
export function effortOf({ commitment, timeRequired }: Offer, { words, formats }: Speech): string | undefined {
  const word = words.commitments[commitment as keyof typeof words.commitments];
  const per = words.hoursPer[timeRequired?.per as keyof typeof words.hoursPer];
  const parts = [word, timeRequired && per?.(timeRequired.hours)].filter(part => part !== undefined);
  return parts.length ? formats.list(parts) : undefined;
}

/** Where: a name and an address, or "from home". */
export function whereOf({ location }: Offer, { words }: Speech): Content | undefined {
  const parts = [location?.name, location?.address].filter(Boolean).join(', ');
  if (parts) return isolated(parts);
  return location?.online ? words.online : undefined;
}

/** The line of facts that decide: when, where, free places. */
export function offerLine(offer: Offer, speech: Speech): TemplateResult {
  const facts: [string, Content | undefined][] = [
    ['time', effortOf(offer, speech)],
    ['when', whenOf(offer, speech)],
    [
      offer.location?.online ? 'home' : 'where',
      offer.location?.name ? isolated(offer.location.name) : whereOf(offer, speech),
    ],
  ];
  return html`<p class="line">
    ${facts.map(([sign, fact]) => (fact ? html`<span>${icon(sign)}${fact}</span>` : nothing))}
    ${availabilityBadge(offer, speech)}
  </p>`;
}
