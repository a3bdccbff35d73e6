import { sameLanguage } from '../locale/direction.js';

/** A record in one language that may bring texts in others: `translations.ar.title` stands in for `title`. */
export type Translated<T> = T & { lang?: string | undefined; translations?: Readonly<Record<string, Partial<T>>> };

/**
 * The record in the first wished language it has, else as it is, so that `lang` tells what was found.
 * A wish for `de-AT` is served by `de-AT`, then by `de`, then by a record in any other German.
 */
export function inLanguage<T extends object>(record: Translated<T>, wishes: readonly string[]): T {
  // Most say nothing in other languages: then there is nothing to leave out.
  if (!record.translations) return record;
  const { translations, ...own } = record;
  for (const wish of wishes) {
    for (const tag of [wish, wish.split('-')[0]]) {
      if (tag === own.lang) return own as unknown as T;
      if (translations && Object.hasOwn(translations, tag)) {
        return { ...own, ...translations[tag], lang: tag } as unknown as T;
      }
    }
    if (own.lang && sameLanguage(own.lang, wish)) return own as unknown as T;
  }
  return own as unknown as T;
}

/** The languages of an `Accept-Language` header, most wished first (RFC 9110 section 12.5.4). */
export function acceptedLanguages(header: string | undefined): string[] {
  return (header ?? '')
    .slice(0, 500)
    .split(',')
    .map(part => {
      const [tag = '', q = 'q=1'] = part.trim().split(/\s*;\s*/);
      return { tag: tag.trim(), q: Number(q.replace(/^q=/i, '')) || 0 };
    })
    .filter(({ tag, q }) => /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag) && q > 0)
    .sort((a, b) => b.q - a.q)
    .map(({ tag }) => tag);
}
