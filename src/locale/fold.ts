/**
 * The form in which texts are compared and searched, the same in the page and on the server:
 * lower case, without marks (é = e, ä = a), ß = ss, Turkish dotless i as i, one space between words.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i')
    .replace(/\s+/g, ' ')
    .trim();
