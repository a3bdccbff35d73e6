import type { CalendarEvent, Exhibitor } from '../../contract/calendar-event.js';
import type { Category } from '../../contract/category.js';
import type { Offer } from '../../contract/offer.js';
import { fold } from '../../locale/fold.js';

/** Where words are found, the best place first. */
export const searchFields = ['title', 'organization', 'text'] as const;
export type SearchField = (typeof searchFields)[number];

/** What of a record is searched, by the place where it stands. */
export type SearchTexts = Record<SearchField, string>;

/** What of an offer or event is searched, as it is written. */
export function searchTexts(item: Offer | CalendarEvent): SearchTexts {
  const isOffer = 'title' in item;
  const { summary, description, location, categories } = item;
  const texts = [
    summary,
    description,
    ...(categories ?? []).map(({ name }) => name),
    ...(isOffer ? (item.skills ?? []) : (item.exhibitors ?? []).flatMap(exhibitorTexts)),
    location?.name,
    location?.addressLocality,
    location?.address,
  ];
  return {
    title: isOffer ? item.title : item.name,
    organization: (isOffer ? item.organization : item.organizer)?.name ?? '',
    text: texts.filter(Boolean).join('\n'),
  };
}

/** Records that are read again may have nulls, which the check passes over. */
const exhibitorTexts = (exhibitor: Exhibitor | null): (string | undefined)[] => [
  exhibitor?.name,
  exhibitor?.summary,
  ...((exhibitor?.categories ?? []) as (Category | null)[]).map(category => category?.name),
];

/** What of an offer or event is searched, folded. */
export function foldedTexts(item: Offer | CalendarEvent): SearchTexts {
  const { title, organization, text } = searchTexts(item);
  return { title: fold(title), organization: fold(organization), text: fold(text) };
}
