import { html, nothing, type TemplateResult } from 'lit';
import { kilometresBetween } from '../../backends/search/distance.js';
import type { Offer } from '../../contract/offer.js';
import type { GeoPoint } from '../../contract/offer-query.js';
import type { Speech } from '../../locale/speech.js';
import type { ExchangeWords } from '../../locale/words.js';
import { checkedNote } from '../../views/freshness.js';
import { heading } from '../../views/heading.js';
import { foreignHint, isolate, isolated, languageOf } from '../../views/text.js';
import { titleLink } from '../../views/title-link.js';
import { offerLine, titleOf } from './offer-facts.js';
import { kindBadge, speechOf } from './offer-kind.js';
import type { Preset } from './offer-search.js';

/** What a card shows besides the offer. */
export interface CardView {
  level: number;
  preset: Preset;
  /** Marks in a text what was searched for. */
  mark: (text: string) => unknown;
  /** Where the visitor is. */
  position: GeoPoint | undefined;
  staleAfter: number;
  isCompact: boolean;
  url: string | undefined;
  open: (() => void) | undefined;
}

/** One offer of the list: what it is, its title as the way in, who offers it, and the facts that decide. */
export function offerCard(offer: Offer, view: CardView, general: Speech<ExchangeWords>): TemplateResult {
  const speech = speechOf(offer, general);
  const { level, preset, mark, position, isCompact, url, open } = view;
  const { id, lang: own, organization, summary, location, source } = offer;
  const { lang, dir } = languageOf(offer);
  const title = titleOf(offer, preset, speech.words);
  return html`<article class="offer" part="offer ${offer.kind}">
    <p class="muted">${kindBadge(offer, preset, speech.words)} ${foreignHint(offer, speech)}</p>
    ${heading(level, titleLink({ id, title: mark(title), lang: own, url, open }))}
    ${organization ? html`<p class="organization" part="organization">${isolated(mark(organization.name))}</p>` : nothing}
    ${summary && !isCompact ? html`<p class="summary" lang=${lang} dir=${dir}>${mark(summary)}</p>` : nothing}
    ${offerLine(offer, position && location?.geo && kilometresBetween(position, location.geo), speech)}
    ${isCompact ? nothing : html`<p class="muted notes">${checkedNote(offer.lastReviewed, view.staleAfter, speech)}${source ? html`<span>${speech.words.source(isolate(source.name))}</span>` : nothing}</p>`}
  </article>`;
}
