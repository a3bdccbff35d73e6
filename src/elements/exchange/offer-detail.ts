import { html, nothing, type TemplateResult } from 'lit';
import type { Offer } from '../../contract/offer.js';
import { safeUrl } from '../../contract/url.js';
import type { Speech } from '../../locale/speech.js';
import type { ExchangeWords } from '../../locale/words.js';
import { wordFor } from '../../locale/word-for.js';
import { availabilityBadge } from '../../views/availability.js';
import { contactOf } from '../../views/contact.js';
import { factList } from '../../views/fact-list.js';
import { heading } from '../../views/heading.js';
import { foreignHint, isolated, languageOf, paragraphs } from '../../views/text.js';
import { placeText, scheduleText } from '../../views/when-where.js';
import { effortOf, kindOf } from './offer-facts.js';

/** All that is known of one offer. */
export function offerDetail(offer: Offer, level: number, speech: Speech<ExchangeWords>): TemplateResult {
  const { words, formats } = speech;
  const { lang, dir } = languageOf(offer);
  return html`
    <p class="muted">${kindOf(offer, speech)} ${foreignHint(offer, speech)}</p>
    ${heading(level, html`<span lang=${lang} dir=${dir}>${offer.title}</span>`)} ${availabilityBadge(offer, speech)}
    ${factList([
      [words.when, scheduleText(offer.schedule, speech)],
      [words.filterCommitment, effortOf(offer, speech)],
      [words.where, placeOf(offer, speech)],
      [words.organizer, organizationOf(offer)],
      [
        words.audience,
        listOf(
          offer.audience?.map(word => wordFor(words.audiences, word) ?? word),
          speech,
        ),
      ],
      [
        words.helpfulLanguages,
        listOf(
          offer.knowsLanguage?.map(tag => formats.language(tag)),
          speech,
        ),
      ],
      [words.skills, listOf(offer.skills, speech)],
      [words.bring, offer.bring],
      [words.benefits, offer.jobBenefits],
      [words.contact, contactOf(offer.contact)],
    ])}
    <div lang=${lang} dir=${dir}>${paragraphs(offer.description ?? offer.summary)}</div>
    ${offer.minimumAge ? html`<p>${words.minimumAge(formats.number(offer.minimumAge))}</p>` : nothing}
    ${offer.lastReviewed ? html`<p class="muted">${words.checked(formats.ago(offer.lastReviewed))}</p>` : nothing}
    ${offer.source ? html`<p class="muted">${words.source(offer.source.name)}</p>` : nothing}
  `;
}

const listOf = (items: readonly string[] | undefined, { formats }: Speech): string | undefined =>
  items?.length ? formats.list(items) : undefined;

function placeOf(offer: Offer, speech: Speech): TemplateResult | undefined {
  const where = placeText(offer.location, speech);
  if (!where) return undefined;
  return html`${where}${offer.location?.barrierFree ? html` · ${speech.words.barrierFree}` : nothing}`;
}

function organizationOf({ organization }: Offer): TemplateResult | undefined {
  if (!organization) return undefined;
  const url = safeUrl(organization.url);
  const name = isolated(organization.name);
  return url ? html`<a href=${url} rel="noopener noreferrer">${name}</a>` : name;
}
