import type { Facets, FacetValue } from '../../contract/list.js';
import { dayTimes, commitments, offerKinds, audiences, weekdays } from '../../contract/offer.js';
import type { OfferFacet } from '../../contract/offer-query.js';
import type { Speech } from '../../locale/speech.js';
import type { ExchangeWords } from '../../locale/words.js';
import { wordFor } from '../../locale/word-for.js';
import type { FacetOption } from '../../views/facet-group.js';
import { kindWord } from './offer-kind.js';
import { isAllowed, type Preset } from './offer-search.js';

type OfferSpeech = Speech<ExchangeWords>;

/** Values that have an order of their own; the others stand in the order of the alphabet. */
const ordered: Partial<Record<OfferFacet, readonly string[]>> = {
  kind: offerKinds,
  commitment: commitments,
  weekday: weekdays,
  daytime: dayTimes,
  audience: audiences,
};

/** Names that answers brought along, by language, filter and value: a choice keeps its name when nothing has it any more. */
const seen = new Map<string, string>();

/** What a value of a filter is called. */
export function nameOf(facet: OfferFacet, value: string, preset: Preset, speech: OfferSpeech): string {
  const { words, formats, lang } = speech;
  switch (facet) {
    case 'kind':
      return kindWord(value, preset, words) ?? value;
    case 'commitment':
      return wordFor(words.commitments, value) ?? value;
    case 'weekday':
      return formats.weekday(value, 'weekday') || value;
    case 'daytime':
      return wordFor(words.dayTimes, value) ?? value;
    case 'language':
      return formats.language(value);
    case 'audience':
      return wordFor(words.audiences, value) ?? value;
    case 'access':
    case 'places':
      return words.filters[facet];
    default:
      return seen.get(`${lang} ${facet} ${value}`) ?? value;
  }
}

/** The values of a filter that can be chosen, with what is chosen already, be it found nowhere any more. */
export function optionsOf(
  facet: OfferFacet,
  facets: Facets,
  chosen: readonly string[],
  preset: Preset,
  speech: OfferSpeech,
): FacetOption[] {
  const found = mostFound((facets[facet] ?? []).filter(({ value }) => isAllowed(value, preset[facet])));
  for (const { value, name } of found) if (name) seen.set(`${speech.lang} ${facet} ${value}`, name);
  const missing = chosen.filter(value => !found.some(option => option.value === value));
  const all: FacetValue[] = [...found, ...missing.map(value => ({ value, count: 0 }))];
  // Each once, however often an answer has it: the boxes are told apart by their values.
  const options = [...new Map(all.map(option => [option.value, option])).values()].map(({ value, count }) => ({
    value,
    count,
    name: nameOf(facet, value, preset, speech),
  }));
  return options.sort(byOrder(ordered[facet], speech.lang));
}

/** Nobody reads through more; the search finds the rest. */
const mostOptions = 100;

const mostFound = (values: readonly FacetValue[]): readonly FacetValue[] =>
  values.length > mostOptions
    ? [...values].sort((one, other) => other.count - one.count).slice(0, mostOptions)
    : values;

const byOrder =
  (order: readonly string[] | undefined, lang: string) =>
  (one: FacetOption, other: FacetOption): number =>
    order
      ? placeIn(order, one.value) - placeIn(order, other.value)
      : one.name.localeCompare(other.name, lang, { numeric: true });

/** What nobody knows yet comes last. */
const placeIn = (order: readonly string[], value: string): number =>
  order.includes(value) ? order.indexOf(value) : order.length;
