import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Offer } from '../../contract/offer.js';
import type { ServiceDocument } from '../../contract/service.js';
import { ItemToolsController } from '../../controllers/item-tools.js';
import { addStyles } from '../../controllers/late-styles.js';
import type { Speech } from '../../locale/speech.js';
import type { ExchangeWords, ItemWords } from '../../locale/words.js';
import { wordFor } from '../../locale/word-for.js';
import { tools as toolStyles } from '../../styles/tools.js';
import { availabilityBadge } from '../../views/availability.js';
import { contactOf } from '../../views/contact.js';
import { factList } from '../../views/fact-list.js';
import { checkedNote } from '../../views/freshness.js';
import { heading } from '../../views/heading.js';
import { itemTools } from '../../views/item-tools.js';
import { linked, sourceNote } from '../../views/linked.js';
import { response, type Responding } from '../../views/response.js';
import { foreignHint, languageOf, paragraphs } from '../../views/text.js';
import { placeText, scheduleText } from '../../views/when-where.js';
import { effortOf, titleOf } from './offer-facts.js';
import { kindBadge, speechOf } from './offer-kind.js';
import type { Preset } from './offer-search.js';

type OfferSpeech = Speech<ExchangeWords>;

/** What the view of one offer needs besides it. */
export interface OfferViewOptions extends Omit<Responding, 'target' | 'signups'> {
  preset: Preset;
  /** Who answers; absent until that is known. */
  service: ServiceDocument | undefined;
  /** Whether the backend takes sign-ups; absent until that is known. */
  signups: boolean | undefined;
  staleAfter: number;
  /** The address under which others find the offer. */
  link: string;
}

/** Shows one offer. */
export type OfferView = (offer: Offer, options: OfferViewOptions, speech: OfferSpeech) => unknown;

/** How one offer is shown: all its facts, how to answer it and what else can be done with it. Loaded when the first is opened. */
export function offerView(host: LitElement, itemWords: ItemWords): OfferView {
  addStyles(host, [toolStyles]);
  const tools = new ItemToolsController(host);
  return (offer, options, general) => {
    const speech = speechOf(offer, general);
    const { link, service, signups } = options;
    const item = { title: titleOf(offer, options.preset, speech.words), link, contact: service?.contact };
    return [
      offerDetail(offer, options, speech),
      signups === undefined ? nothing : answerTo(offer, signups, options, speech),
      itemTools(item, tools, { ...speech, words: { ...speech.words, ...itemWords } }),
    ];
  };
}

function answerTo(offer: Offer, signups: boolean, options: OfferViewOptions, speech: OfferSpeech): TemplateResult {
  const target = `offer:${offer.id}`;
  const answer = response(offer, { ...options, target, signups, level: options.level + 1 }, speech);
  return options.form.isOpen ? html`${answer}` : html`<div class="actions">${answer}</div>`;
}

function offerDetail(
  offer: Offer,
  { level, preset, staleAfter }: OfferViewOptions,
  speech: OfferSpeech,
): TemplateResult {
  const { words, formats } = speech;
  const { lang, dir } = languageOf(offer);
  return html`
    <p class="muted">${kindBadge(offer, preset, words)} ${foreignHint(offer, speech)}</p>
    ${heading(level, html`<span lang=${lang} dir=${dir}>${titleOf(offer, preset, words)}</span>`)}
    ${availabilityBadge(offer, speech)}
    ${factList([
      [words.when, scheduleText(offer.schedule, speech)],
      [words.filters.commitment, effortOf(offer, speech)],
      [words.where, placeOf(offer, speech)],
      [words.organizer, organizationOf(offer)],
      ...lendingOf(offer, words),
      [
        words.filters.audience,
        listOf(
          offer.audience?.map(word => wordFor(words.audiences, word) ?? word),
          speech,
        ),
      ],
      [
        words.filters.language,
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
    <p class="muted notes">
      ${checkedNote(offer.lastReviewed, staleAfter, speech)} ${sourceNote(offer.source, speech)}
    </p>
  `;
}

const lendingOf = ({ lending }: Offer, words: ExchangeWords): [string, string | undefined][] => [
  [words.available, lending?.available],
  [words.deposit, lending?.deposit],
  [words.pickUp, lending?.pickUp],
];

const listOf = (items: readonly string[] | undefined, { formats }: Speech): string | undefined =>
  items?.length ? formats.list(items) : undefined;

function placeOf(offer: Offer, speech: OfferSpeech): TemplateResult | undefined {
  const where = placeText(offer.location, speech);
  if (!where) return undefined;
  return html`${where}${offer.location?.barrierFree ? html` · ${speech.words.barrierFree}` : nothing}`;
}

const organizationOf = ({ organization }: Offer): TemplateResult | undefined =>
  organization && linked(organization.name, organization.url);
