const linkSchemes = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/**
 * The one allow-list for links that come from data: https, http, mailto and tel, without user and password.
 * Relative addresses resolve against `base`. Anything else gives `undefined`: then there is no link.
 */
export function safeUrl(text: string | undefined, base?: string): string | undefined {
  if (!text) return undefined;
  try {
    // The WHATWG parser drops tabs, newlines and leading spaces itself, so `java\tscript:` is seen for what it is.
    const url = new URL(text, base);
    return linkSchemes.has(url.protocol) && !url.username && !url.password ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** The address of a page: as `safeUrl`, but http and https only. */
export function pageUrl(text: string | undefined, base?: string): string | undefined {
  const url = safeUrl(text, base);
  return url && /^https?:/.test(url) ? url : undefined;
}

/** A `mailto:` link, if the text is a plain address. */
export const mailUrl = (address: string | undefined): string | undefined =>
  address && /^[^\s@?&#/:]+@[^\s@?&#/:]+$/.test(address) ? `mailto:${address}` : undefined;

/** A `tel:` link, if the text is a phone number as people write it; the "(0)" of "+49 (0)89" is not dialled. */
export const telUrl = (number: string | undefined): string | undefined =>
  number && isPhoneNumber(number)
    ? `tel:${number.replace(/^(\+|00)(.*)\(0\)/, '$1$2').replace(/[^+\d]/g, '')}`
    : undefined;

/** Whether a text can be a phone number: at least three digits among the marks people group them with. */
export const isPhoneNumber = (text: string): boolean =>
  /^[+(\d][\d\s()/.-]{2,30}$/.test(text) && text.replace(/\D/g, '').length >= 3;
