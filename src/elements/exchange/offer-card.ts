import { html, nothing, type TemplateResult } from 'lit';
import type { Offer } from '../../contract/offer.js';
import { safeUrl } from '../../contract/url.js';
import type { Speech } from '../../locale/speech.js';
import type { ExchangeWords } from '../../locale/words.js';
import { heading } from '../../views/heading.js';
import { foreignHint, isolated, languageOf } from '../../views/text.js';
import { kindOf, offerLine } from './offer-facts.js';

/** One offer of the list: what it is, its title as the way in, who offers it, and the facts that decide. */
export function offerCard(
  offer: Offer,
  level: number,
  speech: Speech<ExchangeWords>,
  open: (event: Event) => void,
): TemplateResult {
  const { words, formats } = speech;
  const { lang, dir } = languageOf(offer);
  const url = safeUrl(offer.url);
  // With a page of its own the title is a link, so that it can be opened in a new tab; without one it is a button.
  const title = url
    ? html`<a class="open" href=${url} lang=${lang} dir=${dir} @click=${open}>${offer.title}</a>`
    : html`<button class="open link" lang=${lang} dir=${dir} @click=${open}>${offer.title}</button>`;
  return html`<article class="offer" part="offer ${offer.kind}">
    <p class="muted">${kindOf(offer, speech)} ${foreignHint(offer, speech)}</p>
    ${heading(level, title)}
    ${offer.organization ? html`<p class="organization" part="organization">${isolated(offer.organization.name)}</p>` : nothing}
    ${offer.summary ? html`<p class="summary" lang=${lang} dir=${dir}>${offer.summary}</p>` : nothing}
    ${offerLine(offer, speech)}
    ${offer.lastReviewed ? html`<p class="muted">${words.checked(formats.ago(offer.lastReviewed))}</p>` : nothing}
  </article>`;
}
