import type { CalendarEvent } from '../../contract/calendar-event.js';
import type { Organization } from '../../contract/organization.js';
import { safeUrl } from '../../contract/url.js';
import { fold } from '../../locale/fold.js';
import { isWorldwide } from './ids.js';

interface Identified {
  id: string;
  url?: string | undefined;
}

/** By what the copies of a thing are told: an id that is given once in the world, or the address of its own page. */
export const keysOf = ({ id, url }: Identified): string[] => [
  ...(isWorldwide(id) ? [`id ${id}`] : []),
  ...pageKey(url),
];

/** By what the copies of a date are told; the dates of a series share a page and a UID, not a start. */
export const eventKeysOf = ({ id, uid, url, startDate }: CalendarEvent): string[] => {
  const start = startDate.length === 10 ? startDate : Date.parse(startDate);
  return [
    ...(isWorldwide(id) ? [`id ${id}`] : []),
    ...[...pageKey(url), ...(uid ? [`uid ${uid}`] : [])].map(key => `${key} ${start}`),
  ];
};

/** By what an organization is told that several sources name: as in filters, its name; its own page is its home page. */
export const organizationKeysOf = ({ id, name, url }: Organization): string[] => {
  const page = url && canonicalUrl(url);
  const folded = fold(name);
  return [
    ...(isWorldwide(id) ? [`id ${id}`] : []),
    ...(folded ? [`name ${folded}`] : []),
    ...(page ? [`url ${page}`] : []),
  ];
};

/** A home page is nothing's own page. */
function pageKey(url: string | undefined): string[] {
  const page = url && canonicalUrl(url);
  return page && !/^https?:\/\/[^/]*\/?$/.test(page) ? [`url ${page}`] : [];
}

/**
 * The address of a page without what differs from link to link: case of scheme and host, a slash at the end, the
 * fragment and the `utm_` parameters of campaigns. `undefined` for what is no address of a page.
 */
export function canonicalUrl(text: string): string | undefined {
  const url = safeUrl(text);
  if (!url || !/^https?:/.test(url)) return undefined;
  const { origin, pathname, search } = new URL(url);
  const query = search
    .slice(1)
    .split('&')
    .filter(part => part && !/^utm_/i.test(part))
    .join('&');
  return `${origin}${pathname.replace(/\/+$/, '')}${query && `?${query}`}`;
}

/** Knows which things several sources have brought. */
export class Copies<T> {
  readonly #keysOf: (item: T) => readonly string[];
  /** The first source that has brought something by a key. */
  readonly #owners = new Map<string, number>();
  readonly #bySource: Set<string>[] = [];
  /** What one source says of two of its things tells neither: many link to one page with all they offer. */
  readonly #ambiguous = new Set<string>();

  constructor(keysOf: (item: T) => readonly string[]) {
    this.#keysOf = keysOf;
  }

  add(item: T, source: number): void {
    const own = (this.#bySource[source] ??= new Set());
    for (const key of this.#keysOf(item)) {
      if (own.has(key)) this.#ambiguous.add(key);
      own.add(key);
      this.#owners.set(key, Math.min(source, this.#owners.get(key) ?? source));
    }
  }

  /** Whether a source before this one has brought the same thing. */
  isCopy(item: T, source: number): boolean {
    return this.keys(item).some(key => this.#owners.get(key)! < source);
  }

  /** Whether a thing that this source was the first to bring may still come from another, which has not brought it. */
  mayCome(item: T, source: number, other: number): boolean {
    const keys = this.keys(item);
    return keys.length > 0 && !keys.some(key => this.#bySource[other]?.has(key)) && !this.isCopy(item, source);
  }

  /** The keys that tell the thing from all others. */
  keys(item: T): string[] {
    return this.#keysOf(item).filter(key => !this.#ambiguous.has(key));
  }
}
