import { inLanguage, type Translated } from 'miteinand/backends/translate.js';
import type { Category } from 'miteinand/contract/category.js';
import { availabilityNow, type BookedPlaces, type Stated } from './availability.js';
import type { StoredItem } from './listing.js';
import type { Names } from './names.js';

/** What an answer depends on besides the item. */
export interface Presenting {
  wishes: readonly string[];
  now: Date;
  /** Names of categories in the language of the answer. */
  categories: Names;
  /** The town's zone, for things that name none. */
  timeZone: string | undefined;
}

/** A record as it is answered. */
export type Presented = Record<string, unknown> & { id: string; lang?: string };

/** The item in the best language, with its categories named in it and its availability as it is now. */
export function present(item: StoredItem, { wishes, now, categories, timeZone }: Presenting): Presented {
  const record = inLanguage(JSON.parse(item.document) as Translated<Presented>, wishes) as Presented &
    Stated & { sequence?: number };
  const filed = record['categories'] as Category[] | undefined;
  const zone = record.timeZone ?? timeZone;
  return {
    ...record,
    ...(filed && { categories: filed.map(({ id, name }) => ({ id, name: categories.get(id) ?? name })) }),
    ...(item.type === 'event' && { sequence: (record.sequence ?? 0) + item.revision }),
    ...(item.checked && { lastReviewed: item.checked }),
    ...availabilityNow({ ...record, ...(zone && { timeZone: zone }) }, placesOf(item), now),
  };
}

/** The places of an item, if it is signed up for by form. */
export const placesOf = ({ taken, waitlist, waiting, ...item }: StoredItem): BookedPlaces | undefined =>
  taken === null || waitlist === null || waiting === null ? undefined : { ...item, taken, waitlist, waiting };
