import type { Offer } from 'miteinand/contract/offer.js';
import type { CalendarEvent } from 'miteinand/contract/calendar-event.js';
import { fold } from 'miteinand/locale/fold.js';
import { spanOf } from 'miteinand/time/days.js';
import type { ItemTable, ItemType } from './schema.js';

/** A record of any kind as the seed holds it, with the members that are searched. */
export interface SeedRecord {
  id: string;
  lang?: string | undefined;
  name?: string;
  title?: string;
  translations?: Readonly<Record<string, object>> | undefined;
}

/** The row of a record; `rank` is its place in the seed. */
export function itemRow(type: ItemType, record: SeedRecord, rank: number): ItemTable {
  const row: ItemTable = {
    type,
    id: record.id,
    document: JSON.stringify(record),
    rank,
    name: fold(record.name ?? record.title ?? ''),
    kind: null,
    commitment: null,
    organization: null,
    starts: null,
    last_day: null,
    posted: null,
  };
  if (type === 'offer') return { ...row, ...offerColumns(record as unknown as Offer) };
  if (type === 'event') return { ...row, ...eventColumns(record as unknown as CalendarEvent) };
  return row;
}

const offerColumns = (offer: Offer): Partial<ItemTable> => ({
  kind: offer.kind,
  commitment: offer.commitment ?? null,
  organization: offer.organization?.id ?? null,
  starts: offer.schedule?.startDate ? wallClock(offer.schedule.startDate) : null,
  posted: offer.datePosted ? new Date(offer.datePosted).toISOString() : null,
});

const eventColumns = (event: CalendarEvent): Partial<ItemTable> => ({
  organization: event.organizer?.id ?? null,
  starts: wallClock(event.startDate),
  last_day: spanOf(event).last,
});

/** The time as the clock on the spot shows it. */
const wallClock = (date: string): string => date.slice(0, 19).replace(/(Z|[+-]\d\d:\d\d)$/, '');

/** The folded words of a record, one text a language; a translation falls back to the record where it says nothing. */
export function searchTexts(record: SeedRecord, categoryNames: CategoryNames): { lang: string; words: string }[] {
  const { translations = {}, ...own } = record;
  const versions = [[own.lang ?? '', own] as const, ...Object.entries(translations).map(translate(own))];
  return versions.map(([lang, version]) => ({ lang, words: fold(wordsOf(version, categoryNames).join(' ')) }));
}

/** What a category is called, in all languages: whoever reads a name can also search for it. */
export type CategoryNames = (id: string) => readonly string[];

const translate =
  (own: object) =>
  ([lang, texts]: [string, object]) =>
    [lang, { ...own, ...texts }] as const;

function wordsOf(version: object, categoryNames: CategoryNames): string[] {
  const item = version as Partial<Offer & CalendarEvent>;
  return [
    item.title ?? item.name,
    item.organization?.name ?? item.organizer?.name,
    item.summary,
    item.description,
    item.location?.name,
    item.location?.address,
    ...(item.skills ?? []),
    ...(item.categories ?? []).flatMap(({ id }) => categoryNames(id)),
  ].filter(text => text !== undefined);
}
