/** Letters that Unicode does not take apart, as they are typed on a keyboard without them. */
const letters: Record<string, string> = { ß: 'ss', ı: 'i', ł: 'l', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe' };

/**
 * The form in which texts are compared and searched, the same in the page and on the server:
 * lower case, without marks (é = e, ä = a), ß = ss, ł = l, one space between words.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßıłøđæœ]/g, letter => letters[letter])
    .replace(/\s+/g, ' ')
    .trim();
